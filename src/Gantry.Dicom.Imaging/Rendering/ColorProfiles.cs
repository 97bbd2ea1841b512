using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>ICC profiles that say what the colours of pictures mean (ICC.1).</summary>
public static class ColorProfiles
{
    private const int HeaderLength = 128;

    /// <summary>The profile of an object's colours: its own ICC Profile (0028,2000), also that of an optical path, else sRGB.</summary>
    /// <param name="dataSet">The object.</param>
    public static ReadOnlyMemory<byte> Of(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ReadOnlyMemory<byte> own = dataSet.GetBytes(Attributes.ICCProfile);
        if (own.Length <= HeaderLength && dataSet.Items(Attributes.OpticalPathSequence) is [DataSet path, ..])
        {
            own = path.GetBytes(Attributes.ICCProfile);
        }

        // The profile says its own length; a byte more makes it even. Other than three colours it can't be about.
        if (own.Length > HeaderLength && own.Span.Slice(16, 4).SequenceEqual("RGB "u8))
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(own.Span);
            return length > HeaderLength && length <= own.Length ? own[..(int)length] : own;
        }

        return CreateSrgb();
    }

    /// <summary>Makes a profile of sRGB (IEC 61966-2-1): a matrix and the parametric curve, version 4.</summary>
    public static byte[] CreateSrgb()
    {
        byte[] name = Text("sRGB"), copyright = Text("No copyright, use freely");
        // Colorants of ITU-R BT.709, adapted to D50 as Bradford has it; the curve of IEC 61966-2-1.
        byte[] curve = [.. "para"u8, 0, 0, 0, 0, 0, 3, 0, 0, .. Fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)];
        (string Signature, byte[] Data)[] tags =
        [
            ("desc", name),
            ("cprt", copyright),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
            ("chad", [.. "sf32"u8, 0, 0, 0, 0, .. Fixed(1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)]),
        ];
        int start = HeaderLength + 4 + (12 * tags.Length);
        byte[] profile = new byte[start + tags.Sum(tag => (tag.Data.Length + 3) / 4 * 4)];
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        profile[8] = 4;
        "mntrRGB XYZ "u8.CopyTo(profile.AsSpan(12));
        "acsp"u8.CopyTo(profile.AsSpan(36));
        Fixed(0.9642, 1, 0.8249).CopyTo(profile, 68);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(HeaderLength), tags.Length);
        for (int i = 0, offset = start; i < tags.Length; i++)
        {
            Span<byte> entry = profile.AsSpan(HeaderLength + 4 + (12 * i), 12);
            System.Text.Encoding.ASCII.GetBytes(tags[i].Signature, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[i].Data.Length);
            tags[i].Data.CopyTo(profile, offset);
            offset += (tags[i].Data.Length + 3) / 4 * 4;
        }

        return profile;
    }

    private static byte[] Xyz(double x, double y, double z) => [.. "XYZ "u8, 0, 0, 0, 0, .. Fixed(x, y, z)];

    private static byte[] Text(string text)
    {
        byte[] characters = System.Text.Encoding.BigEndianUnicode.GetBytes(text);
        return [.. "mluc"u8, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12, .. "enUS"u8, 0, 0, 0, (byte)characters.Length, 0, 0, 0, 28, .. characters];
    }

    // s15Fixed16Number.
    private static byte[] Fixed(params ReadOnlySpan<double> numbers)
    {
        byte[] bytes = new byte[4 * numbers.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * i), (int)Math.Round(numbers[i] * 65536));
        }

        return bytes;
    }
}
