namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>A section of a report in words.</summary>
/// <param name="Heading">Its heading, of CID 7001, for example <see cref="Findings"/>.</param>
/// <param name="Text">What it says.</param>
public sealed record ReportSection(CodedConcept Heading, string Text)
{
    /// <summary>The heading of what was found.</summary>
    public static CodedConcept Findings { get; } = new("59776-5", "LN", "Findings");

    /// <summary>The heading of what it means.</summary>
    public static CodedConcept Impressions { get; } = new("19005-8", "LN", "Impressions");

    /// <summary>The heading of what is concluded.</summary>
    public static CodedConcept Conclusions { get; } = new("55110-1", "LN", "Conclusions");

    /// <summary>The heading of what is advised.</summary>
    public static CodedConcept Recommendations { get; } = new("18783-1", "LN", "Recommendations");

    /// <summary>The heading of what was known before.</summary>
    public static CodedConcept History { get; } = new("11329-0", "LN", "History");

    /// <summary>Images, waveforms and other instances that the text rests on.</summary>
    public IReadOnlyList<EvidenceInstance> InferredFrom { get; init; } = [];
}
