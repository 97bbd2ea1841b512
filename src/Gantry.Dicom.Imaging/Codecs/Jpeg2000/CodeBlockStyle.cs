namespace Gantry.Dicom.Imaging;

/// <summary>How code-blocks are coded: SPcod and SPcoc of the markers COD and COC (ITU-T T.800 table A.19, ITU-T T.814 table A.4). The values are those of the stream.</summary>
[Flags]
internal enum CodeBlockStyle
{
    /// <summary>One codeword segment from the arithmetic coder.</summary>
    None = 0,

    /// <summary>From the fifth bit plane on, significance propagation and magnitude refinement bypass the arithmetic coder.</summary>
    Bypass = 1,

    /// <summary>The contexts are reset after each coding pass.</summary>
    ResetContexts = 2,

    /// <summary>Each coding pass is terminated and has a codeword segment of its own.</summary>
    TerminateEachPass = 4,

    /// <summary>Contexts don't look into the stripe below.</summary>
    VerticallyCausal = 8,

    /// <summary>The encoder terminates predictably, so that errors can be seen.</summary>
    PredictableTermination = 16,

    /// <summary>Each cleanup pass ends with the symbols 1010.</summary>
    SegmentationSymbols = 32,

    /// <summary>The block is coded by the High-Throughput block coder (ITU-T T.814).</summary>
    HighThroughput = 64,
}
