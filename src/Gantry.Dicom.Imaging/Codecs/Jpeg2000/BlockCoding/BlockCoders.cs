namespace Gantry.Dicom.Imaging;

/// <summary>Finds the block coder of a code-block style.</summary>
internal static class BlockCoders
{
    /// <summary>Makes a decoder.</summary>
    public static ICodeBlockDecoder CreateDecoder(CodeBlockStyle style) => style.HasFlag(CodeBlockStyle.HighThroughput)
        ? new HighThroughputBlockDecoder()
        : new ArithmeticBlockDecoder();

    /// <summary>Makes an encoder.</summary>
    /// <param name="style">How code-blocks are to be coded.</param>
    /// <param name="measuresDistortion">Whether coding passes are to say how much distortion they take away.</param>
    public static ICodeBlockEncoder CreateEncoder(CodeBlockStyle style, bool measuresDistortion) =>
        style.HasFlag(CodeBlockStyle.HighThroughput) ? new HighThroughputBlockEncoder() : new ArithmeticBlockEncoder(measuresDistortion);
}
