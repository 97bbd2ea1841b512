namespace Gantry.Dicom.Network;

/// <summary>Attribute lists, event and action information as they are sent.</summary>
internal static class NormalizedDataSet
{
    /// <summary>The segments of a data set; null when there is none. One without elements is none: a fragment of no bytes is taken as malformed.</summary>
    public static IReadOnlyList<EncodedSegment>? Encode(DataSet? dataSet, TransferSyntax transferSyntax) =>
        dataSet?.Encode(transferSyntax) is { Length: > 0 } encoded ? encoded.Segments : null;
}
