namespace Gantry.Dicom.Imaging;

/// <summary>What the Image Pixel module says of the pixels (PS3.3 §C.7.6.3), checked once: every number can be relied on.</summary>
public sealed record PixelDescription
{
    private PixelDescription()
    {
    }

    /// <summary>Pixel Data, Float Pixel Data or Double Float Pixel Data.</summary>
    public required Tag PixelDataTag { get; init; }

    /// <summary>The transfer syntax the pixel data are encoded in; explicit little endian for a data set that was not read.</summary>
    public required TransferSyntax TransferSyntax { get; init; }

    /// <summary>Rows (0028,0010), 1 to 65535.</summary>
    public required int Rows { get; init; }

    /// <summary>Columns (0028,0011), 1 to 65535.</summary>
    public required int Columns { get; init; }

    /// <summary>Samples per Pixel (0028,0002), 1 or 3.</summary>
    public required int SamplesPerPixel { get; init; }

    /// <summary>Bits Allocated (0028,0100): 1, 8, 16, 32 or 64.</summary>
    public required int BitsAllocated { get; init; }

    /// <summary>Bits Stored (0028,0101), 1 to Bits Allocated.</summary>
    public required int BitsStored { get; init; }

    /// <summary>High Bit (0028,0102), from Bits Stored − 1 to Bits Allocated − 1.</summary>
    public required int HighBit { get; init; }

    /// <summary>Whether samples are two's complement: Pixel Representation (0028,0103).</summary>
    public required bool IsSigned { get; init; }

    /// <summary>Planar Configuration (0028,0006): 0 colour by pixel, 1 colour by plane.</summary>
    public required int PlanarConfiguration { get; init; }

    /// <summary>Photometric Interpretation (0028,0004) as written.</summary>
    public required string PhotometricInterpretation { get; init; }

    /// <summary>Number of Frames (0028,0008), 1 when absent.</summary>
    public required int NumberOfFrames { get; init; }

    /// <summary>Whether samples are floating point numbers (Float or Double Float Pixel Data).</summary>
    public bool IsFloat => PixelDataTag != Attributes.PixelData;

    /// <summary>Whether a codec is needed to get at the samples.</summary>
    public bool IsCompressed => TransferSyntax.IsEncapsulated && TransferSyntax != TransferSyntax.EncapsulatedUncompressedExplicitVRLittleEndian;

    /// <summary>Whether chrominance is stored for every other pixel of a row: native YBR_FULL_422 and YBR_PARTIAL_422 (PS3.3 §C.7.6.3.1.2).</summary>
    public bool IsSubsampled => PhotometricInterpretation is "YBR_FULL_422" or "YBR_PARTIAL_422" && !IsCompressed;

    /// <summary>Bits of one native frame.</summary>
    public long FrameBits => (long)Rows * Columns * (IsSubsampled ? 2 : SamplesPerPixel) * BitsAllocated;

    /// <summary>Bytes of one native frame, rounded up to whole bytes for 1-bit frames.</summary>
    public long FrameLength => (FrameBits + 7) / 8;

    /// <summary>What a decoder makes of frames described so: native, little endian, colour by pixel.</summary>
    /// <param name="photometricInterpretation">What the samples mean after decoding.</param>
    public PixelDescription Decoded(string photometricInterpretation) => this with
    {
        TransferSyntax = TransferSyntax.ExplicitVRLittleEndian,
        PlanarConfiguration = 0,
        PhotometricInterpretation = photometricInterpretation,
    };

    /// <summary>Whether a data set has pixel data of any kind: integer, float or double.</summary>
    public static bool HasPixels(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return FindPixelData(dataSet) is not null;
    }

    /// <summary>Reads and checks a data set's description of its pixels.</summary>
    /// <exception cref="DicomException">An attribute is missing or contradicts another; the message names tag and value.</exception>
    public static PixelDescription FromDataSet(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        Tag tag = FindPixelData(dataSet) ?? throw new DicomException(
            "The data set has no pixel data: none of (7FE0,0010), (7FE0,0008) and (7FE0,0009) is there.");
        bool isFloat = tag != Attributes.PixelData;
        int samples = dataSet.Get(Attributes.SamplesPerPixel) ?? 1;
        int bitsAllocated = Required(dataSet, Attributes.BitsAllocated, "Bits Allocated");
        int bitsStored = isFloat ? bitsAllocated : dataSet.Get(Attributes.BitsStored) ?? bitsAllocated;
        int pixelRepresentation = dataSet.Get(Attributes.PixelRepresentation) ?? 0;
        PixelDescription description = new()
        {
            PixelDataTag = tag,
            TransferSyntax = SyntaxOf(dataSet, tag),
            Rows = Required(dataSet, Attributes.Rows, "Rows"),
            Columns = Required(dataSet, Attributes.Columns, "Columns"),
            SamplesPerPixel = samples,
            BitsAllocated = bitsAllocated,
            BitsStored = bitsStored,
            HighBit = isFloat ? bitsAllocated - 1 : dataSet.Get(Attributes.HighBit) ?? bitsStored - 1,
            IsSigned = isFloat || pixelRepresentation == 1,
            PlanarConfiguration = samples == 1 ? 0 : dataSet.Get(Attributes.PlanarConfiguration) ?? 0,
            PhotometricInterpretation = dataSet.GetString(Attributes.PhotometricInterpretation)
                ?? throw new DicomException("Photometric Interpretation (0028,0004) is missing: it says what the samples mean."),
            NumberOfFrames = ReadNumberOfFrames(dataSet),
        };
        Check(pixelRepresentation is 0 or 1, Attributes.PixelRepresentation, "Pixel Representation", pixelRepresentation, "0 or 1");
        description.CheckNumbers(isFloat);
        description.CheckLength(dataSet);
        return description;
    }

