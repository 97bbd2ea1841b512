using System.Runtime.InteropServices;
using Gantry.Dicom;

namespace Gantry.Fuzzing;

/// <summary>Reads an input through every door and says what is wrong with how it went; null when nothing is.</summary>
public sealed class Doors
{
    /// <summary>How many bytes may be allocated beside a multiple of the input.</summary>
    private const long Allowance = 1 << 20;

    private const int InflatedAtMost = 4 << 20;

    private static readonly DicomReadOptions s_options = new() { Context = new DicomContext { Limits = new DicomLimits { MaximumInflatedLength = InflatedAtMost } }, BulkThreshold = 16 };
    private static readonly TransferSyntax[] s_targets = [TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian];

    private readonly Counter _visitor = new();

    /// <summary>Tries an input.</summary>
    /// <param name="bytes">The input.</param>
    /// <param name="dice">Decides how large the pieces are that a pipe brings.</param>
    /// <param name="path">A file to write the input to and read it from; null to leave that out.</param>
    public string? Try(byte[] bytes, Dice dice, string? path)
    {
        try
        {
            return Compare(bytes, dice, path);
        }
        catch (DicomException exception)
        {
            return $"a DicomException where none may be: {exception}";
        }
#pragma warning disable CA1031 // Every other exception is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    private string? Compare(byte[] bytes, Dice dice, string? path)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        DicomFile? expected = Read(() => DicomFile.Parse(bytes, s_options), out string? error);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        long basis = expected is null || !expected.TransferSyntax.IsDeflated ? bytes.Length : Math.Max(bytes.Length, expected.DataSet.Parsed!.End);
        if (allocated > (4 * basis) + Allowance && !(expected is null && error!.Contains("inflate", StringComparison.Ordinal)))
        {
            return $"{allocated} bytes were allocated for an input of {basis}";
        }

        return (dice.Below(2) == 0 ? TryFile(bytes, expected, error) ?? TryVisitor(bytes, expected, dice) : TryPipe(bytes, expected, error, dice))
            ?? (path is null ? null : TryStored(bytes, expected, error, path))
            ?? (expected is null ? null : Use(bytes, expected, dice));
    }

    private static string? TryFile(byte[] bytes, DicomFile? expected, string? error)
    {
        var source = new ArraySource(bytes);
        using DicomFile? opened = Read(() => DicomFile.Open(source, bytes.Length, s_options), out string? openedError);
        return Differ("file", expected, error, opened, openedError) ?? (source.Reads > bytes.Length + 16 ? $"{source.Reads} reads for {bytes.Length} bytes" : null);
    }

    private static string? TryPipe(byte[] bytes, DicomFile? expected, string? error, Dice dice)
    {
        int largest = 1 << dice.Below(12);
        var pipe = new ArrayPipe(bytes, () => 1 + dice.Below(largest));
        DicomFile? piped = Read(() => Wait(DicomFile.ReadAsync(pipe, s_options)), out string? pipedError);
        return Differ("pipe", expected, error, piped, pipedError);
    }

    private string? TryVisitor(byte[] bytes, DicomFile? expected, Dice dice)
    {
        _visitor.Start(bytes.Length + InflatedAtMost);
        IReadOnlyList<Finding>? found = Read(() => DicomFile.Visit(bytes, _visitor, s_options), out string? visitError);
        (long values, long length) = (_visitor.Values, _visitor.Bytes);
        if (visitError is null && expected is not null && values != Values(expected.DataSet.Parsed!, out long expectedLength) | length != expectedLength)
        {
            return $"the visitor saw {values} values of {length} bytes, not {Values(expected.DataSet.Parsed!, out _)} of {expectedLength}";
        }

        int largest = 1 << dice.Below(12);
        _visitor.Start(bytes.Length + InflatedAtMost);
        var pipe = new ArrayPipe(bytes, () => 1 + dice.Below(largest));
        Read(() => Wait(DicomFile.VisitAsync(pipe, _visitor, s_options)), out string? pipedVisitError);
        if (IsOther(visitError, pipedVisitError) || (visitError is null && (values, length) != (_visitor.Values, _visitor.Bytes)))
        {
            return $"the visitor of a pipe saw {_visitor.Values} values of {_visitor.Bytes} bytes, not {values} of {length} ({visitError}, {pipedVisitError})";
        }

        return null;
    }

