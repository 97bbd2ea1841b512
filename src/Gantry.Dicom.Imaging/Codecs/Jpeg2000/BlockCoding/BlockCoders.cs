namespace Gantry.Dicom.Imaging;

/// <summary>Finds the block coder of a code-block style.</summary>
internal static class BlockCoders
{
    /// <summary>Makes a decoder.</summary>
    public static ICodeBlockDecoder CreateDecoder(CodeBlockStyle style) => style.HasFlag(CodeBlockStyle.HighThroughput)
        ? throw new DicomException("JPEG 2000: The code-blocks are coded by the High-Throughput block coder, which is not decoded.")
        : new ArithmeticBlockDecoder();
}
