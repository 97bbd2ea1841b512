namespace Gantry.Dicom;

/// <summary>
/// A person's name in up to three component groups (PS3.5 §6.2.1). Names are equal when their groups are, empty components and blanks at the end
/// of a group not counted.
/// </summary>
/// <param name="Alphabetic">The alphabetic group, components separated by ^.</param>
/// <param name="Ideographic">The ideographic group, empty when absent.</param>
/// <param name="Phonetic">The phonetic group, empty when absent.</param>
public sealed record PersonName(string Alphabetic, string Ideographic = "", string Phonetic = "")
{
    /// <summary>Orders names by code points, the alphabetic group first.</summary>
    public static IComparer<PersonName> Order { get; } = Comparer<PersonName>.Create((one, other) =>
        string.CompareOrdinal(one.Alphabetic, other.Alphabetic) is var alphabetic and not 0 ? alphabetic
        : string.CompareOrdinal(one.Ideographic, other.Ideographic) is var ideographic and not 0 ? ideographic
        : string.CompareOrdinal(one.Phonetic, other.Phonetic));

    /// <summary>Makes a name from its components.</summary>
    /// <param name="alphabetic">The alphabetic group.</param>
    /// <param name="ideographic">The ideographic group; null when there is none.</param>
    /// <param name="phonetic">The phonetic group; null when there is none.</param>
    public PersonName(NameComponents alphabetic, NameComponents? ideographic = null, NameComponents? phonetic = null)
        : this(alphabetic?.ToString() ?? string.Empty, ideographic?.ToString() ?? string.Empty, phonetic?.ToString() ?? string.Empty)
    {
    }

    /// <summary>The alphabetic group, components separated by ^.</summary>
    public string Alphabetic { get; init => field = Trim(value); } = Trim(Alphabetic);

    /// <summary>The ideographic group, empty when absent.</summary>
    public string Ideographic { get; init => field = Trim(value); } = Trim(Ideographic);

    /// <summary>The phonetic group, empty when absent.</summary>
    public string Phonetic { get; init => field = Trim(value); } = Trim(Phonetic);

    /// <summary>The components of the alphabetic group.</summary>
    public NameComponents AlphabeticComponents => NameComponents.Parse(Alphabetic);

    /// <summary>The components of the ideographic group.</summary>
    public NameComponents IdeographicComponents => NameComponents.Parse(Ideographic);

    /// <summary>The components of the phonetic group.</summary>
    public NameComponents PhoneticComponents => NameComponents.Parse(Phonetic);

    /// <summary>The family name complex of the alphabetic group; empty when absent.</summary>
    public string FamilyName => AlphabeticComponents.FamilyName;

    /// <summary>The given name complex of the alphabetic group; empty when absent.</summary>
    public string GivenName => AlphabeticComponents.GivenName;

    /// <summary>The middle name of the alphabetic group; empty when absent.</summary>
    public string MiddleName => AlphabeticComponents.MiddleName;

    /// <summary>The name prefix of the alphabetic group; empty when absent.</summary>
    public string Prefix => AlphabeticComponents.Prefix;

    /// <summary>The name suffix of the alphabetic group; empty when absent.</summary>
    public string Suffix => AlphabeticComponents.Suffix;

    /// <summary>Whether no group has a name.</summary>
    public bool IsEmpty => Alphabetic.Length == 0 && Ideographic.Length == 0 && Phonetic.Length == 0;

    /// <summary>Reads a name as a data element holds it, component groups separated by =. Whatever follows the third group belongs to it.</summary>
    public static PersonName Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Contains('=', StringComparison.Ordinal))
        {
            return new PersonName(text);
        }

        string[] groups = text.Split('=', 3);
        return new PersonName(groups[0], groups[1], groups.Length > 2 ? groups[2] : string.Empty);
    }

    /// <summary>The name as a data element holds it, without empty groups at the end.</summary>
    public override string ToString() =>
        Phonetic.Length > 0 ? $"{Alphabetic}={Ideographic}={Phonetic}" : Ideographic.Length > 0 ? $"{Alphabetic}={Ideographic}" : Alphabetic;

    private static string Trim(string group) => group is [.., ' ' or '^'] ? group.TrimEnd([' ', '^']) : group;
}
