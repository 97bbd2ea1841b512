namespace Gantry.Dicom.Imaging;

/// <summary>What the Image Pixel module says of the pixels (PS3.3 §C.7.6.3), checked once: every number can be relied on.</summary>
public sealed record PixelDescription
{
    /// <summary>Reads and checks a data set's description of its pixels.</summary>
    /// <exception cref="DicomException">An attribute is missing, or contradicts another; the message names tag and value.</exception>
    public static PixelDescription FromDataSet(DataSet dataSet) => throw new NotSupportedException();

    /// <summary>Whether a data set has pixel data of any kind (integer, float, double).</summary>
    public static bool HasPixels(DataSet dataSet) => throw new NotSupportedException();

    /// <summary>Pixel Data, Float Pixel Data or Double Float Pixel Data.</summary>
    public Tag PixelDataTag { get; private init; }

    /// <summary>The transfer syntax, as it says byte order and compression.</summary>
    public TransferSyntax TransferSyntax { get; private init; } = TransferSyntax.ExplicitVRLittleEndian;

    /// <summary>Rows (0028,0010), 1 to 65535.</summary>
    public int Rows { get; private init; }

    /// <summary>Columns (0028,0011), 1 to 65535.</summary>
    public int Columns { get; private init; }

    /// <summary>Samples per Pixel (0028,0002), 1 or 3 (4 in retired colour models).</summary>
    public int SamplesPerPixel { get; private init; }

    /// <summary>Bits Allocated (0028,0100): 1, 8, 16, 32 or 64.</summary>
    public int BitsAllocated { get; private init; }

    /// <summary>Bits Stored (0028,0101), 1 to Bits Allocated.</summary>
    public int BitsStored { get; private init; }

    /// <summary>High Bit (0028,0102), below Bits Allocated.</summary>
    public int HighBit { get; private init; }

    /// <summary>Whether samples are two's complement: Pixel Representation (0028,0103).</summary>
    public bool IsSigned { get; private init; }

    /// <summary>Planar Configuration (0028,0006): 0 colour by pixel, 1 colour by plane.</summary>
    public int PlanarConfiguration { get; private init; }

    /// <summary>Photometric Interpretation (0028,0004) as written.</summary>
    public string PhotometricInterpretation { get; private init; } = string.Empty;

    /// <summary>Number of Frames (0028,0008), 1 when absent.</summary>
    public int NumberOfFrames { get; private init; }

    /// <summary>Bits of one native frame.</summary>
    public long FrameBits { get; private init; }

    /// <summary>Bytes of one native frame, rounded up to whole bytes for packed 1-bit frames.</summary>
    public long FrameLength => (FrameBits + 7) / 8;
}
