namespace Gantry.Dicom;

/// <summary>What a program set in place of, or beside, what was parsed. Values are little endian, text in UTF-8 until the data set is written.</summary>
internal sealed class ElementEdit
{
    public static ElementEdit Removed { get; } = new();

    public VR VR { get; init; }

    public EncodedSegment Value { get; init; }

    public List<DataSet>? Items { get; init; }

    public IReadOnlyList<EncodedSegment>? Fragments { get; init; }

    public bool IsRemoved => ReferenceEquals(this, Removed);

    public bool IsValue => Items is null && Fragments is null;

    public bool IsEmpty => Items is { Count: 0 } || Fragments is { Count: 0 } || (IsValue && Value.Length == 0);
}
