using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Gantry.Dicom.Imaging.Tests.Codecs;

/// <summary>Every image of the corpus whose transfer syntax can be read gives the pixels that foreign decoders gave.</summary>
[Trait("Ledger", "R214"), Trait("Ledger", "R348")]
public class DecodingTests
{
    /// <summary>Decoders of what is lossy may differ by rounding: this share of the range of values, and this much beside, for the extremes.</summary>
    private const double ExtremesShare = 0.01, ExtremesBeside = 2;

    /// <summary>The same for the mean, in which rounding evens out.</summary>
    private const double MeanShare = 0.001, MeanBeside = 0.25;

    /// <summary>Rows that differ, and why.</summary>
    private static readonly Dictionary<string, string> s_explained = new()
    {
        ["malformed/MR_truncated.dcm"] = "Pixel data that end too early are refused; the digest is of what others fill up.",
        ["malformed/badVR.dcm"] = "Number of Frames '1A' is refused; others take it for 1.",
        ["malformed/gen-frames-zero.dcm"] = "Number of Frames 0 is refused; others take it for 1.",
        ["pixel/693_J2KR.dcm"] = "Its code stream holds signed numbers of 14 bits, extended to the 16 that are stored; the figures are of numbers that were not extended.",
        ["transfer-syntaxes/liver_nonbyte_aligned_deflate.dcm"] = "Its digest is of frames padded to bytes and cut; ours is that of the same image in segmentations/liver_nonbyte_aligned.dcm.",
        ["pixel/SC_rgb_jpeg.dcm"] = "Its data set has implicit value representations although its transfer syntax says otherwise; it is read as what it is, which has no fragments.",
        ["wsi/wsi-140tiles.dcm"] = "Tiles at the right edge are code streams of 55 columns where the data set says 240; they are refused, others leave the rest as it comes.",
    };

    public static TheoryData<string> TransferSyntaxes() =>
    [
        .. ((TransferSyntax[])[
            TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian,
            TransferSyntax.DeflatedExplicitVRLittleEndian, TransferSyntax.EncapsulatedUncompressedExplicitVRLittleEndian]).Select(syntax => syntax.Uid.Value),
        .. FrameCodecs.Default.Decodable.Select(uid => uid.Value),
    ];

    [Theory]
    [MemberData(nameof(TransferSyntaxes))]
    public void PixelsAreThoseOfTheManifest(string transferSyntax)
    {
        List<string> wrong = [];
        foreach (Dictionary<string, string> row in Corpus.Manifest().Where(row => row["transfer_syntax_uid"] == transferSyntax && row["px_min"].Length + row["px_sha256"].Length > 0))
        {
            string? difference = Compare(row);
            if (difference is not null != s_explained.ContainsKey(row["path"]))
            {
                wrong.Add($"{row["path"]}: {difference ?? $"no difference any more, although: {s_explained[row["path"]]}"}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static string? Compare(Dictionary<string, string> row)
    {
        try
        {
            using DicomFile file = DicomFile.Open(Corpus.Path(row["path"]));
            var reader = FrameReader.FromDataSet(file.DataSet);
            NativeFrame[] frames = [.. Enumerable.Range(1, reader.Count).Select(reader.Read)];
            return row["px_sha256"].Length > 0 ? CompareDigest(frames, row) : CompareStatistics(frames, row);
        }
        catch (DicomException exception)
        {
            return exception.Message;
        }
    }

    private static string? CompareDigest(NativeFrame[] frames, Dictionary<string, string> row)
    {
        byte[] samples = frames.Length > 1 && frames[0].Description.FrameBits % 8 != 0 ? Pack(frames) : [.. frames.SelectMany(frame => ByPixel(frame).ToArray())];
        string digest = Convert.ToHexStringLower(SHA256.HashData(samples));
        return digest == row["px_sha256"] ? null : $"{frames.Length} frame(s) of {frames[0].Description.PhotometricInterpretation}, {samples.Length} bytes, digest {digest[..16]}, not {row["px_sha256"][..16]}";
    }

    private static string? CompareStatistics(NativeFrame[] frames, Dictionary<string, string> row)
    {
        long count = 0, sum = 0;
        long lowest = long.MaxValue, highest = long.MinValue;
        foreach (NativeFrame frame in frames)
        {
            foreach ((long value, int times) in Values(frame))
            {
                (count, sum, lowest, highest) = (count + times, sum + (value * times), Math.Min(lowest, value), Math.Max(highest, value));
            }
        }

        double mean = (double)sum / count, range = Number("px_max") - Number("px_min");
        return IsNear(lowest, Number("px_min"), ExtremesShare, ExtremesBeside) && IsNear(highest, Number("px_max"), ExtremesShare, ExtremesBeside)
            && IsNear(mean, Number("px_mean"), MeanShare, MeanBeside)
            ? null
            : $"from {lowest} to {highest}, {mean:F3} on average, not {row["px_min"]} to {row["px_max"]}, {row["px_mean"]} ({frames[0].Description.PhotometricInterpretation}, {row["note"]})";

        double Number(string column) => double.Parse(row[column], CultureInfo.InvariantCulture);
        bool IsNear(double value, double expected, double share, double beside) => Math.Abs(value - expected) <= (share * range) + beside;
    }

    /// <summary>Stored values, without unused bits, with their sign; and how often they are there.</summary>
    private static IEnumerable<(long Value, int Times)> Values(NativeFrame frame)
    {
        PixelDescription description = frame.Description;
        int up = 64 - description.HighBit - 1, down = 64 - description.BitsStored;
        return Samples(frame.Samples.Span, description.BitsAllocated / 8).CountBy(value => value).Select(pair =>
            (description.IsSigned ? pair.Key << up >> down : (long)((ulong)(pair.Key << up) >> down), pair.Value));
    }

    private static long[] Samples(ReadOnlySpan<byte> bytes, int length)
    {
        long[] samples = new long[bytes.Length / length];
        for (int i = 0; i < samples.Length; i++)
        {
            ReadOnlySpan<byte> sample = bytes.Slice(i * length, length);
            samples[i] = length switch { 1 => sample[0], 2 => BinaryPrimitives.ReadUInt16LittleEndian(sample), 4 => BinaryPrimitives.ReadUInt32LittleEndian(sample), _ => BinaryPrimitives.ReadInt64LittleEndian(sample) };
        }

        return samples;
    }

    private static ReadOnlyMemory<byte> ByPixel(NativeFrame frame)
    {
        PixelDescription description = frame.Description;
        if (description.PlanarConfiguration == 0)
        {
            return frame.Samples;
        }

        int bytes = description.BitsAllocated / 8, pixels = description.Rows * description.Columns;
        byte[] result = new byte[frame.Samples.Length];
        for (int i = 0; i < result.Length; i++)
        {
            (int pixel, int rest) = Math.DivRem(i, 3 * bytes);
            result[i] = frame.Samples.Span[(((rest / bytes * pixels) + pixel) * bytes) + (rest % bytes)];
        }

        return result;
    }

    /// <summary>Frames of single bits without gaps.</summary>
    private static byte[] Pack(NativeFrame[] frames)
    {
        long bits = frames[0].Description.FrameBits;
        byte[] packed = new byte[((bits * frames.Length) + 7) / 8];
        for (long i = 0; i < bits * frames.Length; i++)
        {
            (long frame, long bit) = Math.DivRem(i, bits);
            packed[i / 8] |= (byte)(((frames[frame].Samples.Span[(int)(bit / 8)] >> (int)(bit % 8)) & 1) << (int)(i % 8));
        }

        return packed;
    }
}
