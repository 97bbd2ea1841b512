namespace Gantry.Dicom;

/// <summary>How to write a data set. As it stands by default, what nobody changed is written as it came.</summary>
public sealed record DicomWriteOptions
{
    /// <summary>Everything as it is, as far as the transfer syntax allows.</summary>
    public static DicomWriteOptions Default { get; } = new();

    /// <summary>How the lengths of sequences and items are written (PS3.5 §7.5).</summary>
    public LengthEncoding Lengths { get; init; }

    /// <summary>What becomes of group lengths (PS3.5 §7.2).</summary>
    public GroupLengths GroupLengths { get; init; }

    /// <summary>Whether Data Set Trailing Padding (FFFC,FFFC) is left out (PS3.10 §7.2).</summary>
    public bool DropsTrailingPadding { get; init; }

    /// <summary>
    /// Whether elements written as UN get the value representation that the dictionary knows, sequences included (PS3.5 §6.2.2). A value that cannot be of
    /// that representation stays UN.
    /// </summary>
    public bool ResolvesUnknown { get; init; }

    /// <summary>What becomes of the preamble of a file that was opened (PS3.10 §7.1).</summary>
    public PreambleTreatment Preamble { get; init; }

    /// <summary>Source Application Entity Title (0002,0016); null keeps what the file has.</summary>
    public string? SourceAETitle { get; init; }

    /// <summary>Whether a data set may be copied as it came, as far as these options go.</summary>
    internal bool CopiesFreely => Lengths == LengthEncoding.Kept && GroupLengths == GroupLengths.Kept && !DropsTrailingPadding && !ResolvesUnknown;
}
