using System.Text.Json;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>Profiles as people write them: JSON, with the name of a preset to begin with and what is different (docs/deidentification.md).</summary>
public static class DeidentificationProfileFile
{
    private const int LongestFile = 1 << 20;
    private static readonly JsonDocumentOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 8 };

    private static readonly (string Name, ConfidentialityOptions Option)[] s_names =
    [
        ("clean-pixel-data", ConfidentialityOptions.CleanPixelData),
        ("clean-recognizable-visual-features", ConfidentialityOptions.CleanRecognizableVisualFeatures),
        ("clean-graphics", ConfidentialityOptions.CleanGraphics),
        ("clean-structured-content", ConfidentialityOptions.CleanStructuredContent),
        ("clean-descriptors", ConfidentialityOptions.CleanDescriptors),
        ("retain-full-dates", ConfidentialityOptions.RetainFullDates),
        ("retain-modified-dates", ConfidentialityOptions.RetainModifiedDates),
        ("retain-patient-characteristics", ConfidentialityOptions.RetainPatientCharacteristics),
        ("retain-device-identity", ConfidentialityOptions.RetainDeviceIdentity),
        ("retain-uids", ConfidentialityOptions.RetainUids),
        ("retain-safe-private", ConfidentialityOptions.RetainSafePrivate),
        ("retain-institution-identity", ConfidentialityOptions.RetainInstitutionIdentity),
    ];

    /// <summary>The preset of a name.</summary>
    /// <returns>Null when there is none.</returns>
    public static DeidentificationProfile? Preset(string name) => DeidentificationProfile.Presets.FirstOrDefault(preset => preset.Name == name);

    /// <summary>The names of the options, as profiles and the command line write them.</summary>
    public static IEnumerable<string> OptionNames => s_names.Select(entry => entry.Name);

    /// <summary>The option of a name.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static ConfidentialityOptions Option(string name)
    {
        foreach ((string known, ConfidentialityOptions option) in s_names)
        {
            if (known == name)
            {
                return option;
            }
        }

        throw new FormatException($"'{name}' is no option: write some of {string.Join(", ", OptionNames)} (PS3.15 §E.3).");
    }

    /// <summary>Reads a profile file.</summary>
    /// <exception cref="FormatException">Something in it can't be understood; the message names it.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static DeidentificationProfile Read(string path)
    {
        FileInfo file = new(path);
        return file.Length <= LongestFile ? Parse(File.ReadAllText(path)) : throw new FormatException($"'{path}' has {file.Length} bytes: a profile has at most {LongestFile}.");
    }

    /// <summary>Reads a profile.</summary>
    /// <exception cref="FormatException">Something in it can't be understood; the message names it.</exception>
    public static DeidentificationProfile Parse(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, s_options);
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FormatException("The profile can't be understood: " + exception.Message, exception);
        }
    }

    private static DeidentificationProfile Read(JsonElement root)
    {
        DeidentificationProfile profile = root.TryGetProperty("base", out JsonElement name)
            ? Preset(name.GetString()!) ?? throw new FormatException($"base: '{name.GetString()}' is no preset: write one of {string.Join(", ", DeidentificationProfile.Presets.Select(preset => preset.Name))}.")
            : DeidentificationProfile.Basic;
        foreach (JsonProperty property in root.EnumerateObject())
        {
            JsonElement value = property.Value;
            profile = property.Name switch
            {
                "$schema" or "base" => profile,
                "name" => profile with { Name = value.GetString()! },
                "options" => profile with { Options = value.EnumerateArray().Aggregate(ConfidentialityOptions.None, (all, option) => all | Option(option.GetString()!)) },
                "descriptors" => profile with { Descriptors = Choice(property, ("without-identifiers", DescriptorCleaning.WithoutIdentifiers), ("known-words", DescriptorCleaning.KnownWords)) },
                "words" => profile with { Words = [.. value.EnumerateArray().Select(word => word.GetString()!)] },
                "patient" => profile with { Patient = Choice(property, ("keyed", PatientPseudonyms.Keyed), ("empty", PatientPseudonyms.Empty)) },
                "minimumDays" => profile with { MinimumDays = Number(property, 0, 36500) },
                "maximumDays" => profile with { MaximumDays = Number(property, 1, 36500) },
                "wholeWeeks" => profile with { WholeWeeks = value.GetBoolean() },
                "documents" => profile with
                {
                    Documents = Choice(property, ("replaced", DocumentTreatment.Replaced), ("refused", DocumentTreatment.Refused), ("kept", DocumentTreatment.Kept)),
                },
                "attributes" => profile with { Attributes = value.EnumerateObject().ToDictionary(entry => TagOf(entry.Name), entry => ConfidentialityRule.ActionOf(entry.Value.GetString()!)) },
                "safePrivate" => profile with { SafePrivate = [.. value.EnumerateArray().Select(SafeElement)] },
                "pixels" => profile with { Pixels = [.. value.EnumerateArray().Select(Rule)] },
                "refusesBurnedInRisk" => profile with { RefusesBurnedInRisk = value.GetBoolean() },
                _ => throw new FormatException($"'{property.Name}' is nothing that a profile has: docs/deidentification.md lists what it may have."),
            };
        }

        return profile.MaximumDays >= profile.MinimumDays + 7
            ? profile
            : throw new FormatException($"maximumDays {profile.MaximumDays} must be a week or more above minimumDays {profile.MinimumDays}.");
    }

    private static T Choice<T>(JsonProperty property, params (string Name, T Value)[] choices)
    {
        foreach ((string name, T value) in choices)
        {
            if (property.Value.GetString() == name)
            {
                return value;
            }
        }

        throw new FormatException($"{property.Name}: '{property.Value.GetString()}' is none of {string.Join(", ", choices.Select(choice => choice.Name))}.");
    }

    private static int Number(JsonProperty property, int least, int most) => property.Value.TryGetInt32(out int number) && number >= least && number <= most
        ? number
        : throw new FormatException($"{property.Name}: {property.Value} is no whole number from {least} to {most}.");

    private static Tag TagOf(string text) => Tag.TryParse(text, out Tag tag) ? tag
        : DicomDictionary.Default.TryGet(text.AsSpan(), out DictionaryEntry? entry) ? entry.Tag
        : throw new FormatException($"'{text}' is no attribute: write a keyword, as PatientName, or a tag, as (0010,0010).");

    private static (string Creator, Tag Tag) SafeElement(JsonElement element)
    {
        Tag tag = TagOf(element.GetProperty("tag").GetString()!);
        return (element.GetProperty("creator").GetString()!, new Tag(tag.Group, (ushort)(tag.Element & 0xFF)));
    }

    private static PixelRule Rule(JsonElement element)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (property.Name is not ("when" or "blank" or "keepOnlyUltrasoundRegions"))
            {
                throw new FormatException($"pixels: '{property.Name}' is nothing that a rule has: write when, blank or keepOnlyUltrasoundRegions.");
            }
        }

        return new PixelRule
        {
            When = element.TryGetProperty("when", out JsonElement when)
                ? when.EnumerateObject().ToDictionary(entry => TagOf(entry.Name), entry => entry.Value.GetString()!)
                : throw new FormatException("pixels: a rule without 'when' would blank every object: say for which attributes it is."),
            Blank = element.TryGetProperty("blank", out JsonElement blank) ? [.. blank.EnumerateArray().Select(Rectangle)] : [],
            KeepsOnlyUltrasoundRegions = element.TryGetProperty("keepOnlyUltrasoundRegions", out JsonElement keeps) && keeps.GetBoolean(),
        };
    }

    private static PixelRectangle Rectangle(JsonElement element) => new(Side(element, "left"), Side(element, "top"), Side(element, "width"), Side(element, "height"));

    private static int Side(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.TryGetInt32(out int side) && side >= 0 ? side : throw new FormatException($"pixels: a rectangle needs '{name}', in pixels from 0.");
}
