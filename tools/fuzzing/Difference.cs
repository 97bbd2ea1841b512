using System.Runtime.InteropServices;
using Gantry.Dicom;

namespace Gantry.Fuzzing;

/// <summary>Compares what doors gave.</summary>
internal static class Difference
{
        /// <summary>Says how what a door gave differs from what was read from memory; null where it does not.</summary>
    public static string? Between(string door, DicomFile? expected, string? error, DicomFile? actual, string? actualError)
    {
        if (IsOther(error, actualError))
        {
            return $"{door}: {actualError ?? "no error"} instead of {error ?? "no error"}";
        }

        if (expected is null || actual is null)
        {
            return null;
        }

        if (expected.TransferSyntax != actual.TransferSyntax || expected.DataSetOffset != actual.DataSetOffset)
        {
            return $"{door}: {actual.TransferSyntax} from {actual.DataSetOffset} instead of {expected.TransferSyntax} from {expected.DataSetOffset}";
        }

        DataSetSource left = expected.DataSet.Parsed!;
        DataSetSource right = actual.DataSet.Parsed!;
        int same = 0;
        while (same < left.Count && same < right.Count && AreAlike(left.Rows[same], right.Rows[same]))
        {
            same++;
        }

        if (same < left.Count || same < right.Count)
        {
            return $"{door}: other elements, {right.Count} instead of {left.Count} rows, after {same} alike\n  {string.Join("\n  ", actual.Findings)}\ninstead of\n  {string.Join("\n  ", expected.Findings)}";
        }

        if (left.End != right.End)
        {
            return $"{door}: ends at {right.End} instead of {left.End}";
        }

        if (!expected.Findings.SequenceEqual(actual.Findings))
        {
            return $"{door}: other findings\n  {string.Join("\n  ", actual.Findings)}\ninstead of\n  {string.Join("\n  ", expected.Findings)}";
        }

        for (int i = 0; i < left.Count; i++)
        {
            Row row = left.Rows[i];
            if (!row.IsContainer && row.Length is > 0 and < 64 && !left.Slice(row.Offset, row.Length).Span.SequenceEqual(right.Slice(row.Offset, row.Length).Span))
            {
                return $"{door}: another value at {row.Offset}";
            }
        }

        return null;
    }

    private static bool AreAlike(in Row left, in Row right) => MemoryMarshal.AsBytes(new ReadOnlySpan<Row>(in left)).SequenceEqual(MemoryMarshal.AsBytes(new ReadOnlySpan<Row>(in right)));

    /// <summary>Whether two errors are not the same. How far a deflated data set may grow depends on how much of it was seen.</summary>
    public static bool IsOther(string? left, string? right) => left != right && !(left?.Contains("inflates", StringComparison.Ordinal) == true && right?.Contains("inflates", StringComparison.Ordinal) == true);

    /// <summary>How many values there are, and of how many bytes.</summary>
    public static long Values(DataSetSource source, out long bytes)
    {
        long count = 0;
        bytes = 0;
        for (int i = 0; i < source.Count; i++)
        {
            ref readonly Row row = ref source.Rows[i];
            if (!row.IsContainer && (row.Flags & RowFlags.Closing) == 0)
            {
                count++;
                bytes += row.Length;
            }
        }

        return count;
    }
}
