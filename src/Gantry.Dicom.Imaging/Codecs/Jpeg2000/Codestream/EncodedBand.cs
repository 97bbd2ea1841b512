namespace Gantry.Dicom.Imaging;

/// <summary>The encoded code-blocks of a sub-band of a precinct.</summary>
/// <param name="Layout">Where they lie.</param>
/// <param name="Weight">What a squared error of one quantizer step counts in the image.</param>
internal sealed record EncodedBand(PrecinctBand Layout, double Weight)
{
    /// <summary>The code-blocks as in <see cref="PrecinctBand.Blocks"/>.</summary>
    public EncodedCodeBlock[] Blocks { get; } = new EncodedCodeBlock[Layout.Blocks.Length];

    /// <summary>How many coding passes of each code-block are written.</summary>
    public int[] Passes { get; } = new int[Layout.Blocks.Length];
}
