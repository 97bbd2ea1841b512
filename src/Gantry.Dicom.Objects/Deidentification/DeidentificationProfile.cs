namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>How data sets are de-identified: the Basic Application Level Confidentiality Profile, options, and what a site adds (PS3.15 annex E).</summary>
public sealed record DeidentificationProfile
{
    /// <summary>The basic profile without options: what is stored is as little as the standard allows.</summary>
    public static DeidentificationProfile Basic { get; } = new();

    /// <summary>For research: descriptors, structured content and graphics are cleaned, dates move together, patient characteristics, device and safe private elements stay.</summary>
    public static DeidentificationProfile Research { get; } = new()
    {
        Name = "research",
        Options = ConfidentialityOptions.CleanDescriptors | ConfidentialityOptions.CleanStructuredContent | ConfidentialityOptions.CleanGraphics | ConfidentialityOptions.CleanPixelData
            | ConfidentialityOptions.RetainModifiedDates | ConfidentialityOptions.RetainPatientCharacteristics | ConfidentialityOptions.RetainDeviceIdentity | ConfidentialityOptions.RetainSafePrivate,
    };

    /// <summary>For teaching: descriptors, structured content and graphics are cleaned, patient characteristics stay, dates go.</summary>
    public static DeidentificationProfile Teaching { get; } = new()
    {
        Name = "teaching",
        Options = ConfidentialityOptions.CleanDescriptors | ConfidentialityOptions.CleanStructuredContent | ConfidentialityOptions.CleanGraphics | ConfidentialityOptions.CleanPixelData
            | ConfidentialityOptions.RetainPatientCharacteristics,
    };

    /// <summary>For everybody: nothing is retained, of text only known words, and what may have something burned in is refused.</summary>
    public static DeidentificationProfile PublicRelease { get; } = new()
    {
        Name = "public-release",
        Options = ConfidentialityOptions.CleanDescriptors | ConfidentialityOptions.CleanPixelData,
        Descriptors = DescriptorCleaning.KnownWords,
        RefusesBurnedInRisk = true,
    };

    /// <summary>The profiles that have a name.</summary>
    public static IReadOnlyList<DeidentificationProfile> Presets { get; } = [Basic, Research, Teaching, PublicRelease];

    /// <summary>The name, told in De-identification Method.</summary>
    public string Name { get; init; } = "basic";

    /// <summary>The options.</summary>
    public ConfidentialityOptions Options { get; init; }

    /// <summary>What is left of free text that is cleaned.</summary>
    public DescriptorCleaning Descriptors { get; init; }

    /// <summary>Words that stay beside those known, with <see cref="DescriptorCleaning.KnownWords"/>.</summary>
    public IReadOnlyCollection<string> Words { get; init; } = [];

    /// <summary>What stands for Patient's Name and Patient ID.</summary>
    public PatientPseudonyms Patient { get; init; }

    /// <summary>The fewest days that dates move.</summary>
    public int MinimumDays { get; init; } = 365;

    /// <summary>The most days that dates move.</summary>
    public int MaximumDays { get; init; } = 3650;

    /// <summary>Whether days of the week stay when dates move.</summary>
    public bool WholeWeeks { get; init; }

    /// <summary>What becomes of encapsulated documents.</summary>
    public DocumentTreatment Documents { get; init; }

    /// <summary>Actions for attributes that stand above the table.</summary>
    public IReadOnlyDictionary<Tag, ConfidentialityAction> Attributes { get; init; } = new Dictionary<Tag, ConfidentialityAction>();

    /// <summary>Private elements that are safe beside those of PS3.15 Table E.3.10-1: creator, and group and element with zeros for the block.</summary>
    public IReadOnlyCollection<(string Creator, Tag Tag)> SafePrivate { get; init; } = [];

    /// <summary>What to blank in the pixels of which objects.</summary>
    public IReadOnlyList<PixelRule> Pixels { get; init; } = [];

    /// <summary>Whether what may have something burned into its pixels is refused where no rule of <see cref="Pixels"/> says what to blank.</summary>
    public bool RefusesBurnedInRisk { get; init; }

    /// <summary>Whether somebody has looked at the pixels: what may be burned in, or show a face, is not refused.</summary>
    public bool AcknowledgesPixels { get; init; }

    /// <summary>Whether an option is chosen.</summary>
    public bool Has(ConfidentialityOptions option) => (Options & option) == option;
}
