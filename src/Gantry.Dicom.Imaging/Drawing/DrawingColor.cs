namespace Gantry.Dicom.Imaging;

/// <summary>A colour to draw with.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
internal readonly record struct DrawingColor(byte Red, byte Green, byte Blue)
{
    public static readonly DrawingColor White = OfGray(255);

    public static readonly DrawingColor Black = OfGray(0);

    /// <summary>The colour's brightness (ITU-R BT.601).</summary>
    public byte Gray => IsGray ? Red : (byte)((((299 * Red) + (587 * Green) + (114 * Blue)) + 500) / 1000);

    public bool IsGray => Red == Green && Green == Blue;

    public static DrawingColor OfGray(byte gray) => new(gray, gray, gray);

    /// <summary>A colour in PCS-values: CIE 1976 L*a*b* of D50, in 16 bits each (PS3.3 §C.10.7.1.1).</summary>
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
}
