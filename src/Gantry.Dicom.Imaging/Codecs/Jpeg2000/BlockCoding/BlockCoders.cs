namespace Gantry.Dicom.Imaging;

/// <summary>Finds the block coder of a code-block style.</summary>
internal static class BlockCoders
{
    /// <summary>Makes a decoder.</summary>
    public static ICodeBlockDecoder CreateDecoder(CodeBlockStyle style) => style.HasFlag(CodeBlockStyle.HighThroughput)
        ? new HighThroughputBlockDecoder()
        : new ArithmeticBlockDecoder();
}
