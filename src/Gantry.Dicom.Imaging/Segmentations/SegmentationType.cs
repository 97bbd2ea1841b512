namespace Gantry.Dicom.Imaging;

/// <summary>What the pixels of a segmentation say (PS3.3 §C.8.20.2, Segmentation Type).</summary>
public enum SegmentationType
{
    /// <summary>Whether a pixel belongs to the frame's segment.</summary>
    Binary,

    /// <summary>How much of a pixel belongs to the frame's segment, or how probably it does.</summary>
    Fractional,

    /// <summary>The number of the segment that a pixel belongs to.</summary>
    LabelMap,
}
