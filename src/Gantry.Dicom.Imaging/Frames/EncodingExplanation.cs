using System.Globalization;

namespace Gantry.Dicom.Imaging;

/// <summary>Tells in words how the image of a data set is encoded (PS3.3 §C.7.6.3, PS3.5 §8). It explains what is there, also where that is wrong.</summary>
public static class EncodingExplanation
{
    private static readonly Tag s_bulkTable = new(0x7FE00001);

    /// <summary>Explains a data set; empty when it has no pixel data.</summary>
    /// <param name="dataSet">The data set.</param>
    public static IReadOnlyList<EncodingFact> Of(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        if (PixelDescription.FindPixelData(dataSet) is not { } tag || !dataSet.TryGetElement(tag, out DataElement pixelData))
        {
            return [];
        }

        TransferSyntax syntax = dataSet.TransferSyntax ?? TransferSyntax.ExplicitVRLittleEndian;
        List<EncodingFact> facts = [new(Attributes.TransferSyntaxUID, "Transfer Syntax", syntax.Uid.ToString(), Explain(syntax))];
        Add(facts, dataSet, Attributes.Rows, "Rows", rows => Count(rows, "line") + " in each frame");
        Add(facts, dataSet, Attributes.Columns, "Columns", columns => Count(columns, "pixel") + " in each line");
        Add(facts, dataSet, Attributes.SamplesPerPixel, "Samples per Pixel", samples => samples == 1 ? "one number for each pixel" : $"{Text(samples)} numbers for each pixel");
        facts.Add(new(Attributes.PhotometricInterpretation, "Photometric Interpretation", dataSet.GetString(Attributes.PhotometricInterpretation) ?? string.Empty, Photometric(dataSet)));
        Add(facts, dataSet, Attributes.PlanarConfiguration, "Planar Configuration", planar => planar == 0 ? "samples pixel by pixel: R1 G1 B1 R2 G2 B2 …" : "samples plane by plane: R1 R2 … G1 G2 … B1 B2 …");
        AddBits(facts, dataSet);
        facts.Add(new(Attributes.NumberOfFrames, "Number of Frames", dataSet.GetString(Attributes.NumberOfFrames) ?? string.Empty, Frames(dataSet)));
        AddLossy(facts, dataSet);
        AddLength(facts, dataSet, pixelData);
        if (VideoDescription.IsVideo(syntax))
        {
            facts.Add(new(null, "Video", string.Empty, VideoDescription.Explain(dataSet)));
        }

        return facts;
    }

    private static void Add(List<EncodingFact> facts, DataSet dataSet, Attribute<ushort> attribute, string name, Func<ushort, string> meaning)
    {
        ushort? value = dataSet.Get(attribute);
        if (value is not null || attribute.Tag != Attributes.PlanarConfiguration.Tag)
        {
            facts.Add(new(attribute.Tag, name, value is null ? string.Empty : Text(value), value is { } known ? meaning(known) : "missing: the pixels can't be told apart without it"));
        }
    }

    private static string Explain(TransferSyntax syntax) =>
        $"{syntax.Name}: " + (syntax.IsEncapsulated ? "pixels are compressed, each frame in fragments of its own"
            : syntax.IsDeflated ? "the whole data set is deflated, pixels as they are within"
            : "pixels as they are, least significant byte " + (syntax.IsBigEndian ? "last" : "first"));

    private static string Photometric(DataSet dataSet) => dataSet.GetString(Attributes.PhotometricInterpretation) switch
    {
        null => "missing: it says what the samples mean",
        "MONOCHROME1" => "grey, the lowest value is white",
        "MONOCHROME2" => "grey, the lowest value is black",
        "PALETTE COLOR" => "numbers of colours in a palette" + Palette(dataSet),
        "RGB" => "red, green and blue",
        "YBR_FULL" => "luminance and two colour differences",
        "YBR_FULL_422" => "luminance, and colour differences for every other pixel of a line",
        "YBR_PARTIAL_420" => "luminance, and colour differences for every other pixel of every other line, as in video",
        "YBR_ICT" => "luminance and colour differences by the irreversible transform of JPEG 2000",
        "YBR_RCT" => "luminance and colour differences by the reversible transform of JPEG 2000",
        "XYB" => "the colour space of JPEG XL",
        _ => "no defined term of the standard",
    };

    private static string Palette(DataSet dataSet)
    {
        string[] descriptor = dataSet.GetStrings(new Tag(0x00281101));
        return descriptor.Length == 3 ? $" of {(descriptor[0] == "0" ? "65536" : descriptor[0])} entries with {descriptor[2]} bits" : string.Empty;
    }

