using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Fuzzing.Codecs;

/// <summary>A numbered row of code streams for every decoder. Each one depends on the seeds and its number only, so that it can be made again alone.</summary>
public sealed class CodecFuzzRun : IDisposable
{
    /// <summary>How many bytes a decoder may use for each byte of the frame and of its code stream; wavelets need the most.</summary>
    private const int Multiple = 24;

    /// <summary>How many bytes it may use beside, for tables.</summary>
    private const long Allowance = 2 << 20;

    private const int PoolsAskedEvery = 16;

    /// <summary>Frames of more bytes are large.</summary>
    private const int LargeFrame = 256 << 10;

    /// <summary>Once in so many inputs one starts from a large frame, which take turns among themselves.</summary>
    public const int LargeEvery = 2000;

    private readonly ulong _seed;
    private readonly Watchdog? _watchdog;
    private readonly FrameCodecs _codecs;
    private readonly CodecSeed[][] _seeds;
    private readonly CodecSeed[] _large;
    private readonly MemoryMeter _meter = new();

    /// <summary>Makes a row.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="seeds">The frames to start from.</param>
    /// <param name="watchdog">Is told of every input; null for none.</param>
    /// <param name="codecs">What decodes, on the thread that calls it; all of the library when null.</param>
    public CodecFuzzRun(ulong seed, IEnumerable<CodecSeed> seeds, Watchdog? watchdog = null, FrameCodecs? codecs = null)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        (_seed, _watchdog, _codecs) = (seed, watchdog, codecs ?? OneThread());
        ILookup<bool, CodecSeed> bySize = seeds.ToLookup(frame => frame.Description.FrameLength > LargeFrame);
        _large = [.. bySize[true]];
        _seeds = [.. bySize[false].GroupBy(frame => frame.TransferSyntax.Uid).OrderBy(group => group.Key.Value, StringComparer.Ordinal).Select(group => group.ToArray())];
    }

    /// <summary>How often an input was decoded although changed, by transfer syntax; a syntax of which nothing is decoded is not tried well.</summary>
    public Dictionary<TransferSyntax, long> Decoded { get; } = [];

    /// <summary>The most memory that was used, as multiple of what it is measured by, by transfer syntax.</summary>
    public Dictionary<TransferSyntax, double> MostUsed { get; } = [];

    /// <summary>The code stream of a number.</summary>
    public byte[] Input(long number) => Make(number).CodeStream;

    /// <summary>Decodes the code stream of a number.</summary>
    /// <returns>What went wrong; null when nothing did.</returns>
    public string? Try(long number)
    {
        CodecSeed input = Make(number);
        _codecs.TryGetDecoder(input.TransferSyntax, out IFrameDecoder? decoder);
        byte[] samples = new byte[input.Description.FrameLength];
        _meter.AsksPools = number % PoolsAskedEvery == 0 || samples.Length > LargeFrame;
        _watchdog?.Begin(number);
        try
        {
            (bool isDecoded, long used) = _meter.Measure(() => IsDecoded(decoder!, input, samples));
            long basis = samples.Length + input.CodeStream.Length;
            Decoded[input.TransferSyntax] = Decoded.GetValueOrDefault(input.TransferSyntax) + (isDecoded ? 1 : 0);
            MostUsed[input.TransferSyntax] = Math.Max(MostUsed.GetValueOrDefault(input.TransferSyntax), (double)(used - Allowance) / basis);
            return used <= (Multiple * basis) + Allowance ? null : $"{input.TransferSyntax}: {used} bytes of memory for a frame of {samples.Length} from {input.CodeStream.Length}";
        }
#pragma warning disable CA1031 // Every other exception than a DicomException is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return $"{input.TransferSyntax}: {exception}";
        }
        finally
        {
            _watchdog?.End();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static bool IsDecoded(IFrameDecoder decoder, CodecSeed input, byte[] samples)
    {
        try
        {
            decoder.Decode(input.Description, input.CodeStream, samples);
            return true;
        }
        catch (DicomException)
        {
            return false;
        }
    }

    // Only what the calling thread allocates is seen.
    private static FrameCodecs OneThread() => new([.. FrameCodecs.Default.Decodable.Select(Decoder), new Jpeg2000Decoder(maximumParallelism: 1)], []);

    private static IFrameDecoder Decoder(Uid uid) => FrameCodecs.Default.TryGetDecoder(TransferSyntax.Of(uid), out IFrameDecoder? decoder) ? decoder : throw new InvalidOperationException($"{uid} has no decoder.");

    private CodecSeed Make(long number)
    {
        Dice dice = new(unchecked((_seed * 0xD1342543DE82EF95) + (ulong)number));
        bool isLarge = _large.Length > 0 && number % LargeEvery == LargeEvery - 1;
        CodecSeed frame = isLarge ? _large[number / LargeEvery % _large.Length] : dice.Of(_seeds[number % _seeds.Length]);
        CodecSeed other = isLarge ? _large[dice.Below(_large.Length)] : dice.Of(_seeds[number % _seeds.Length]);
        return frame with { Description = Change(frame.Description, dice), CodeStream = CodeStreamMutator.Change(frame.CodeStream, other.CodeStream, dice) };
    }

    /// <summary>Some say something else of their pixels than the code stream does.</summary>
    private static PixelDescription Change(PixelDescription description, Dice dice) => dice.Below(32) switch
    {
        0 => description with { Rows = description.Rows + 1 },
        1 => description with { Columns = description.Columns + 1 },
        2 => description with { SamplesPerPixel = 4 - description.SamplesPerPixel },
        3 when description.BitsAllocated is 8 or 16 => description with { BitsAllocated = 2 * description.BitsAllocated },
        4 when description.BitsAllocated == 16 => description with { BitsAllocated = 8, BitsStored = 8, HighBit = 7 },
        5 => description with { IsSigned = !description.IsSigned },
        6 when description.SamplesPerPixel == 3 => description with { PlanarConfiguration = 1 },
        _ => description,
    };
}
