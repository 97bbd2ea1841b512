namespace Gantry.Dicom.Imaging;

/// <summary>In which order a scan holds the samples of its components: ILV (ITU-T T.87 §C.2.3).</summary>
internal enum JpegLsInterleave
{
    /// <summary>One component a scan.</summary>
    None,

    /// <summary>A line of each component in turn.</summary>
    Line,

    /// <summary>A sample of each component in turn.</summary>
    Sample,
}
