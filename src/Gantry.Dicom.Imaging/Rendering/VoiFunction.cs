namespace Gantry.Dicom.Imaging;

/// <summary>How a window spreads values: VOI LUT Function (0028,1056), PS3.3 §C.11.2.1.3.</summary>
public enum VoiFunction
{
    /// <summary>LINEAR: the default; half a value inside the window's edges.</summary>
    Linear,

    /// <summary>LINEAR_EXACT: a straight line between center − width/2 and center + width/2.</summary>
    LinearExact,

    /// <summary>SIGMOID: a smooth curve without hard edges.</summary>
    Sigmoid,
}
