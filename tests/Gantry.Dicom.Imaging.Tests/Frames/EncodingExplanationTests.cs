namespace Gantry.Dicom.Imaging.Tests.Frames;

[Trait("Ledger", "R216")]
public sealed class EncodingExplanationTests
{
    private static DataSet Image()
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.Rows, (ushort)4);
        dataSet.Set(Attributes.Columns, (ushort)3);
        dataSet.Set(Attributes.SamplesPerPixel, (ushort)1);
        dataSet.Set(Attributes.PhotometricInterpretation, "MONOCHROME2");
        dataSet.Set(Attributes.BitsAllocated, (ushort)16);
        dataSet.Set(Attributes.BitsStored, (ushort)12);
        dataSet.Set(Attributes.HighBit, (ushort)11);
        dataSet.Set(Attributes.PixelRepresentation, (ushort)1);
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[24]);
        return dataSet;
    }

    private static string Meaning(DataSet dataSet, string name) => EncodingExplanation.Of(dataSet).Single(fact => fact.Name == name).Meaning;

    [Fact]
    public void Every_attribute_that_decides_the_encoding_is_told_in_words()
    {
        DataSet image = Image();
        EncodingExplanation.Of(image).Select(fact => $"{fact.Name}: {fact.Value}").ShouldBe(
        [
            "Transfer Syntax: 1.2.840.10008.1.2.1", "Rows: 4", "Columns: 3", "Samples per Pixel: 1", "Photometric Interpretation: MONOCHROME2", "Bits Allocated: 16", "Bits Stored: 12",
            "High Bit: 11", "Pixel Representation: 1", "Number of Frames: ", "Pixel Data: 24 bytes",
        ]);
        Meaning(image, "Bits Stored").ShouldContain("other 4");
        Meaning(image, "Pixel Representation").ShouldContain("-2048 to 2047");
        Meaning(image, "Number of Frames").ShouldBe("a single image");
        EncodingExplanation.Of(new DataSet()).ShouldBeEmpty();
    }

    [Fact]
    public void Compression_fragments_and_loss_are_told()
    {
        DataSet image = Image();
        image.SetFragments(Attributes.PixelData, VR.OB, [ReadOnlyMemory<byte>.Empty, new byte[6]]);
        image.Set(Attributes.LossyImageCompression, "01");
        image.Set(Attributes.LossyImageCompressionMethod, "ISO_10918_1");
        image.SetValues(Attributes.LossyImageCompressionRatio, 4.0);
        DataSet parsed = DataSet.Parse(image.Encode(TransferSyntax.JPEGBaseline8Bit).ToArray(), TransferSyntax.JPEGBaseline8Bit);
        Meaning(parsed, "Pixel Data").ShouldBe("1 fragment, one part in 4.0 of the 24 as they are");
        Meaning(parsed, "Offset Table").ShouldStartWith("none");
        Meaning(parsed, "Lossy Image Compression").ShouldContain("ISO_10918_1 to one part in 4");
    }

    [Fact]
    public void What_contradicts_is_told_and_not_thrown()
    {
        DataSet image = Image();
        image.Set(Attributes.BitsStored, (ushort)17);
        image.Set(Attributes.Rows, (ushort)400);
        image.Remove(Attributes.Columns);
        image.Set(new Tag(0x00280008), VR.IS, "0");
        Meaning(image, "Bits Stored").ShouldContain("more than are allocated");
        Meaning(image, "Columns").ShouldContain("missing");
        EncodingExplanation.Of(image).ShouldContain(fact => fact.Name == "Contradiction");
    }

    [Fact]
    public void Every_image_of_the_corpus_is_explained()
    {
        int count = 0;
        foreach (string path in Directory.EnumerateFiles(Corpus.Path(string.Empty), "*.dcm", SearchOption.AllDirectories))
        {
            try
            {
                using DicomFile file = DicomFile.Open(path);
                IReadOnlyList<EncodingFact> facts = EncodingExplanation.Of(file.DataSet);
                facts.ShouldAllBe(fact => fact.Name.Length > 0);
                count += facts.Count > 0 ? 1 : 0;
            }
            catch (DicomException)
            {
                // Cannot be opened at all.
            }
        }

        count.ShouldBeGreaterThan(500);
    }
}
