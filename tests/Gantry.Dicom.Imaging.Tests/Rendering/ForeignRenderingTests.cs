namespace Gantry.Dicom.Imaging.Tests.Rendering;

public class ForeignRenderingTests
{
    /// <summary>Rows that differ, and why.</summary>
    private static readonly Dictionary<string, string> s_explained = new()
    {
        ["iods/ct-im0001.dcm"] = "Its overlay has neither data nor bits of its own in the samples; dcmtk draws the lowest bit of the samples.",
        ["wg04/RG3_JPLY.dcm"] = "Rounding goes beyond its 10 stored bits; dcmtk drops the upper ones, we keep the greatest value.",
        ["transfer-syntaxes/gen-encapsulated-uncompressed-rgb.dcm"] = "dcmtk does not find its pixels.",
    };

    [Fact]
    public void Pictures_are_those_that_dcmtk_makes()
    {
        List<string> faults = [];
        int compared = 0;
        string output = Path.GetTempFileName(), native = Path.GetTempFileName();
        foreach (Dictionary<string, string> row in Corpus.Manifest().Where(row => row["px_min"].Length + row["px_sha256"].Length > 0 && !Corpus.IsDoubtful(row)))
        {
            using DicomFile file = DicomFile.Open(Corpus.Path(row["path"]));
            PixelDescription description = PixelDescription.FromDataSet(file.DataSet);
            bool isGray = description.PhotometricInterpretation.StartsWith("MONOCHROME", StringComparison.Ordinal);
            if (s_explained.ContainsKey(row["path"]) || WhyNot(file.DataSet, description, row) is not null)
            {
                continue;
            }

            ForeignProgram.Run("dcmj2pnm", [.. isGray ? (string[])["+Wi", "1"] : [], "--write-raw-pnm", Source(file, description, row, native), output]);
            RenderedImage foreign = ForeignProgram.ReadPortableMap(File.ReadAllBytes(output));
            // Unless it scales, dcmtk keeps pixels that are not square.
            RenderedImage ours = Renderer.Render(file.DataSet, 1, new RenderOptions { SquarePixels = false });
            compared++;
            int difference = foreign.Pixels.Length != ours.Pixels.Length ? int.MaxValue : foreign.Pixels.Zip(ours.Pixels, (a, b) => Math.Abs(a - b)).Max();
            // Both round colours once, but not at the same place.
            if (difference > (isGray ? 1 : 2))
            {
                faults.Add($"{row["path"]} {description.PhotometricInterpretation} {file.TransferSyntax.Name}: {difference}");
            }
        }

        File.Delete(native);
        File.Delete(output);
        faults.ShouldBeEmpty();
        compared.ShouldBeGreaterThan(250);
    }

    /// <summary>Why there is nothing to compare; null when there is.</summary>
    private static string? WhyNot(DataSet dataSet, PixelDescription description, Dictionary<string, string> row) =>
        row["note"].Contains("dcmtk:", StringComparison.Ordinal) ? "dcmtk can't"
        : description.BitsAllocated > 16 ? "dcmtk takes no larger samples in bytes"
        : row["path"].Contains("ALOKA", StringComparison.Ordinal) ? "dcmtk takes no empty palettes"
        : dataSet.Contains(Attributes.SegmentedRedPaletteColorLookupTableData) ? "dcmtk knows no segmented palettes"
        : description.PhotometricInterpretation.StartsWith("MONOCHROME", StringComparison.Ordinal) && dataSet.Get(Attributes.WindowWidth) is null or < 1 ? "others choose another window when the object has none"
        : description.IsCompressed && !FrameCodecs.Default.TryGetDecoder(description.TransferSyntax, out _) ? "not decoded"
        : null;

    // dcmj2pnm decodes JPEG and RLE; of what it does not decode it gets the samples.
    private static string Source(DicomFile file, PixelDescription description, Dictionary<string, string> row, string native)
    {
        if (!description.IsCompressed || description.TransferSyntax.Uid.Value.StartsWith("1.2.840.10008.1.2.4.5", StringComparison.Ordinal)
            || description.TransferSyntax == TransferSyntax.JPEGLosslessSV1 || description.TransferSyntax == TransferSyntax.RLELossless)
        {
            return Corpus.Path(row["path"]);
        }

        NativeFrame frame = FrameReader.FromDataSet(file.DataSet).Read(1);
        DataSet copy = file.DataSet.Clone();
        copy.Set(Attributes.NumberOfFrames, 1);
        copy.Set(Attributes.PhotometricInterpretation, frame.Description.PhotometricInterpretation);
        copy.SetBytes(Attributes.PixelData, frame.Description.BitsAllocated > 8 ? VR.OW : VR.OB, frame.Samples);
        File.WriteAllBytes(native, new DicomFile(copy, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
        return native;
    }
}
