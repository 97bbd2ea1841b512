namespace Gantry.Dicom.Imaging.Tests.Rendering;

public class WellKnownPaletteTests
{
    [Theory]
    [InlineData(1, "0,0,0", "254,0,0", "255,128,4", "255,255,255")]
    [InlineData(2, "0,0,0", "126,1,253", "255,128,0", "255,255,255")]
    [InlineData(3, "0,0,0", "114,15,103", "255,137,65", "255,255,255")]
    [InlineData(4, "0,0,0", "48,144,48", "208,144,0", "255,255,255")]
    [InlineData(5, "255,0,255", "255,127,128", "255,192,63", "255,255,0")]
    [InlineData(6, "0,255,0", "0,192,0", "0,159,129", "0,128,254")]
    [InlineData(7, "255,255,0", "255,128,0", "255,63,0", "255,0,0")]
    [InlineData(8, "0,0,255", "0,127,192", "64,192,159", "127,255,128")]
    public void A_palette_that_is_only_named_has_its_colours(int number, string first, string middle, string later, string last)
    {
        DataSet state = new();
        state.Set(Attributes.SOPClassUID, SopClasses.PseudoColorSoftcopyPresentationStateStorage);
        state.Set(Attributes.PaletteColorLookupTableUID, new Uid($"1.2.840.10008.1.5.{number}"));
        byte[] pixels = PresentationState.FromDataSet(state).Render(Images.Create(1, 4, [0, 127, 192, 255])).Pixels;
        pixels.Chunk(3).Select(color => string.Join(',', color)).ShouldBe([first, middle, later, last]);
    }

    [Fact]
    public void A_palette_of_the_object_comes_first_and_an_unknown_name_is_none()
    {
        DataSet image = Images.Create(1, 2, [0, 1], photometric: "PALETTE COLOR");
        image.Set(Attributes.PaletteColorLookupTableUID, new Uid("1.2.840.10008.1.5.5"));
        Images.Render(image).ShouldBe([255, 0, 255, 255, 1, 254]);
        image.Set(Attributes.PaletteColorLookupTableUID, new Uid("1.2.840.10008.1.5.99"));
        Should.Throw<DicomException>(() => Images.Render(image));
        foreach ((Attribute<int> descriptor, Tag data) in ((Attribute<int>, Tag)[])
            [
                (Attributes.RedPaletteColorLookupTableDescriptor, Attributes.RedPaletteColorLookupTableData),
                (Attributes.GreenPaletteColorLookupTableDescriptor, Attributes.GreenPaletteColorLookupTableData),
                (Attributes.BluePaletteColorLookupTableDescriptor, Attributes.BluePaletteColorLookupTableData),
            ])
        {
            image.SetValues(descriptor, 2, 0, 16);
            image.SetBytes(data, VR.OW, Images.Words(0x0100, 0x2000));
        }

        image.Set(Attributes.PaletteColorLookupTableUID, new Uid("1.2.840.10008.1.5.5"));
        Images.Render(image).ShouldBe([1, 1, 1, 32, 32, 32]);
    }
}
