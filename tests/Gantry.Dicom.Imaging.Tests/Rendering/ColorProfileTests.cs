using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging.Tests.Rendering;

public class ColorProfileTests
{
    [Theory]
    [InlineData("ADOBERGB", ColorSpace.Srgb)]
    [InlineData("ROMMRGB", ColorSpace.Srgb)]
    [InlineData("SRGB", ColorSpace.AdobeRgb)]
    [InlineData("SRGB", ColorSpace.RommRgb)]
    public void Grays_stay_grays_in_every_space(string space, ColorSpace target)
    {
        DataSet image = new();
        image.Set(Attributes.ColorSpace, space);
        foreach (byte[] pixel in Convert(image, target, 0, 0, 0, 255, 255, 255, 120, 120, 120).Chunk(3))
        {
            (pixel.Max() - pixel.Min()).ShouldBeLessThanOrEqualTo(1);
        }

        Convert(image, target, 0, 0, 0, 255, 255, 255)[3..].Min().ShouldBeGreaterThanOrEqualTo((byte)254);
    }

    [Fact]
    public void There_and_back_is_the_same()
    {
        byte[] colours = [10, 200, 30, 128, 64, 220, 255, 0, 0, 0, 0, 255, 17, 17, 250];
        foreach ((string name, ColorSpace space) in ((string, ColorSpace)[])[("ADOBERGB", ColorSpace.AdobeRgb), ("ROMMRGB", ColorSpace.RommRgb)])
        {
            DataSet other = new();
            other.Set(Attributes.ColorSpace, name);
            byte[] wide = Convert(new DataSet(), space, colours);
            wide.ShouldNotBe(colours);
            // In fewer steps than the space is wide.
            Convert(other, ColorSpace.Srgb, wide).Zip(colours, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThanOrEqualTo(space == ColorSpace.AdobeRgb ? 3 : 14);
        }
    }

    [Fact]
    public void What_one_space_makes_of_the_colours_of_another_is_known()
    {
        DataSet adobe = new();
        adobe.Set(Attributes.ColorSpace, "ADOBERGB");
        byte[] colours = [10, 200, 30, 128, 64, 220, 255, 0, 0, 17, 17, 250, 200, 100, 50, 120, 120, 120];
        // As Ghostscript 10 makes them with its profiles a98.icc and rommrgb.icc.
        foreach ((ColorSpace space, byte[] foreign) in ((ColorSpace, byte[])[])
            [
                (ColorSpace.AdobeRgb, [113, 199, 56, 114, 66, 215, 219, 0, 0, 24, 24, 245, 177, 100, 56, 119, 119, 119]),
                (ColorSpace.RommRgb, [103, 175, 62, 113, 65, 197, 179, 70, 26, 85, 38, 230, 143, 95, 50, 101, 101, 101]),
            ])
        {
            Convert(new DataSet(), space, colours).Zip(foreign, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThanOrEqualTo(1);
        }

        // The green of Adobe RGB is no colour of sRGB.
        Convert(adobe, ColorSpace.Srgb, 0, 255, 0).ShouldBe([0, 255, 0]);
    }

    [Fact]
    public void A_profile_of_the_object_is_what_counts_with_curves_of_points_and_formulas()
    {
        DataSet image = new();
        byte[] profile = ColorProfiles.Create(ColorSpace.AdobeRgb);
        image.SetBytes(Attributes.ICCProfile, VR.OB, profile);
        image.Set(Attributes.ColorSpace, "SRGB");
        byte[] colours = [10, 200, 30, 128, 64, 220];
        DataSet named = new();
        named.Set(Attributes.ColorSpace, "ADOBERGB");
        byte[] expected = Convert(named, ColorSpace.Srgb, colours);
        Convert(image, ColorSpace.Srgb, colours).ShouldBe(expected);
        ColorProfiles.CanConvert(image).ShouldBeTrue();

        // The same gamma as a curve of one number, which is what version 2 has.
        int curve = profile.AsSpan().IndexOf("para"u8);
        "curv"u8.CopyTo(profile.AsSpan(curve));
        BinaryPrimitives.WriteUInt32BigEndian(profile.AsSpan(curve + 8), 1);
        BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(curve + 12), 563);
        image.SetBytes(Attributes.ICCProfile, VR.OB, profile);
        Convert(image, ColorSpace.Srgb, colours).ShouldBe(expected);

        // And as points: 0 and 1 only are a straight line.
        BinaryPrimitives.WriteUInt32BigEndian(profile.AsSpan(curve + 8), 2);
        BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(curve + 12), 0);
        BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(curve + 14), 65535);
        image.SetBytes(Attributes.ICCProfile, VR.OB, profile);
        Convert(image, ColorSpace.Srgb, 0, 0, 0, 128, 128, 128, 255, 255, 255).ShouldNotBe([0, 0, 0, 128, 128, 128, 255, 255, 255]);
    }

    [Fact]
    public void Profiles_with_tables_are_passed_on_and_gray_pictures_have_none()
    {
        DataSet image = new();
        byte[] profile = ColorProfiles.Create(ColorSpace.AdobeRgb);
        "A2B0"u8.CopyTo(profile.AsSpan(132));
        image.SetBytes(Attributes.ICCProfile, VR.OB, profile);
        ColorProfiles.CanConvert(image).ShouldBeFalse();
        RenderedImage converted = ColorProfiles.Convert(new RenderedImage(1, 1, 3, [1, 2, 3]), image, ColorSpace.Srgb);
        converted.Pixels.ShouldBe([1, 2, 3]);
        converted.ColorProfile.ToArray().ShouldBe(profile);
        ColorProfiles.Convert(new RenderedImage(1, 1, 1, [1]), new DataSet(), ColorSpace.AdobeRgb).ColorProfile.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Damaged_profiles_do_no_harm()
    {
        Random random = new(1);
        byte[] profile = ColorProfiles.Create(ColorSpace.Srgb);
        for (int i = 0; i < 2_000; i++)
        {
            byte[] damaged = [.. profile];
            for (int j = random.Next(1, 8); j > 0; j--)
            {
                damaged[random.Next(128, damaged.Length)] = (byte)random.Next(256);
            }

            DataSet image = new();
            image.SetBytes(Attributes.ICCProfile, VR.OB, damaged.AsMemory(0, i % 2 == 0 ? damaged.Length : random.Next(130, damaged.Length)));
            Convert(image, ColorSpace.RommRgb, 1, 2, 3, 200, 100, 50).Length.ShouldBe(6);
        }
    }

    private static byte[] Convert(DataSet image, ColorSpace space, params byte[] pixels) =>
        ColorProfiles.Convert(new RenderedImage(pixels.Length / 3, 1, 3, pixels), image, space).Pixels;
}
