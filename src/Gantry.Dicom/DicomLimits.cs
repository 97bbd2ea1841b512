namespace Gantry.Dicom;

/// <summary>Bounds on what is read from outside. Reading stops with a <see cref="DicomException"/> at the first one passed.</summary>
public sealed record DicomLimits
{
    /// <summary>The limits used when nothing else is said.</summary>
    public static DicomLimits Default { get; } = new();

    /// <summary>How deep sequences may nest.</summary>
    public int MaximumDepth { get; init; } = 64;

    /// <summary>How many data elements, items and fragments one data set may hold.</summary>
    public int MaximumElements { get; init; } = 10_000_000;

    /// <summary>How many bytes a deflated data set may inflate to.</summary>
    public long MaximumInflatedLength { get; init; } = 1L << 30;

    /// <summary>How many times its own size a deflated data set may inflate to, beyond the first mebibyte.</summary>
    public int MaximumInflateRatio { get; init; } = 200;

    /// <summary>The longest value, in bytes, that is brought into memory at once.</summary>
    public int MaximumValueInMemory { get; init; } = 512 << 20;

    /// <summary>How many findings one data set keeps; more are counted, not kept.</summary>
    public int MaximumFindings { get; init; } = 100;

    /// <summary>The longest PDU accepted before an association is established, in bytes (PS3.8 §9.3).</summary>
    public int MaximumPduBeforeAssociation { get; init; } = 64 << 10;

    /// <summary>The longest P-DATA-TF PDU received and offered to peers, in bytes (PS3.8 §D.1).</summary>
    public int MaximumPdu { get; init; } = 128 << 10;

    /// <summary>The longest command set, in bytes.</summary>
    public int MaximumCommandSet { get; init; } = 64 << 10;

    /// <summary>The longest identifier of a query or retrieve, in bytes.</summary>
    public int MaximumIdentifier { get; init; } = 4 << 20;

    /// <summary>The longest data set of a DIMSE-N request or response, in bytes: an image to be printed is one (PS3.4 §H.4.3).</summary>
    public int MaximumAttributeList { get; init; } = 64 << 20;

    /// <summary>How many presentation contexts one association may have (PS3.8 §9.3.2.2).</summary>
    public int MaximumPresentationContexts { get; init; } = 128;
}
