namespace Gantry.Dicom.Imaging;

/// <summary>An image, or some of its frames, that a presentation state is about.</summary>
/// <param name="Series">Series Instance UID; null where it is not said.</param>
/// <param name="Instance">SOP Instance UID.</param>
/// <param name="Frames">Numbers of frames, 1 for the first; empty for all.</param>
public sealed record ImageReference(Uid? Series, Uid Instance, IReadOnlyList<int> Frames)
{
    /// <summary>The images of a Referenced Series Sequence (0008,1115) of an item or data set.</summary>
    internal static IEnumerable<ImageReference> FromSeries(DataSet dataSet) =>
        dataSet.Items(Attributes.ReferencedSeriesSequence).SelectMany(series =>
            series.Items(Attributes.ReferencedImageSequence).Select(image => Create(image, series.Get(Attributes.SeriesInstanceUID))).OfType<ImageReference>());

    /// <summary>Whether what an item holds is for a frame: its Referenced Image Sequence (0008,1140) names it, or is not there.</summary>
    internal static bool IsFor(DataSet item, Uid? instance, int frameNumber)
    {
        IReadOnlyList<DataSet> images = item.Items(Attributes.ReferencedImageSequence);
        return images.Count == 0 || images.Any(image => Create(image, null) is { } reference && reference.Instance == instance && reference.Has(frameNumber));
    }

    /// <summary>Whether a frame of the image is meant.</summary>
    internal bool Has(int frameNumber) => Frames.Count == 0 || Frames.Contains(frameNumber);

    /// <summary>The reference that an item is; null where it names no instance.</summary>
    internal static ImageReference? Create(DataSet image, Uid? series) =>
        image.Get(Attributes.ReferencedSOPInstanceUID) is { } instance ? new(series, instance, image.GetValues(Attributes.ReferencedFrameNumber)) : null;
}
