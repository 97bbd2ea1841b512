namespace Gantry.Dicom.Imaging;

/// <summary>What a video is wrapped in.</summary>
public enum VideoContainer
{
    /// <summary>Nothing: the video's own stream.</summary>
    ElementaryStream,

    /// <summary>An MPEG program stream (ISO/IEC 13818-1).</summary>
    ProgramStream,

    /// <summary>An MPEG transport stream (ISO/IEC 13818-1).</summary>
    TransportStream,

    /// <summary>An MP4 file (ISO/IEC 14496-12).</summary>
    Mp4,
}