    private static void AddBits(List<EncodingFact> facts, DataSet dataSet)
    {
        ushort? allocated = dataSet.Get(Attributes.BitsAllocated), stored = dataSet.Get(Attributes.BitsStored), high = dataSet.Get(Attributes.HighBit);
        bool isSigned = dataSet.Get(Attributes.PixelRepresentation) == 1;
        Add(facts, dataSet, Attributes.BitsAllocated, "Bits Allocated", bits => bits == 1 ? "eight samples in a byte" : bits % 8 == 0 ? Count(bits / 8, "byte") + " for each sample" : "a number of bits that is no multiple of 8");
        Add(facts, dataSet, Attributes.BitsStored, "Bits Stored", bits => bits == allocated ? "all of them are used"
            : bits > allocated ? "more than are allocated"
            : $"the other {Text(allocated - bits)} mean nothing, or hold an overlay");
        Add(facts, dataSet, Attributes.HighBit, "High Bit", bit => bit + 1 == stored ? "the sample stands at the lower end" : stored is { } used && bit + 1 > used ? $"the sample begins {Count(bit + 1 - used, "bit")} higher" : "lower than the bits stored");
        if (high is null && stored is not null)
        {
            facts.RemoveAll(fact => fact.Tag == Attributes.HighBit.Tag);
        }

        int range = stored is >= 1 and <= 32 ? stored.Value : 0;
        string values = range == 0 ? string.Empty : isSigned ? $", {Text(-(1L << (range - 1)))} to {Text((1L << (range - 1)) - 1)}" : $", 0 to {Text((1L << range) - 1)}";
        Add(facts, dataSet, Attributes.PixelRepresentation, "Pixel Representation", representation => representation switch
        {
            0 => "numbers without sign" + values,
            1 => "numbers with sign, two's complement" + values,
            _ => "neither 0 nor 1",
        });
    }

    private static string Frames(DataSet dataSet)
    {
        try
        {
            int count = PixelDescription.ReadNumberOfFrames(dataSet);
            return count == 1 ? "a single image" : Count(count, "image") + " one after the other";
        }
        catch (DicomException exception)
        {
            return exception.Message.TrimEnd('.');
        }
    }

    private static void AddLossy(List<EncodingFact> facts, DataSet dataSet)
    {
        if (dataSet.GetString(Attributes.LossyImageCompression) is { } lossy)
        {
            string[] methods = dataSet.GetStrings(Attributes.LossyImageCompressionMethod), ratios = dataSet.GetStrings(Attributes.LossyImageCompressionRatio);
            string steps = string.Join(", then ", methods.Select((method, i) => method + (i < ratios.Length ? $" to one part in {ratios[i]}" : string.Empty)));
            facts.Add(new(Attributes.LossyImageCompression, "Lossy Image Compression", lossy, lossy == "01"
                ? "was compressed with loss" + (steps.Length > 0 ? ": " + steps : string.Empty)
                : "never compressed with loss"));
        }
    }

    private static void AddLength(List<EncodingFact> facts, DataSet dataSet, DataElement pixelData)
    {
        PixelDescription? description = null;
        try
        {
            description = PixelDescription.FromDataSet(dataSet);
        }
        catch (DicomException exception)
        {
            facts.Add(new(null, "Contradiction", string.Empty, exception.Message.TrimEnd('.')));
        }

        if (pixelData.IsEncapsulated)
        {
            long length = pixelData.Fragments.Skip(1).Sum(fragment => fragment.Length);
            long native = description is null ? 0 : description.FrameLength * description.NumberOfFrames;
            string ratio = length > 0 && native > 0 ? string.Create(CultureInfo.InvariantCulture, $", one part in {(double)native / length:0.0} of the {native} as they are") : string.Empty;
            facts.Add(new(pixelData.Tag, "Pixel Data", Bytes(length), Count(Math.Max(pixelData.FragmentCount - 1, 0), "fragment") + ratio));
            facts.Add(new(null, "Offset Table", string.Empty, dataSet.Contains(s_bulkTable) ? "extended: frames are found at once"
                : pixelData.Fragments is [{ Length: > 0 }, ..] ? "basic: frames are found at once"
                : "none: frames are found by their fragments"));
        }
        else
        {
            facts.Add(new(pixelData.Tag, "Pixel Data", Bytes(pixelData.Length), description is null ? string.Empty
                : $"{Bytes(description.FrameLength)} a frame" + Rest(description, pixelData.Length)));
        }
    }

    private static string Rest(PixelDescription description, long length)
    {
        long rest = length - (((description.FrameBits * description.NumberOfFrames) + 7) / 8);
        return rest > 1 ? $", {Bytes(rest)} more than the frames need" : rest == 1 ? ", padded to an even length" : string.Empty;
    }

    private static string Bytes(long count) => Count(count, "byte");

    private static string Count(long count, string thing) => $"{Text(count)} {thing}{(count == 1 ? string.Empty : "s")}";

    private static string Text(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture) ?? string.Empty;
}
