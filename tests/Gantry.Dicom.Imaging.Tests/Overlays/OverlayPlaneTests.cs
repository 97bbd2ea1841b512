namespace Gantry.Dicom.Imaging.Tests.Overlays;

[Trait("Ledger", "R013")]
public class OverlayPlaneTests
{
    [Fact]
    public void Graphics_are_drawn_in_white_wherever_the_plane_lies()
    {
        DataSet dataSet = Images.Create(2, 3, [1, 2, 3, 4, 5, 6]);
        Add(dataSet, 0x6000, 2, 2, [0b1001]);
        Images.Render(dataSet).ShouldBe([255, 2, 3, 4, 255, 6]);

        Add(dataSet, 0x6000, 2, 2, [0b1001], top: 2, left: 3);
        Images.Render(dataSet).ShouldBe([1, 2, 3, 4, 5, 255]);

        Add(dataSet, 0x6000, 2, 2, [0b1001], top: 0, left: 0);
        Images.Render(dataSet).ShouldBe([255, 2, 3, 4, 5, 6]);
    }

    [Fact]
    public void Overlays_are_left_out_when_not_wanted()
    {
        DataSet dataSet = Images.Create(1, 2, [1, 2]);
        Add(dataSet, 0x6002, 1, 2, [0b11]);
        Renderer.Render(dataSet, 1, new RenderOptions { Overlays = false }).Pixels.ShouldBe([1, 2]);
    }

    [Fact]
    public void Outside_a_region_of_interest_the_image_is_dark()
    {
        DataSet dataSet = Images.Create(1, 4, [160, 160, 160, 160]);
        Add(dataSet, 0x6000, 1, 3, [0b010], kind: "R");
        Images.Render(dataSet).ShouldBe([10, 160, 10, 160]);
    }

    [Fact]
    public void Bits_that_samples_leave_unused_are_overlays()
    {
        DataSet dataSet = Images.Create(1, 3, Images.Words(0x8000 | 10, 20, 0x7000 | 30), 16, 12);
        Add(dataSet, 0x6000, 1, 3, null, bitPosition: 15);
        Images.Render(dataSet, new Window(127.5, 255, VoiFunction.LinearExact)).ShouldBe([255, 20, 30]);
        Add(dataSet, 0x6000, 1, 3, null, bitPosition: 12);
        Images.Render(dataSet, new Window(127.5, 255, VoiFunction.LinearExact)).ShouldBe([10, 20, 255]);
    }

    [Fact]
    public void Overlays_of_several_frames_follow_the_image()
    {
        DataSet dataSet = Images.Create(1, 2, [1, 2, 3, 4, 5, 6, 7, 8], frames: 4);
        Add(dataSet, 0x6000, 1, 2, [0b1001], frames: 2, firstFrame: 2);
        Images.Render(dataSet, frame: 1).ShouldBe([1, 2]);
        Images.Render(dataSet, frame: 2).ShouldBe([255, 4]);
        Images.Render(dataSet, frame: 3).ShouldBe([5, 255]);
        Images.Render(dataSet, frame: 4).ShouldBe([7, 8]);
    }

    [Fact]
    public void An_overlay_that_names_no_frame_lies_over_all()
    {
        DataSet dataSet = Images.Create(1, 2, [1, 2, 3, 4], frames: 2);
        Add(dataSet, 0x6000, 1, 2, [0b01]);
        Images.Render(dataSet, frame: 2).ShouldBe([255, 4]);
    }

    [Fact]
    public void Colour_images_have_overlays_too()
    {
        DataSet dataSet = Images.Create(1, 2, [1, 2, 3, 4, 5, 6], samples: 3, photometric: "RGB");
        Add(dataSet, 0x6000, 1, 2, [0b10]);
        Images.Render(dataSet).ShouldBe([1, 2, 3, 255, 255, 255]);
    }

    [Fact]
    public void Words_of_big_endian_overlays_are_turned()
    {
        DataSet dataSet = Images.Create(1, 12, new byte[12]);
        Add(dataSet, 0x6000, 1, 12, [0b101, 0b1000]);
        byte[] expected = Images.Render(dataSet);
        expected.Count(pixel => pixel == 255).ShouldBe(3);
        Images.Render(Images.Encoded(dataSet, TransferSyntax.ExplicitVRBigEndian)).ShouldBe(expected);
    }

    [Fact]
    public void Too_little_data_and_sizes_of_nothing_draw_less()
    {
        DataSet dataSet = Images.Create(1, 20, new byte[20]);
        Add(dataSet, 0x6000, 60000, 60000, [0xFF]);
        Images.Render(dataSet).Count(pixel => pixel == 255).ShouldBe(8);
        Add(dataSet, 0x6000, 0, 20, [0xFF]);
        OverlayPlane.FromDataSet(dataSet).ShouldBeEmpty();
    }

    private static void Add(
        DataSet dataSet, ushort group, int rows, int columns, byte[]? bits, int top = 1, int left = 1, string kind = "G", int bitPosition = 0, int? frames = null, int? firstFrame = null)
    {
        dataSet.Set(new Attribute<ushort>(new Tag(group, 0x0010), VR.US), (ushort)rows);
        dataSet.Set(new Attribute<ushort>(new Tag(group, 0x0011), VR.US), (ushort)columns);
        dataSet.Set(new Attribute<string>(new Tag(group, 0x0040), VR.CS), kind);
        dataSet.SetValues(new Attribute<short>(new Tag(group, 0x0050), VR.SS), (short)top, (short)left);
        dataSet.Set(new Attribute<ushort>(new Tag(group, 0x0102), VR.US), (ushort)bitPosition);
        if (frames is not null)
        {
            dataSet.Set(new Attribute<int>(new Tag(group, 0x0015), VR.IS), frames.Value);
        }

        if (firstFrame is not null)
        {
            dataSet.Set(new Attribute<ushort>(new Tag(group, 0x0051), VR.US), (ushort)firstFrame.Value);
        }

        if (bits is not null)
        {
            dataSet.SetBytes(new Tag(group, 0x3000), VR.OW, bits.Length % 2 == 0 ? bits : [.. bits, 0]);
        }
    }
}
