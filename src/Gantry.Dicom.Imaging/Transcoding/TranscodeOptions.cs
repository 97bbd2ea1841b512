namespace Gantry.Dicom.Imaging;

/// <summary>How pixel data are moved to another transfer syntax.</summary>
public sealed record TranscodeOptions
{
    /// <summary>All codecs of this library, all processors, frames kept in memory up to 64 MiB.</summary>
    public static TranscodeOptions Default { get; } = new();

    /// <summary>How much may be lost where the transfer syntax loses something.</summary>
    public EncodeOptions Encoding { get; init; } = EncodeOptions.Default;

    /// <summary>The codecs to use.</summary>
    public FrameCodecs Codecs { get; init; } = FrameCodecs.Default;

    /// <summary>How many frames are worked on at once, from 1.</summary>
    public int MaximumParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>How many bytes of encoded frames are kept in memory; what is beyond goes to a temporary file.</summary>
    public long MaximumInMemory { get; init; } = 64 << 20;

    /// <summary>Where temporary files go, which are gone when they are closed, however that comes about.</summary>
    public string TemporaryFolder { get; init; } = Path.GetTempPath();
}
