namespace Gantry.Dicom.Imaging;

/// <summary>NEAR as a type, so that the compiler makes code without quantization for lossless scans.</summary>
internal interface IJpegLsNear
{
    /// <summary>The greatest difference of a decoded sample (ITU-T T.87 §C.2.3).</summary>
    int Near { get; }
}
