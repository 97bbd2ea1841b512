using System.Diagnostics;
using System.Reflection;
using Gantry.Dicom;

namespace Gantry.Fuzzing;

/// <summary>
/// Reads an input through every door and says what is wrong with how it went; null when nothing is. Each reading is measured: it may have no more memory than a multiple of its
/// input, and it may not read, show or step more often than the input can need.
/// </summary>
public sealed class Doors : IDisposable
{
    /// <summary>How many bytes a reading may use for each byte of its input, or of what a deflated one inflates to.</summary>
    private const int Multiple = 4;

    /// <summary>How many bytes it may use beside.</summary>
    private const long Allowance = 1 << 20;

    private const int InflatedAtMost = 4 << 20;

    /// <summary>Inputs longer than that, and every sixteenth of the others, are measured with what pools lend.</summary>
    private const int Large = 64 << 10;

    private const int PoolsAskedEvery = 16;

    private static readonly DicomReadOptions s_options = new() { Context = new DicomContext { Limits = new DicomLimits { MaximumInflatedLength = InflatedAtMost } }, BulkThreshold = 16 };
    private static readonly TransferSyntax[] s_targets = [TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian];

    /// <summary>Whether memory is judged: code that is not optimized allocates at each look into a constant table, which says nothing about what a reading holds.</summary>
    public static bool JudgesMemory { get; } = typeof(DicomFile).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    private readonly CountingVisitor _visitor = new();
    private readonly MemoryMeter _meter = new();
    private readonly List<(string Door, long Used)> _used = [];

    /// <summary>The most memory that a reading of the last input used.</summary>
    public long MostUsed => _used.Count > 0 ? _used.Max(reading => reading.Used) : 0;

    /// <summary>Tries an input.</summary>
    /// <param name="bytes">The input.</param>
    /// <param name="dice">Decides how large the pieces are that a pipe brings.</param>
    /// <param name="path">A file to write the input to and read it from; null to leave that out.</param>
    public string? Try(byte[] bytes, Dice dice, string? path)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(dice);
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

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private string? Compare(byte[] bytes, Dice dice, string? path)
    {
        _used.Clear();
        _meter.AsksPools = bytes.Length > Large || bytes.Length % PoolsAskedEvery == 0;
        DicomFile? expected = Read("memory", () => DicomFile.Parse(bytes, s_options), out string? error);
        long basis = expected is null ? (error!.Contains("inflate", StringComparison.Ordinal) ? InflatedAtMost : bytes.Length)
            : expected.TransferSyntax.IsDeflated ? Math.Max(bytes.Length, expected.DataSet.Parsed!.End) : bytes.Length;
        return (dice.Below(2) == 0 ? TryFile(bytes, expected, error) ?? TryVisitor(bytes, expected, dice) : TryPipe(bytes, expected, error, dice) ?? TrySteps(bytes, expected))
            ?? (path is null ? null : TryStored(bytes, expected, error, path))
            ?? Excess(basis)
            ?? (expected is null ? null : Use(bytes, expected, dice));
    }

    private string? Excess(long basis)
    {
        foreach ((string door, long used) in _used)
        {
            if (JudgesMemory && used > (Multiple * basis) + Allowance)
            {
                return $"{door}: {used} bytes of memory for an input of {basis}, {(double)used / basis:F1} times as many";
            }
        }

        return null;
    }

    private string? TryFile(byte[] bytes, DicomFile? expected, string? error)
    {
        var source = new ArraySource(bytes);
        using DicomFile? opened = Read("file", () => DicomFile.Open(source, bytes.Length, s_options), out string? openedError);
        return Difference.Between("file", expected, error, opened, openedError);
    }

    private string? TryPipe(byte[] bytes, DicomFile? expected, string? error, Dice dice)
    {
        ArrayPipe pipe = Pipe(bytes, dice);
        DicomFile? piped = Read("pipe", () => Wait(DicomFile.ReadAsync(pipe, s_options)), out string? pipedError);
        return Difference.Between("pipe", expected, error, piped, pipedError);
    }

