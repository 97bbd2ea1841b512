namespace Gantry.Dicom.Imaging;

/// <summary>A picture from outside DICOM, ready to become the frame of an image.</summary>
/// <param name="Columns">Columns, 1 to 65535.</param>
/// <param name="Rows">Rows, 1 to 65535.</param>
/// <param name="SamplesPerPixel">1 or 3, by pixel.</param>
/// <param name="Bits">8 or 16, allocated and stored.</param>
/// <param name="PhotometricInterpretation">MONOCHROME2, RGB, YBR_FULL, or YBR_FULL_422 of a JPEG kept as it is, whatever its sampling (PS3.5 table 8.2.1-1).</param>
/// <param name="Pixels">The samples, numbers little endian; of a JPEG that is kept as it is, the code stream.</param>
public sealed record StillPicture(int Columns, int Rows, int SamplesPerPixel, int Bits, string PhotometricInterpretation, ReadOnlyMemory<byte> Pixels)
{
    private const long MaximumLength = 512 << 20;

    /// <summary>How the pixels are encoded: a JPEG of 8-bit baseline is kept as it is, others are decoded.</summary>
    public TransferSyntax TransferSyntax { get; init; } = TransferSyntax.ExplicitVRLittleEndian;

    /// <summary>How many times longer the samples are than the lossy code stream that they come from; null when nothing was lost.</summary>
    public double? LossyRatio { get; init; }

    /// <summary>Whether bytes begin as a picture does that can be read: PNG or JPEG.</summary>
    public static bool IsPicture(ReadOnlySpan<byte> bytes) => PngDecoder.IsPng(bytes) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, JpegMarker.StartOfImage, 0xFF]);

    /// <summary>Reads a picture: PNG or JPEG.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="DicomException">It is neither, or damaged.</exception>
    public static StillPicture Read(ReadOnlyMemory<byte> file) => PngDecoder.IsPng(file.Span) ? PngDecoder.Decode(file) : ReadJpeg(file);

    private static StillPicture ReadJpeg(ReadOnlyMemory<byte> file)
    {
        JpegStream stream = new(file);
        _ = stream.ReadScan() ?? throw new DicomException("the JPEG has no scan.");
        JpegFrame frame = stream.Frame;
        if (frame.Components.Length is not (1 or 3) || frame.Precision != 8 || frame.Marker == JpegMarker.LosslessFrame)
        {
            throw new DicomException($"the JPEG has {frame.Components.Length} components of {frame.Precision} bits; pictures of 1 or 3 components of 8 bits, coded by DCT, are taken.");
        }

        int samples = frame.Components.Length;
        long length = (long)frame.Height * frame.Width * samples;
        string stored = samples == 1 ? "MONOCHROME2" : stream.IsRgb == true ? "RGB" : "YBR_FULL_422";
        int end = file.Span.LastIndexOf([(byte)0xFF, JpegMarker.EndOfImage]);
        if (length > MaximumLength)
        {
            throw new DicomException($"the JPEG has {frame.Width} × {frame.Height} pixels; pictures of at most {MaximumLength >> 20} MiB are taken.");
        }

        if (end < 0 || frame.Height == 0)
        {
            throw new DicomException("the JPEG is not whole: its end is not there, or its header tells no height.");
        }

        double ratio = Math.Round((double)length / (end + 2), 2);
        if (frame.Marker == JpegMarker.BaselineFrame)
        {
            return new StillPicture(frame.Width, frame.Height, samples, 8, stored, file[..(end + 2)]) { TransferSyntax = TransferSyntax.JPEGBaseline8Bit, LossyRatio = ratio };
        }

        DataSet described = new();
        described.Set(Attributes.Rows, (ushort)frame.Height);
        described.Set(Attributes.Columns, (ushort)frame.Width);
        described.Set(Attributes.SamplesPerPixel, (ushort)samples);
        described.Set(Attributes.BitsAllocated, (ushort)8);
        described.Set(Attributes.BitsStored, (ushort)8);
        described.Set(Attributes.HighBit, (ushort)7);
        described.Set(Attributes.PixelRepresentation, (ushort)0);
        described.Set(Attributes.PhotometricInterpretation, stored == "YBR_FULL_422" ? "YBR_FULL" : stored);
        byte[] pixels = new byte[length];
        described.SetBytes(Attributes.PixelData, VR.OB, pixels);
        PixelDescription description = PixelDescription.FromDataSet(described);
        string decoded = new JpegFrameDecoder().Decode(description, file, pixels);
        return new StillPicture(frame.Width, frame.Height, samples, 8, decoded, pixels) { LossyRatio = ratio };
    }
}