    private static string? TryStored(byte[] bytes, DicomFile? expected, string? error, string path)
    {
        File.WriteAllBytes(path, bytes);
        using DicomFile? stored = Read(() => DicomFile.Open(path, s_options), out string? storedError);
        using FileStream stream = File.OpenRead(path);
        DicomFile? streamed = Read(() => DicomFile.Read(stream, s_options), out string? streamedError);
        return Differ("stored file", expected, error, stored, storedError) ?? Differ("stream", expected, error, streamed, streamedError);
    }

    /// <summary>Decodes every value, and writes again.</summary>
    private static string? Use(byte[] bytes, DicomFile file, Dice dice)
    {
        if (dice.Below(8) > 0)
        {
            return null;
        }

        Touch(file.DataSet);
        byte[]? same = Read(() => file.DataSet.Encode(file.TransferSyntax).ToArray(), out _);
        if (same is not null && !file.TransferSyntax.IsDeflated && !bytes.AsSpan((int)file.DataSetOffset).StartsWith(same))
        {
            return "what nobody changed is not written as it came";
        }

        TransferSyntax target = dice.Of(s_targets);
        Read(() => file.DataSet.Encode(target).ToArray(), out _);
        return null;

        static void Touch(DataSet dataSet)
        {
            foreach (DataElement element in dataSet)
            {
                _ = element.GetStrings();
                foreach (DataSet item in element.Items)
                {
                    Touch(item);
                }
            }
        }
    }

    private static string? Differ(string door, DicomFile? expected, string? error, DicomFile? actual, string? actualError)
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
        if (!MemoryMarshal.AsBytes(left.Rows).SequenceEqual(MemoryMarshal.AsBytes(right.Rows)))
        {
            int same = 0;
            while (same < left.Count && same < right.Count && MemoryMarshal.AsBytes(left.Rows[same..(same + 1)]).SequenceEqual(MemoryMarshal.AsBytes(right.Rows[same..(same + 1)])))
            {
                same++;
            }

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

        foreach (Row row in left.Rows)
        {
            if (!row.IsContainer && row.Length is > 0 and < 64 && !left.Slice(row.Offset, row.Length).Span.SequenceEqual(right.Slice(row.Offset, row.Length).Span))
            {
                return $"{door}: another value at {row.Offset}";
            }
        }

        return null;
    }

    /// <summary>How far a deflated data set may grow depends on how much of it was seen.</summary>
    private static bool IsOther(string? left, string? right) => left != right && !(left?.Contains("inflates", StringComparison.Ordinal) == true && right?.Contains("inflates", StringComparison.Ordinal) == true);

    private static long Values(DataSetSource source, out long bytes)
    {
        long count = 0;
        bytes = 0;
        foreach (ref readonly Row row in source.Rows)
        {
            if (!row.IsContainer && (row.Flags & RowFlags.Closing) == 0)
            {
                count++;
                bytes += row.Length;
            }
        }

        return count;
    }

    private static T Wait<T>(Task<T> task) => task.IsCompleted ? task.GetAwaiter().GetResult() : throw new InvalidOperationException("Reading waits although all bytes have come.");

    private static T? Read<T>(Func<T> read, out string? error)
        where T : class
    {
        try
        {
            error = null;
            return read();
        }
        catch (DicomException exception)
        {
            error = exception.Message;
            return null;
        }
    }

    private sealed class Counter : ElementVisitor
    {
        private long _budget;

        public override int LongestWholeValue => 20;

        public long Values { get; private set; }

        public long Bytes { get; private set; }

        public void Start(long budget) => (Values, Bytes, _budget) = (0, 0, budget);

        public override void Value(in VisitedElement element, ReadOnlySpan<byte> value)
        {
            Values++;
            Count(value.Length);
        }

        public override void ValuePart(in VisitedElement element, long position, ReadOnlySpan<byte> part)
        {
            Values += part.IsEmpty ? 1 : 0;
            Count(part.Length);
        }

        public override void StartSequence(in VisitedElement element) => Count(0);

        public override void EndSequence(Tag tag) => Count(0);

        public override void StartItem(in VisitedElement element) => Count(0);

        public override void EndItem() => Count(0);

        private void Count(int bytes)
        {
            Bytes += bytes;
            _budget -= Math.Max(1, bytes);
            if (_budget < 0)
            {
                throw new InvalidOperationException("The visitor is shown more than the input can hold.");
            }
        }
    }
}
