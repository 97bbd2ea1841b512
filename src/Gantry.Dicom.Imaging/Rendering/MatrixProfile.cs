using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>An ICC profile of three curves and a matrix (ICC.1 §F.3), to CIE XYZ of D50.</summary>
internal sealed class MatrixProfile
{
    private const int HeaderLength = 128;
    private const int MostTags = 256;
    private const double LeastVolume = 1e-4;

    private readonly string _name;
    private readonly double[] _colorants;
    private readonly ToneCurve[] _curves;
    private readonly bool _isDaylight;

    private MatrixProfile(string name, double[] colorants, ToneCurve[] curves, bool isDaylight) => (_name, _colorants, _curves, _isDaylight) = (name, colorants, curves, isDaylight);

    /// <summary>The profile of a well-known colour space.</summary>
    public static MatrixProfile Of(ColorSpace space)
    {
        // Red, green and blue adapted to D50 as Bradford has it.
        (string name, double[] colorants, ToneCurve curve) = space switch
        {
            ColorSpace.AdobeRgb => (
                "Adobe RGB (1998)",
                (double[])[0.60974, 0.31111, 0.01947, 0.20528, 0.62567, 0.06087, 0.14919, 0.06322, 0.74457],
                ToneCurve.Parametric(563 / 256.0, 1, 0, 0, 0, 0, 0)),
            ColorSpace.RommRgb => ("ROMM RGB", [0.7977, 0.2880, 0, 0.1352, 0.7119, 0, 0.0313, 0.0001, 0.8249], ToneCurve.Parametric(1.8, 1, 0, 1 / 16.0, 1 / 32.0, 0, 0)),
            _ => (
                "sRGB",
                [0.43607, 0.22249, 0.01392, 0.38515, 0.71687, 0.09708, 0.14307, 0.06061, 0.71410],
                ToneCurve.Parametric(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045, 0, 0)),
        };
        return new MatrixProfile(name, colorants, [curve, curve, curve], isDaylight: space != ColorSpace.RommRgb);
    }

    /// <summary>Reads a profile; null where it is none of this kind: with tables, of other colours, or damaged.</summary>
    public static MatrixProfile? Read(ReadOnlySpan<byte> profile)
    {
        if (profile.Length < HeaderLength + 4 || !profile.Slice(16, 4).SequenceEqual("RGB "u8) || !profile.Slice(20, 4).SequenceEqual("XYZ "u8) || Find(profile, "A2B0"u8).Length > 0)
        {
            return null;
        }

        double[] colorants = new double[9];
        ToneCurve[] curves = new ToneCurve[3];
        for (int i = 0; i < 3; i++)
        {
            byte color = "rgb"u8[i];
            ReadOnlySpan<byte> colorant = Find(profile, [color, .. "XYZ"u8]);
            if (colorant.Length < 20 || ToneCurve.Read(Find(profile, [color, .. "TRC"u8])) is not { } curve)
            {
                return null;
            }

            curves[i] = curve;
            for (int j = 0; j < 3; j++)
            {
                colorants[(3 * i) + j] = BinaryPrimitives.ReadInt32BigEndian(colorant[(8 + (4 * j))..]) / 65536.0;
            }
        }

        return Math.Abs(Determinant(colorants)) > LeastVolume ? new MatrixProfile(string.Empty, colorants, curves, isDaylight: false) : null;
    }

    /// <summary>Converts colours to those of a profile of a well-known space.</summary>
    /// <param name="pixels">Red, green and blue by pixel; they are changed. What the space does not have becomes the nearest of each.</param>
    /// <param name="target">The profile of the space.</param>
    public void Convert(Span<byte> pixels, MatrixProfile target)
    {
        const int Steps = 1 << 14;
        double[] matrix = Multiply(Invert(target._colorants), _colorants);
        double[][] light = Array.ConvertAll(_curves, curve => Enumerable.Range(0, 256).Select(value => curve.ToLight(value / 255.0)).ToArray());
        byte[] values = new byte[Steps + 1];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (byte)Math.Clamp((target._curves[0].FromLight((double)i / Steps) * 255) + 0.5, 0, 255);
        }

