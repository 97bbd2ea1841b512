using System.Buffers;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Fuzzing.Codecs;

/// <summary>The frames that mutations start from: pictures in every transfer syntax that can be written, small ones and a few as large as real ones, and the small ones of given files.</summary>
public static class CodecSeeds
{
    /// <summary>Frames of files beyond that are left out: mutations of small ones find as much, and many more can be tried.</summary>
    private const int LongestStream = 24 << 10, LongestFrame = 64 << 10;

    private static readonly (int Rows, int Columns)[] s_sizes = [(1, 1), (3, 40), (33, 17), (40, 48)];

    private static readonly (int Allocated, int Stored, int Samples, bool IsSigned)[] s_kinds =
        [(1, 1, 1, false), (8, 8, 1, false), (8, 8, 3, false), (16, 12, 1, false), (16, 16, 1, true), (32, 32, 1, false)];

    /// <summary>Makes small frames by our encoders.</summary>
    public static IEnumerable<CodecSeed> Make() =>
        Encode(from size in s_sizes from kind in s_kinds select Image(size.Rows, size.Columns, kind.Allocated, kind.Stored, kind.Samples, kind.IsSigned));

    /// <summary>Makes frames as large as real ones, for which a decoder takes more than what it may take for tables.</summary>
    public static IEnumerable<CodecSeed> MakeLarge() => Encode([Image(512, 512, 16, 12, 1, false), Image(1024, 1024, 8, 8, 3, false)]);

    /// <summary>Takes the first frames of files, where they are small and there is a decoder for them.</summary>
    public static IEnumerable<CodecSeed> Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.Select(ReadFirst).OfType<CodecSeed>();
    }

    private static IEnumerable<CodecSeed> Encode(IEnumerable<DataSet> images)
    {
        DataSet[] all = [.. images];
        foreach (Uid uid in FrameCodecs.Default.Encodable)
        {
            TransferSyntax syntax = TransferSyntax.Of(uid);
            FrameCodecs.Default.TryGetEncoder(syntax, out IFrameEncoder? encoder);
            foreach (DataSet image in all)
            {
                PixelDescription description = PixelDescription.FromDataSet(image);
                if (FrameCodecs.Default.TryGetDecoder(syntax, out _) && encoder!.WhyNot(description, syntax) is null)
                {
                    ArrayBufferWriter<byte> stream = new();
                    string photometric = encoder.Encode(description, image.GetBytes(Attributes.PixelData).Span, syntax, EncodeOptions.Default, stream);
                    yield return new CodecSeed(syntax, description with { TransferSyntax = syntax, PhotometricInterpretation = photometric }, stream.WrittenSpan.ToArray());
                }
            }
        }
    }

    private static CodecSeed? ReadFirst(string path)
    {
        try
        {
            using DicomFile file = DicomFile.Open(path);
            PixelDescription description = PixelDescription.FromDataSet(file.DataSet);
            FrameIndex index = FrameIndex.FromDataSet(file.DataSet);
            return description.IsCompressed && FrameCodecs.Default.TryGetDecoder(description.TransferSyntax, out _) && description.FrameLength <= LongestFrame && index.Length(1) <= LongestStream
                ? new CodecSeed(description.TransferSyntax, description, index.Read(1))
                : null;
        }
        catch (DicomException)
        {
            return null;
        }
    }

    private static DataSet Image(int rows, int columns, int allocated, int stored, int samples, bool isSigned)
    {
        Dice dice = new((ulong)((rows * 1000) + columns));
        byte[] pixels = new byte[((rows * columns * samples * allocated) + 7) / 8];
        int bytes = Math.Max(1, allocated / 8);
        for (int i = 0; i < pixels.Length / bytes; i++)
        {
            // Slopes, flat parts and noise.
            uint value = (uint)(i % columns < columns / 3 ? 100 : (i * 3) + dice.Below(1 + (i % 50)));
            BitConverter.GetBytes(stored == 32 ? value << 20 : value & ((1u << (allocated == 1 ? 8 : stored - (isSigned ? 1 : 0))) - 1)).AsSpan(0, bytes).CopyTo(pixels.AsSpan(i * bytes));
        }

        DataSet image = new();
        image.Set(Attributes.SamplesPerPixel, (ushort)samples);
        image.Set(Attributes.PhotometricInterpretation, samples == 3 ? "RGB" : "MONOCHROME2");
        image.Set(Attributes.Rows, (ushort)rows);
        image.Set(Attributes.Columns, (ushort)columns);
        image.Set(Attributes.BitsAllocated, (ushort)allocated);
        image.Set(Attributes.BitsStored, (ushort)stored);
        image.Set(Attributes.HighBit, (ushort)(stored - 1));
        image.Set(Attributes.PixelRepresentation, isSigned ? (ushort)1 : (ushort)0);
        image.SetBytes(Attributes.PixelData, allocated > 8 ? VR.OW : VR.OB, pixels);
        return image;
    }
}
