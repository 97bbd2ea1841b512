namespace Gantry.Dicom.Imaging.Tests.Rendering;

public class ForeignRenderingTests
{
    [Fact]
    public void Pictures_are_those_that_dcmtk_makes()
    {
        List<string> faults = [];
        int compared = 0;
        string output = Path.GetTempFileName();
        foreach (Dictionary<string, string> row in Corpus.Manifest().Where(row => row["path"].Split('/')[0] is "pixel" or "presentation" or "wg04" or "iods" or "series"))
        {
            if (Corpus.IsDoubtful(row))
            {
                continue;
            }

            using DicomFile file = DicomFile.Open(Corpus.Path(row["path"]));
            if (file.TransferSyntax.IsEncapsulated || !file.DataSet.Contains(Attributes.PixelData) || row["note"].Contains("dcmtk:", StringComparison.Ordinal))
            {
                continue;
            }

            PixelDescription description = PixelDescription.FromDataSet(file.DataSet);
            bool isGray = description.PhotometricInterpretation.StartsWith("MONOCHROME", StringComparison.Ordinal);
            // What dcmtk refuses: large samples in bytes, empty palettes.
            if (description.BitsAllocated > 16 || row["path"].Contains("ALOKA", StringComparison.Ordinal))
            {
                continue;
            }

            // The two of us choose other windows when the object has none, and dcmtk knows no segmented palettes.
            if ((isGray && file.DataSet.Get(Attributes.WindowWidth) is null or < 1) || file.DataSet.Contains(Attributes.SegmentedRedPaletteColorLookupTableData))
            {
                continue;
            }

            ForeignProgram.Run("dcm2pnm", [.. isGray ? (string[])["+Wi", "1"] : [], "--write-raw-pnm", Corpus.Path(row["path"]), output]);
            RenderedImage foreign = ForeignProgram.ReadPortableMap(File.ReadAllBytes(output));
            // Unless it scales, dcmtk keeps pixels that are not square.
            RenderedImage ours = Renderer.Render(file.DataSet, 1, new RenderOptions { SquarePixels = false });
            compared++;
            int difference = foreign.Pixels.Length != ours.Pixels.Length ? int.MaxValue : foreign.Pixels.Zip(ours.Pixels, (a, b) => Math.Abs(a - b)).Max();
            // Both round colours once, but not at the same place.
            if (difference > (isGray ? 1 : 2))
            {
                faults.Add($"{row["path"]}: {difference}");
            }
        }

        File.Delete(output);
        faults.ShouldBeEmpty();
        compared.ShouldBeGreaterThan(100);
    }
}
