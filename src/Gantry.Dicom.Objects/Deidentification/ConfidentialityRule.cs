namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>What the profile and each option do to an attribute or a content item: a row of PS3.15 Table E.1-1 or E.3.4-1.</summary>
/// <param name="Basic">The profile alone.</param>
/// <param name="Options">The options that say something else.</param>
public sealed record ConfidentialityRule(ConfidentialityAction Basic, IReadOnlyList<KeyValuePair<ConfidentialityOptions, ConfidentialityAction>> Options)
{
    /// <summary>What is done with some options chosen. Where one keeps and another cleans, it is cleaned.</summary>
    public ConfidentialityAction With(ConfidentialityOptions chosen)
    {
        ConfidentialityAction action = Basic;
        foreach ((ConfidentialityOptions option, ConfidentialityAction other) in Options)
        {
            if ((chosen & option) != 0 && action != ConfidentialityAction.Clean)
            {
                action = other;
            }
        }

        return action;
    }

    /// <summary>Whether an option says anything of it.</summary>
    public bool IsChangedBy(ConfidentialityOptions option)
    {
        foreach ((ConfidentialityOptions known, _) in Options)
        {
            if ((known & option) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the letters of the tables, as in X/Z/D, and options as in uids:K device:K.</summary>
    internal static ConfidentialityRule Parse(string basic, string options)
    {
        var parsed = new List<KeyValuePair<ConfidentialityOptions, ConfidentialityAction>>();
        foreach (string option in options.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = option.Split(':');
            parsed.Add(new(OptionOf(parts[0]), ActionOf(parts[1])));
        }

        return new ConfidentialityRule(ActionOf(basic), parsed);
    }

    /// <summary>The action that letters stand for.</summary>
    /// <exception cref="FormatException">They stand for none.</exception>
    internal static ConfidentialityAction ActionOf(string letters) => letters switch
    {
        "K" => ConfidentialityAction.Keep,
        "X" => ConfidentialityAction.Remove,
        "Z" => ConfidentialityAction.Empty,
        "D" => ConfidentialityAction.Replace,
        "C" => ConfidentialityAction.Clean,
        "U" => ConfidentialityAction.MapUid,
        "Z/D" => ConfidentialityAction.EmptyOrReplace,
        "X/Z" => ConfidentialityAction.RemoveOrEmpty,
        "X/D" => ConfidentialityAction.RemoveOrReplace,
        "X/Z/D" => ConfidentialityAction.RemoveEmptyOrReplace,
        "X/Z/U*" => ConfidentialityAction.RemoveEmptyOrMapUids,
        _ => throw new FormatException($"'{letters}' is no action: write X, Z, D, K, C, U, Z/D, X/Z, X/D, X/Z/D or X/Z/U* (PS3.15 Table E.1-1a)."),
    };

    private static ConfidentialityOptions OptionOf(string name) => name switch
    {
        "safe-private" => ConfidentialityOptions.RetainSafePrivate,
        "uids" => ConfidentialityOptions.RetainUids,
        "device" => ConfidentialityOptions.RetainDeviceIdentity,
        "institution" => ConfidentialityOptions.RetainInstitutionIdentity,
        "characteristics" => ConfidentialityOptions.RetainPatientCharacteristics,
        "full-dates" => ConfidentialityOptions.RetainFullDates,
        "modified-dates" => ConfidentialityOptions.RetainModifiedDates,
        "descriptors" => ConfidentialityOptions.CleanDescriptors,
        "structured-content" => ConfidentialityOptions.CleanStructuredContent,
        "graphics" => ConfidentialityOptions.CleanGraphics,
        _ => throw new FormatException($"'{name}' is no option of PS3.15 Table E.1-1."),
    };
}
