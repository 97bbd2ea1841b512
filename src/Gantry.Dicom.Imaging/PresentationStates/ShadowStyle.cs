namespace Gantry.Dicom.Imaging;

/// <summary>The shadow of a line or a text (PS3.3 §C.10.5.1.3.13.2).</summary>
/// <param name="IsOutlined">Whether it surrounds what throws it; otherwise it lies beside it.</param>
/// <param name="X">How far to the right, in the units of what throws it.</param>
/// <param name="Y">How far down.</param>
/// <param name="Paint">Its colour.</param>
internal sealed record ShadowStyle(bool IsOutlined, double X, double Y, Paint Paint)
{
    private const float Farthest = 1 << 16;

    /// <summary>The shadow of an item with a style; null where it has none.</summary>
    public static ShadowStyle? Of(DataSet style) =>
        style.GetString(Attributes.ShadowStyle) is ("NORMAL" or "OUTLINED") and var kind && Offset(style, Attributes.ShadowOffsetX) is { } x && Offset(style, Attributes.ShadowOffsetY) is { } y
            ? new(kind == "OUTLINED", x, y, new Paint(DrawingColor.OfLab(style, Attributes.ShadowColorCIELabValue) ?? DrawingColor.Black, OpacityOf(style, Attributes.ShadowOpacity) ?? 1))
            : null;

    /// <summary>An opacity, 0 to 1; null where it is not said, or can't be.</summary>
    internal static double? OpacityOf(DataSet style, Attribute<float> attribute) => style.Get(attribute) is >= 0 and <= 1 and float opacity ? opacity : null;

    private static double? Offset(DataSet style, Attribute<float> attribute) => style.Get(attribute) is > -Farthest and < Farthest and float offset ? offset : null;
}
