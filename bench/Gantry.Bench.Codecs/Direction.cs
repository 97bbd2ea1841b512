namespace Gantry.Bench.Codecs;

/// <summary>Which way.</summary>
internal enum Direction
{
    /// <summary>From a code stream to samples.</summary>
    Decode,

    /// <summary>From samples to a code stream.</summary>
    Encode,
}