        for (int i = 0; i + 2 < pixels.Length; i += 3)
        {
            (double red, double green, double blue) = (light[0][pixels[i]], light[1][pixels[i + 1]], light[2][pixels[i + 2]]);
            for (int j = 0; j < 3; j++)
            {
                double sum = (matrix[j] * red) + (matrix[3 + j] * green) + (matrix[6 + j] * blue);
                pixels[i + j] = values[(int)Math.Clamp((sum * Steps) + 0.5, 0, Steps)];
            }
        }
    }

    /// <summary>The file of the profile of a well-known space, version 4.</summary>
    public byte[] ToArray()
    {
        byte[] curve = _curves[0].ToTag();
        List<(string Signature, byte[] Data)> tags =
        [
            ("desc", Text(_name)),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(_colorants[0], _colorants[1], _colorants[2])),
            ("gXYZ", Xyz(_colorants[3], _colorants[4], _colorants[5])),
            ("bXYZ", Xyz(_colorants[6], _colorants[7], _colorants[8])),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        if (_isDaylight)
        {
            tags.Add(("chad", [.. "sf32"u8, 0, 0, 0, 0, .. IccNumbers.Fixed(1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)]));
        }

        int start = HeaderLength + 4 + (12 * tags.Count);
        byte[] profile = new byte[start + tags.Sum(tag => (tag.Data.Length + 3) / 4 * 4)];
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        profile[8] = 4;
        "mntrRGB XYZ "u8.CopyTo(profile.AsSpan(12));
        "acsp"u8.CopyTo(profile.AsSpan(36));
        IccNumbers.Fixed(0.9642, 1, 0.8249).CopyTo(profile, 68);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(HeaderLength), tags.Count);
        for (int i = 0, offset = start; i < tags.Count; i++)
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

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> profile, ReadOnlySpan<byte> signature)
    {
        uint count = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(profile[HeaderLength..]), MostTags);
        ReadOnlySpan<byte> entries = profile[(HeaderLength + 4)..];
        for (; count > 0 && entries.Length >= 12; count--, entries = entries[12..])
        {
            (uint offset, uint length) = (BinaryPrimitives.ReadUInt32BigEndian(entries[4..]), BinaryPrimitives.ReadUInt32BigEndian(entries[8..]));
            if (entries.StartsWith(signature) && offset <= profile.Length && length <= profile.Length - offset)
            {
                return profile.Slice((int)offset, (int)length);
            }
        }

        return default;
    }

    private static byte[] Xyz(double x, double y, double z) => [.. "XYZ "u8, 0, 0, 0, 0, .. IccNumbers.Fixed(x, y, z)];

    private static byte[] Text(string text)
    {
        byte[] characters = System.Text.Encoding.BigEndianUnicode.GetBytes(text);
        return [.. "mluc"u8, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12, .. "enUS"u8, 0, 0, 0, (byte)characters.Length, 0, 0, 0, 28, .. characters];
    }

    // Matrices are kept by column: X, Y, Z of red, then of green, then of blue.
    private static double Determinant(double[] m) =>
        (m[0] * ((m[4] * m[8]) - (m[7] * m[5]))) - (m[3] * ((m[1] * m[8]) - (m[7] * m[2]))) + (m[6] * ((m[1] * m[5]) - (m[4] * m[2])));

    private static double[] Invert(double[] m)
    {
        double scale = 1 / Determinant(m);
        return
        [
            scale * ((m[4] * m[8]) - (m[7] * m[5])), scale * ((m[7] * m[2]) - (m[1] * m[8])), scale * ((m[1] * m[5]) - (m[4] * m[2])),
            scale * ((m[6] * m[5]) - (m[3] * m[8])), scale * ((m[0] * m[8]) - (m[6] * m[2])), scale * ((m[3] * m[2]) - (m[0] * m[5])),
            scale * ((m[3] * m[7]) - (m[6] * m[4])), scale * ((m[6] * m[1]) - (m[0] * m[7])), scale * ((m[0] * m[4]) - (m[3] * m[1])),
        ];
    }

    private static double[] Multiply(double[] a, double[] b)
    {
        double[] product = new double[9];
        for (int column = 0; column < 3; column++)
        {
            for (int row = 0; row < 3; row++)
            {
                product[(3 * column) + row] = (a[row] * b[3 * column]) + (a[3 + row] * b[(3 * column) + 1]) + (a[6 + row] * b[(3 * column) + 2]);
            }
        }

        return product;
    }
}
