using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>ICC profiles that say what the colours of pictures mean (ICC.1).</summary>
public static class ColorProfiles
{
    private const int HeaderLength = 128;

    /// <summary>The profile of an object's colours: its own ICC Profile (0028,2000), also that of an optical path, else that of its Color Space (0028,2002), else sRGB.</summary>
    /// <param name="dataSet">The object.</param>
    public static ReadOnlyMemory<byte> Of(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return OwnOf(dataSet) ?? Create(SpaceOf(dataSet));
    }

    /// <summary>Whether the colours of an object can be converted: its profile is of curves and a matrix, or it has none. Those with tables are passed on, not applied.</summary>
    /// <param name="dataSet">The object.</param>
    public static bool CanConvert(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return OwnOf(dataSet) is not { } own || MatrixProfile.Read(own.Span) is not null;
    }

    /// <summary>The picture of an object in the colours of a space, with its profile. A gray picture stays as it is; one whose colours can't be converted gets its own profile.</summary>
    /// <param name="image">The picture, in the object's colours.</param>
    /// <param name="dataSet">The object.</param>
    /// <param name="space">The space.</param>
    public static RenderedImage Convert(RenderedImage image, DataSet dataSet, ColorSpace space)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(dataSet);
        if (image.Samples == 1)
        {
            return image;
        }

        ReadOnlyMemory<byte>? own = OwnOf(dataSet);
        MatrixProfile? source = own is { } profile ? MatrixProfile.Read(profile.Span) : MatrixProfile.Of(SpaceOf(dataSet));
        if (source is null)
        {
            return image with { ColorProfile = Of(dataSet) };
        }

        if (own is null && SpaceOf(dataSet) == space)
        {
            return image with { ColorProfile = Create(space) };
        }

        byte[] pixels = [.. image.Pixels];
        source.Convert(pixels, MatrixProfile.Of(space));
        return new RenderedImage(image.Width, image.Height, image.Samples, pixels) { ColorProfile = Create(space), PixelsPerMillimetre = image.PixelsPerMillimetre };
    }

    /// <summary>Makes the profile of a well-known space: a matrix and a parametric curve, version 4.</summary>
    /// <param name="space">The space.</param>
    public static byte[] Create(ColorSpace space) => MatrixProfile.Of(space).ToArray();

    private static ColorSpace SpaceOf(DataSet dataSet) => dataSet.GetString(Attributes.ColorSpace) switch
    {
        "ADOBERGB" => ColorSpace.AdobeRgb,
        "ROMMRGB" => ColorSpace.RommRgb,
        _ => ColorSpace.Srgb,
    };

    // The profile says its own length; a byte more makes it even. Other than three colours it can't be about.
    private static ReadOnlyMemory<byte>? OwnOf(DataSet dataSet)
    {
        ReadOnlyMemory<byte> own = dataSet.GetBytes(Attributes.ICCProfile);
        if (own.Length <= HeaderLength && dataSet.Items(Attributes.OpticalPathSequence) is [DataSet path, ..])
        {
            own = path.GetBytes(Attributes.ICCProfile);
        }

        if (own.Length <= HeaderLength || !own.Span.Slice(16, 4).SequenceEqual("RGB "u8))
        {
            return null;
        }

        uint length = BinaryPrimitives.ReadUInt32BigEndian(own.Span);
        return length > HeaderLength && length <= own.Length ? own[..(int)length] : own;
    }
}
