namespace Gantry.Dicom.Imaging;

/// <summary>How the pictures of a video are compressed.</summary>
public enum VideoCodec
{
    /// <summary>MPEG-2 video (ISO/IEC 13818-2).</summary>
    Mpeg2,

    /// <summary>MPEG-4 AVC, H.264 (ISO/IEC 14496-10).</summary>
    H264,

    /// <summary>HEVC, H.265 (ISO/IEC 23008-2).</summary>
    Hevc,
}
