namespace Gantry.Dicom.Imaging;

/// <summary>A frame that is one slice of a volume.</summary>
/// <param name="DataSet">The data set that it is a frame of, with its pixels or a source for them.</param>
/// <param name="FrameNumber">1 for the first.</param>
/// <param name="Plane">Where it lies.</param>
public sealed record VolumeSlice(DataSet DataSet, int FrameNumber, ImagePlane Plane);
