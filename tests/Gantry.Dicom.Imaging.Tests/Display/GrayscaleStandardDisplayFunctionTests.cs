using System.Globalization;

namespace Gantry.Dicom.Imaging.Tests.Display;

public class GrayscaleStandardDisplayFunctionTests
{
    // PS3.14 table B-1; the coefficients of its formula are rounded.
    [Theory]
    [InlineData(1, 0.0500)]
    [InlineData(2, 0.0547)]
    [InlineData(3, 0.0594)]
    [InlineData(4, 0.0643)]
    [InlineData(5, 0.0696)]
    [InlineData(10, 0.0991)]
    [InlineData(1023, 3993.4040)]
    public void Luminances_are_those_of_the_standard(int index, double luminance)
    {
        Math.Abs(GrayscaleStandardDisplayFunction.LuminanceOf(index) - luminance).ShouldBeLessThan(0.00006 + (luminance * 2e-5));
    }

    [Fact]
    public void Indices_and_luminances_are_each_others_inverse()
    {
        for (int index = 1; index <= 1023; index++)
        {
            GrayscaleStandardDisplayFunction.IndexOf(GrayscaleStandardDisplayFunction.LuminanceOf(index)).ShouldBe(index, 1e-6);
        }

        GrayscaleStandardDisplayFunction.IndexOf(0).ShouldBe(1, 1e-6);
        GrayscaleStandardDisplayFunction.IndexOf(1e6).ShouldBe(1023, 1e-6);
        Should.Throw<ArgumentOutOfRangeException>(() => GrayscaleStandardDisplayFunction.IndexOf(double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => GrayscaleStandardDisplayFunction.LuminanceOf(0.5));
    }

    [Fact]
    public void Pictures_for_a_display_are_those_that_dcmtk_makes_for_it()
    {
        DisplayCharacteristic display = new(0.5, 250) { Ambient = 1 };
        string folder = Directory.CreateTempSubdirectory().FullName;
        string characteristic = Path.Combine(folder, "display.lut"), output = Path.Combine(folder, "out.pgm");
        File.WriteAllLines(characteristic, ["max 255", "amb 0.0", .. Enumerable.Range(0, 256).Select(level => string.Create(CultureInfo.InvariantCulture, $"{level} {display.LuminanceAt(level):F6}"))]);
        string file = Corpus.Path("wg04/MR1_UNC.dcm");
        ForeignProgram.Run("dcm2pnm", "+Ww", "600", "1200", "+Dm", characteristic, "--write-raw-pnm", file, output);
        RenderedImage foreign = ForeignProgram.ReadPortableMap(File.ReadAllBytes(output));
        Directory.Delete(folder, recursive: true);
        using DicomFile dicom = DicomFile.Open(file);
        RenderedImage ours = Renderer.Render(dicom.DataSet, 1, new RenderOptions { Display = display, Window = new Window(600, 1200) });
        foreign.Pixels.Zip(ours.Pixels, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThanOrEqualTo(1);
        ours.Pixels.ShouldNotBe(Renderer.Render(dicom.DataSet).Pixels);
    }

    [Fact]
    public void A_display_that_cannot_be_is_refused()
    {
        DataSet dataSet = Images.Create(1, 1, [1]);
        Should.Throw<ArgumentException>(() => Renderer.Render(dataSet, 1, new RenderOptions { Display = new DisplayCharacteristic(200, 100) }));
        Should.Throw<ArgumentException>(() => Renderer.Render(dataSet, 1, new RenderOptions { Display = new DisplayCharacteristic(1, 100) { Gamma = double.NaN } }));
    }
}
