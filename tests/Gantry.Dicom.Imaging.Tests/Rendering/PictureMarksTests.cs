namespace Gantry.Dicom.Imaging.Tests.Rendering;

[Trait("Ledger", "R348")]
public class PictureMarksTests
{
    private const int Size = 120;

    [Theory]
    [InlineData(new double[] { 1, 0, 0, 0, 1, 0 }, "R", "L", "A", "P")]
    [InlineData(new double[] { 0, 1, 0, 0, 0, -1 }, "A", "P", "H", "F")]
    [InlineData(new double[] { 0.8, 0.6, 0, 0, 0, -1 }, "RA", "LP", "H", "F")]
    [InlineData(new double[] { 0.99, 0.14, 0, -0.14, 0.99, 0 }, "R", "L", "A", "P")]
    public void Sides_are_named_by_the_axes_they_lie_along(double[] orientation, string left, string right, string top, string bottom)
    {
        DataSet image = Image();
        image.SetValues(Attributes.ImageOrientationPatient, orientation);
        Marked(image).ShouldBe(Written(left, right, top, bottom));
        image.Remove(Attributes.ImageOrientationPatient);
        image.SetValues(Attributes.PatientOrientation, right, bottom);
        Marked(image).ShouldBe(Written(left, right, top, bottom));
    }

    [Fact]
    public void A_flipped_part_has_its_sides_exchanged_and_animals_have_two()
    {
        DataSet image = Image();
        image.SetValues(Attributes.ImageOrientationPatient, 1, 0, 0, 0, 1, 0);
        Marked(image, new Viewport(Size, Size) { SourceWidth = -Size, SourceHeight = -Size }).ShouldBe(Written("L", "R", "P", "A"));
        DataSet animal = Image();
        animal.SetValues(Attributes.PatientOrientation, "LE", "D");
        Marked(animal).ShouldBe(Written("", "LE", "", "D"));
        Marked(Image()).ShouldBe(new byte[Size * Size]);
    }

    [Theory]
    [InlineData(1, null, 20)]
    [InlineData(0.5, null, 40)]
    [InlineData(1, 60, 40)]
    [InlineData(0.1, null, 20)]
    [InlineData(7, null, 28)]
    public void A_bar_is_as_long_as_it_says(double spacing, int? part, int expected)
    {
        // 20 mm of 1 mm; 20 of 0.5; 20 of half the image in the same width; 2 of 0.1; 200 of 7.
        DataSet image = Image();
        image.SetValues(Attributes.PixelSpacing, spacing, spacing);
        RenderedImage picture = new(Size, Size, 1, new byte[Size * Size]);
        PictureMarks.WriteScale(picture, image, 1, new Viewport(Size, Size) { SourceWidth = part });
        int bar = picture.Pixels.Chunk(Size).Skip(Size - 8).Max(row => row.Count(pixel => pixel == 255));
        bar.ShouldBeInRange(expected, expected + 1);
    }

    [Fact]
    public void Without_spacing_there_is_no_bar_and_a_spacing_of_the_detector_is_told_apart()
    {
        DataSet image = Image();
        RenderedImage bare = new(Size, Size, 1, new byte[Size * Size]), named = new(Size, Size, 1, new byte[Size * Size]), plain = new(Size, Size, 1, new byte[Size * Size]);
        PictureMarks.WriteScale(bare, image);
        bare.Pixels.ShouldAllBe(pixel => pixel == 0);
        image.SetValues(Attributes.ImagerPixelSpacing, 1, 1);
        PictureMarks.WriteScale(named, image);
        image.SetValues(Attributes.PixelSpacing, 1, 1);
        PictureMarks.WriteScale(plain, image);
        named.Pixels.Count(pixel => pixel == 255).ShouldBeGreaterThan(plain.Pixels.Count(pixel => pixel == 255) + 40);
        foreach (double wild in (double[])[0, -1, 1e300, 1e-300])
        {
            image.SetValues(Attributes.PixelSpacing, wild, wild);
            PictureMarks.WriteScale(bare, image);
        }
    }

    private static DataSet Image() => Images.Create(Size, Size, new byte[Size * Size]);

    private static byte[] Marked(DataSet image, Viewport? viewport = null)
    {
        RenderedImage picture = new(Size, Size, 1, new byte[Size * Size]);
        PictureMarks.WriteOrientation(picture, image, 1, viewport);
        return picture.Pixels;
    }

    // What a presentation state writes at the same places.
    private static byte[] Written(string left, string right, string top, string bottom)
    {
        DataSet state = new(), annotation = new();
        state.Set(Attributes.SOPClassUID, SopClasses.GrayscaleSoftcopyPresentationStateStorage);
        annotation.SetItems(
            Attributes.TextObjectSequence,
            [.. new (string Text, int X, int Y)[] { (left, 3, 54), (right, Size - 3 - (6 * right.Length), 54), (top, (Size - (6 * top.Length)) / 2, 3), (bottom, (Size - (6 * bottom.Length)) / 2, Size - 15) }
                .Where(label => label.Text.Length > 0).Select(label => Text(label.Text, label.X, label.Y))]);
        state.SetItems(Attributes.GraphicAnnotationSequence, annotation);
        return PresentationState.FromDataSet(state).Render(Image()).Pixels;

        static DataSet Text(string text, int x, int y)
        {
            DataSet item = new();
            item.Set(Attributes.UnformattedTextValue, text);
            item.Set(Attributes.AnchorPointAnnotationUnits, "PIXEL");
            item.SetValues(Attributes.AnchorPoint, (float)x, (float)y);
            return item;
        }
    }
}
