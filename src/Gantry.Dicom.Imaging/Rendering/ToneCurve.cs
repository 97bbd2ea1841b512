using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>From a device's value to light, both 0 to 1: a curve of an ICC profile (ICC.1 §10.6, §10.18).</summary>
internal sealed class ToneCurve
{
    private readonly double[] _table;
    private readonly double[] _parameters;

    private ToneCurve(double[] table, double[] parameters) => (_table, _parameters) = (table, parameters);

    /// <summary>A parametric curve: (a x + b) to the power of g from d, c x below; then e and f are added to these.</summary>
    /// <param name="parameters">g, a, b, c, d, e, f.</param>
    public static ToneCurve Parametric(params double[] parameters) => new([], parameters);

    /// <summary>Reads a curve; null where it is none that is known, or cut off.</summary>
    public static ToneCurve? Read(ReadOnlySpan<byte> tag)
    {
        if (tag.Length >= 12 && tag.StartsWith("curv"u8))
        {
            uint count = BinaryPrimitives.ReadUInt32BigEndian(tag[8..]);
            if (count > (tag.Length - 12) / 2)
            {
                return null;
            }

            if (count <= 1)
            {
                return Parametric(count == 0 ? 1 : BinaryPrimitives.ReadUInt16BigEndian(tag[12..]) / 256.0, 1, 0, 0, 0, 0, 0);
            }

            double[] table = new double[count];
            for (int i = 0; i < table.Length; i++)
            {
                table[i] = BinaryPrimitives.ReadUInt16BigEndian(tag[(12 + (2 * i))..]) / 65535.0;
            }

            return new ToneCurve(table, []);
        }

        return tag.Length >= 12 && tag.StartsWith("para"u8) ? ReadParametric(BinaryPrimitives.ReadUInt16BigEndian(tag[8..]), tag[12..]) : null;
    }

    /// <summary>The light of a value.</summary>
    public double ToLight(double value)
    {
        if (_table.Length > 0)
        {
            double place = Math.Clamp(value, 0, 1) * (_table.Length - 1);
            int before = Math.Min((int)place, _table.Length - 2);
            return _table[before] + ((place - before) * (_table[before + 1] - _table[before]));
        }

        double light = value >= _parameters[4] ? Math.Pow(Math.Max(0, (_parameters[1] * value) + _parameters[2]), _parameters[0]) + _parameters[5] : (_parameters[3] * value) + _parameters[6];
        return double.IsNaN(light) ? 0 : Math.Clamp(light, 0, 1);
    }

    /// <summary>The value of a light, of a parametric curve that adds nothing.</summary>
    public double FromLight(double light)
    {
        double threshold = _parameters[3] * _parameters[4];
        return light >= threshold ? (Math.Pow(light, 1 / _parameters[0]) - _parameters[2]) / _parameters[1] : light / _parameters[3];
    }

    /// <summary>The tag of a parametric curve that adds nothing.</summary>
    public byte[] ToTag() => [.. "para"u8, 0, 0, 0, 0, 0, 3, 0, 0, .. IccNumbers.Fixed(_parameters.AsSpan(0, 5))];

    private static ToneCurve? ReadParametric(int kind, ReadOnlySpan<byte> bytes)
    {
        int count = kind switch { 0 => 1, 1 => 3, 2 => 4, 3 => 5, 4 => 7, _ => 0 };
        if (count == 0 || bytes.Length < 4 * count)
        {
            return null;
        }

        double[] p = new double[count];
        for (int i = 0; i < count; i++)
        {
            p[i] = BinaryPrimitives.ReadInt32BigEndian(bytes[(4 * i)..]) / 65536.0;
        }

        return kind switch
        {
            0 => Parametric(p[0], 1, 0, 0, 0, 0, 0),
            1 or 2 when p[1] == 0 => null,
            1 => Parametric(p[0], p[1], p[2], 0, -p[2] / p[1], 0, 0),
            2 => Parametric(p[0], p[1], p[2], 0, -p[2] / p[1], p[3], p[3]),
            3 => Parametric(p[0], p[1], p[2], p[3], p[4], 0, 0),
            _ => Parametric(p),
        };
    }
}
