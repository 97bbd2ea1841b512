namespace Gantry.Dicom.Imaging;

/// <summary>A colour to draw with.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct DrawingColor(byte Red, byte Green, byte Blue)
{
    /// <summary>White.</summary>
    public static readonly DrawingColor White = OfGray(255);

    /// <summary>Black.</summary>
    public static readonly DrawingColor Black = OfGray(0);

    /// <summary>The colour's brightness (ITU-R BT.601).</summary>
    public byte Gray => IsGray ? Red : (byte)((((299 * Red) + (587 * Green) + (114 * Blue)) + 500) / 1000);

    /// <summary>Whether it is a gray.</summary>
    public bool IsGray => Red == Green && Green == Blue;

    /// <summary>A gray.</summary>
    /// <param name="gray">0 to 255.</param>
    public static DrawingColor OfGray(byte gray) => new(gray, gray, gray);

    /// <summary>A colour in PCS-values: CIE 1976 L*a*b* of D50, in 16 bits each (PS3.3 §C.10.7.1.1).</summary>
    /// <param name="lightness">L*, 0 to 100 over the 16 bits.</param>
    /// <param name="a">a*, −128 to 127 over the 16 bits.</param>
    /// <param name="b">b*, as a*.</param>
    public static DrawingColor OfLab(ushort lightness, ushort a, ushort b)
    {
        double y = ((lightness * 100 / 65535.0) + 16) / 116, x = y + (((a / 257.0) - 128) / 500), z = y - (((b / 257.0) - 128) / 200);
        (x, y, z) = (0.9642 * Linear(x), Linear(y), 0.8249 * Linear(z));
        return new DrawingColor(
            Encode((3.1338561 * x) - (1.6168667 * y) - (0.4906146 * z)),
            Encode((-0.9787684 * x) + (1.9161415 * y) + (0.0334540 * z)),
            Encode((0.0719453 * x) - (0.2289914 * y) + (1.4052427 * z)));

        static double Linear(double t) => t > 6 / 29.0 ? t * t * t : 3 * 36 / 841.0 * (t - (4 / 29.0));

        static byte Encode(double light) =>
            (byte)Math.Clamp(((light <= 0.0031308 ? 12.92 * light : (1.055 * Math.Pow(light, 1 / 2.4)) - 0.055) * 255) + 0.5, 0, 255);
    }

    /// <summary>The colour in PCS-values that an attribute of an item says; null where it says none.</summary>
    /// <param name="item">The item.</param>
    /// <param name="attribute">The attribute, of three values.</param>
    public static DrawingColor? OfLab(DataSet item, Attribute<ushort> attribute)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.GetValues(attribute) is [ushort lightness, ushort a, ushort b, ..] ? OfLab(lightness, a, b) : null;
    }

    /// <summary>A colour for the one of many with a number: neighbours are far apart on the colour wheel, and it is the same each time.</summary>
    /// <param name="number">Any number.</param>
    public static DrawingColor OfNumber(int number)
    {
        const double GoldenAngle = 137.50776405003785;
        double hue = Math.Abs(number * GoldenAngle % 360) / 60;
        double other = 1 - Math.Abs((hue % 2) - 1);
        (double red, double green, double blue) = ((int)hue) switch
        {
            0 => (1.0, other, 0.0),
            1 => (other, 1, 0),
            2 => (0, 1, other),
            3 => (0, other, 1),
            4 => (other, 0, 1),
            _ => (1, 0, other),
        };
        return new DrawingColor(Softened(red), Softened(green), Softened(blue));

        static byte Softened(double share) => (byte)(60 + (195 * share));
    }
}