    private string? TryVisitor(byte[] bytes, DicomFile? expected, Dice dice)
    {
        _visitor.Start(bytes.Length + InflatedAtMost);
        Read("visitor", () => DicomFile.Visit(bytes, _visitor, s_options), out string? visitError);
        (long values, long length) = (_visitor.Values, _visitor.Bytes);
        if (visitError is null && expected is not null && values != Difference.Values(expected.DataSet.Parsed!, out long expectedLength) | length != expectedLength)
        {
            return $"the visitor saw {values} values of {length} bytes, not {Difference.Values(expected.DataSet.Parsed!, out _)} of {expectedLength}";
        }

        ArrayPipe pipe = Pipe(bytes, dice);
        _visitor.Start(bytes.Length + InflatedAtMost);
        Read("visitor of a pipe", () => Wait(DicomFile.VisitAsync(pipe, _visitor, s_options)), out string? pipedVisitError);
        if (Difference.IsOther(visitError, pipedVisitError) || (visitError is null && (values, length) != (_visitor.Values, _visitor.Bytes)))
        {
            return $"the visitor of a pipe saw {_visitor.Values} values of {_visitor.Bytes} bytes, not {values} of {length} ({visitError}, {pipedVisitError})";
        }

        return null;
    }

    /// <summary>Steps through the tokens, given only the bytes that the reader says it needs. Each header is at most one step, each end of what it opened another, and each wait for bytes one more.</summary>
    private static string? TrySteps(byte[] bytes, DicomFile? expected)
    {
        if (expected is null || expected.TransferSyntax.IsDeflated)
        {
            return null;
        }

        var state = new DicomReaderState(expected.TransferSyntax, s_options.Context, expected.DataSetOffset) { End = bytes.Length };
        long budget = bytes.Length + 16;
        while (budget > 0)
        {
            long start = Math.Min(state.Position, bytes.Length);
            long end = Math.Min(bytes.Length, state.Position + state.Needed);
            var reader = new DicomReader(bytes.AsSpan((int)start, (int)(end - start)), start, state);
            while (--budget > 0 && reader.Read())
            {
            }

            if (state.IsStopped || state.Position >= state.End)
            {
                return null;
            }
        }

        return $"the reader stands at {state.Position} of {bytes.Length} after as many steps";
    }

    private string? TryStored(byte[] bytes, DicomFile? expected, string? error, string path)
    {
        File.WriteAllBytes(path, bytes);
        using DicomFile? stored = Read("stored file", () => DicomFile.Open(path, s_options), out string? storedError);
        using FileStream stream = File.OpenRead(path);
        DicomFile? streamed = Read("stream", () => DicomFile.Read(stream, s_options), out string? streamedError);
        return Difference.Between("stored file", expected, error, stored, storedError) ?? Difference.Between("stream", expected, error, streamed, streamedError);
    }

    /// <summary>Decodes every value, and writes again: in a transfer syntax, as JSON and as XML, which are read back.</summary>
    private static string? Use(byte[] bytes, DicomFile file, Dice dice)
    {
        if (dice.Below(8) > 0)
        {
            return null;
        }

        Touch(file.DataSet);
        byte[]? same = Attempt(() => file.DataSet.Encode(file.TransferSyntax).ToArray());
        if (same is not null && !file.TransferSyntax.IsDeflated && !bytes.AsSpan((int)file.DataSetOffset).StartsWith(same))
        {
            return "what nobody changed is not written as it came";
        }

        TransferSyntax target = dice.Of(s_targets);
        Attempt(() => file.DataSet.Encode(target).ToArray());
        Attempt(() => DicomJson.Read(DicomJson.ToArray(file.DataSet)));
        Attempt(() => DicomXml.Read(DicomXml.ToArray(file.DataSet)));
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

    /// <summary>Not everything that can be read can be written.</summary>
    private static T? Attempt<T>(Func<T> write)
        where T : class
    {
        try
        {
            return write();
        }
        catch (DicomException)
        {
            return null;
        }
    }

    /// <summary>A pipe whose pieces are of random sizes; not so small that large inputs come in more than some thousands.</summary>
    private static ArrayPipe Pipe(byte[] bytes, Dice dice)
    {
        int smallest = 1 + (bytes.Length >> 12);
        int largest = smallest << dice.Below(12);
        return new ArrayPipe(bytes, () => smallest + dice.Below(largest));
    }

    private static T Wait<T>(Task<T> task) => task.IsCompleted ? task.GetAwaiter().GetResult() : throw new InvalidOperationException("Reading waits although all bytes have come.");

    private T? Read<T>(string door, Func<T> read, out string? error)
        where T : class
    {
        ((T? result, error), long used) = _meter.Measure<(T?, string?)>(() =>
        {
            try
            {
                return (read(), null);
            }
            catch (DicomException exception)
            {
                return (null, exception.Message);
            }
        });
        _used.Add((door, used));
        return result;
    }
}
