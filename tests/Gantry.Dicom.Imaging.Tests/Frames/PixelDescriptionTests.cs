namespace Gantry.Dicom.Imaging.Tests.Frames;

public class PixelDescriptionTests
{
    [Fact]
    public void Numbers_are_read()
    {
        PixelDescription description = PixelDescription.FromDataSet(Images.Create(3, 2, new byte[24], 16, 12, signed: true, frames: 2));
        (description.Rows, description.Columns, description.NumberOfFrames, description.FrameLength).ShouldBe((3, 2, 2, 12L));
        (description.BitsStored, description.HighBit, description.IsSigned).ShouldBe((12, 11, true));
    }

    [Theory]
    [InlineData("malformed/gen-bits-allocated-0.dcm", "(0028,0100)")]
    [InlineData("malformed/gen-bits-allocated-24.dcm", "(0028,0100) is 24")]
    [InlineData("malformed/gen-bits-allocated-7.dcm", "(0028,0100) is 7")]
    [InlineData("malformed/gen-bits-stored-above-allocated.dcm", "(0028,0101)")]
    [InlineData("malformed/gen-high-bit-wrong.dcm", "(0028,0102)")]
    [InlineData("malformed/gen-rows-zero.dcm", "(0028,0010) is 0")]
    [InlineData("malformed/gen-rows-cols-65535.dcm", "(7FE0,0010)")]
    [InlineData("malformed/gen-samples-0.dcm", "(0028,0002) is 0")]
    [InlineData("malformed/gen-samples-7.dcm", "(0028,0002) is 7")]
    [InlineData("malformed/gen-planar-config-9.dcm", "(0028,0006) is 9")]
    [InlineData("malformed/gen-frames-2147483647.dcm", "2147483647 frame(s)")]
    [InlineData("malformed/gen-frames-negative.dcm", "(0028,0008)")]
    [InlineData("malformed/gen-frames-zero.dcm", "(0028,0008)")]
    [InlineData("malformed/gen-frames-text.dcm", "(0028,0008)")]
    [InlineData("malformed/gen-pixels-short.dcm", "(7FE0,0010)")]
    [InlineData("malformed/gen-palette-no-luts.dcm", "(0028,1101)")]
    [InlineData("malformed/gen-photometric-unknown.dcm", "(0028,0004)")]
    public void Contradictions_are_named(string file, string named)
    {
        using DicomFile dicom = DicomFile.Open(Corpus.Path(file));
        Should.Throw<DicomException>(() => Renderer.Render(dicom.DataSet)).Message.ShouldContain(named);
    }

    [Fact]
    public void Numbers_that_overflow_are_refused()
    {
        DataSet dataSet = Images.Create(65535, 65535, new byte[100], 32, samples: 3, photometric: "RGB", frames: int.MaxValue);
        Should.Throw<DicomException>(() => PixelDescription.FromDataSet(dataSet)).Message.ShouldContain("need");
    }

    [Fact]
    public void Missing_attributes_are_named()
    {
        DataSet dataSet = Images.Create(1, 1, [0]);
        dataSet.Remove(Attributes.Columns);
        Should.Throw<DicomException>(() => PixelDescription.FromDataSet(dataSet)).Message.ShouldContain("Columns (0028,0011) is missing");
        Should.Throw<DicomException>(() => PixelDescription.FromDataSet(new DataSet())).Message.ShouldContain("no pixel data");
    }
}