    /// <summary>Reads Number of Frames (0028,0008); 1 when absent or empty.</summary>
    /// <exception cref="DicomException">It is not a number, or below 1.</exception>
    public static int ReadNumberOfFrames(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        if (dataSet.Presence(Attributes.NumberOfFrames) != Presence.Value)
        {
            return 1;
        }

        return dataSet.Get(Attributes.NumberOfFrames) is int frames and >= 1
            ? frames
            : throw new DicomException($"Number of Frames (0028,0008) is '{dataSet.GetString(Attributes.NumberOfFrames)}', allowed is a whole number from 1.");
    }

    internal static Tag? FindPixelData(DataSet dataSet) =>
        dataSet.Contains(Attributes.PixelData) ? Attributes.PixelData.Tag
        : dataSet.Contains(Attributes.FloatPixelData) ? Attributes.FloatPixelData.Tag
        : dataSet.Contains(Attributes.DoubleFloatPixelData) ? Attributes.DoubleFloatPixelData.Tag
        : null;

    private static int Required(DataSet dataSet, Attribute<ushort> attribute, string name) =>
        dataSet.Get(attribute) ?? throw new DicomException($"{name} {attribute.Tag} is missing: without it the pixels can't be told apart.");

    private static void Check(bool holds, Tag tag, string name, object value, string allowed)
    {
        if (!holds)
        {
            throw new DicomException($"{name} {tag} is {value}, allowed is {allowed}.");
        }
    }

    private void CheckNumbers(bool isFloat)
    {
        Check(Rows > 0, Attributes.Rows, "Rows", Rows, "1 to 65535");
        Check(Columns > 0, Attributes.Columns, "Columns", Columns, "1 to 65535");
        Check(SamplesPerPixel is 1 or 3, Attributes.SamplesPerPixel, "Samples per Pixel", SamplesPerPixel, "1 or 3");
        Check(PlanarConfiguration is 0 or 1, Attributes.PlanarConfiguration, "Planar Configuration", PlanarConfiguration, "0 or 1");
        if (isFloat)
        {
            int bits = PixelDataTag == Attributes.FloatPixelData ? 32 : 64;
            Check(BitsAllocated == bits, Attributes.BitsAllocated, "Bits Allocated", BitsAllocated, $"{bits} for pixel data in {PixelDataTag}");
            Check(SamplesPerPixel == 1, Attributes.SamplesPerPixel, "Samples per Pixel", SamplesPerPixel, "1 for floating point pixel data");
        }

        Check(BitsAllocated is 1 or 8 or 16 or 32 or 64, Attributes.BitsAllocated, "Bits Allocated", BitsAllocated, "1, 8, 16, 32 or 64");
        Check(BitsStored >= 1 && BitsStored <= BitsAllocated, Attributes.BitsStored, "Bits Stored", BitsStored, $"1 to Bits Allocated ({BitsAllocated})");
        Check(
            HighBit >= BitsStored - 1 && HighBit < BitsAllocated,
            Attributes.HighBit,
            "High Bit",
            HighBit,
            $"from Bits Stored − 1 ({BitsStored - 1}) to Bits Allocated − 1 ({BitsAllocated - 1})");
        int? expected = PhotometricInterpretation switch
        {
            "MONOCHROME1" or "MONOCHROME2" or "PALETTE COLOR" => 1,
            "RGB" => 3,
            _ when PhotometricInterpretation.StartsWith("YBR_", StringComparison.Ordinal) => 3,
            _ => null,
        };
        Check(
            expected is null || expected == SamplesPerPixel,
            Attributes.SamplesPerPixel,
            "Samples per Pixel",
            SamplesPerPixel,
            $"{expected} with Photometric Interpretation (0028,0004) {PhotometricInterpretation}");
        Check(!IsSubsampled || (Columns & 1) == 0, Attributes.Columns, "Columns", Columns, "an even number with YBR_FULL_422 and YBR_PARTIAL_422");
    }

    // What a program has set is native and little endian, whatever the data set was parsed from.
    private static TransferSyntax SyntaxOf(DataSet dataSet, Tag tag) => dataSet.TransferSyntax is { } parsed && !(dataSet.TryGetElement(tag, out DataElement element) && element is { IsEncapsulated: false, Range: { Offset: 0, Length: 0 } } && !element.IsEmpty)
        ? parsed
        : TransferSyntax.ExplicitVRLittleEndian;

    private void CheckLength(DataSet dataSet)
    {
        if (TransferSyntax.IsEncapsulated || !dataSet.TryGetElement(PixelDataTag, out DataElement element))
        {
            return;
        }

        if (element.IsEncapsulated)
        {
            throw new DicomException($"Pixel data {PixelDataTag} are in fragments, which {TransferSyntax.Name} does not allow.");
        }

        // 65535 × 65535 × 3 × 64 bits × 2³¹ frames do not fit in 64 bits.
        Int128 needed = (((Int128)FrameBits * NumberOfFrames) + 7) / 8;
        if (needed > element.Length)
        {
            throw new DicomException(
                $"Pixel data {PixelDataTag} are {element.Length} bytes long, but {NumberOfFrames} frame(s) of {Rows} × {Columns} pixels with "
                + $"{SamplesPerPixel} sample(s) of {BitsAllocated} bits need {needed}.");
        }
    }
}
