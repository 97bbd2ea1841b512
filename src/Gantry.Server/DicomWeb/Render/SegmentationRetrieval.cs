using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Server.DicomWeb.Render;

/// <summary>Segmentations as people want to see them: over the image that they were made from where it is here, else alone.</summary>
internal static class SegmentationRetrieval
{
    /// <summary>The picture of a frame of a segmentation. It changes with what else is here, so that it can't be kept.</summary>
    /// <param name="request">The request, with its study.</param>
    /// <param name="dataSet">The segmentation.</param>
    /// <param name="frame">Its frame, 1 for the first.</param>
    /// <param name="parameters">How the picture is made.</param>
    /// <param name="mediaType">What it is.</param>
    /// <exception cref="DicomException">The segmentation, or the image below it, can't be shown.</exception>
    public static async Task<ReadOnlyMemory<byte>> PictureOfAsync(DicomWebRequest request, DataSet dataSet, int frame, RenderParameters parameters, string mediaType)
    {
        Segmentation segmentation = Segmentation.FromDataSet(dataSet);
        foreach (ImageReference source in segmentation.SourcesOf(frame))
        {
            if (await PresentationRetrieval.FindAsync(request, source) is not { } stored)
            {
                continue;
            }

            DataSet image = await RenderedRetrieval.ReadAsync(request, stored);
            if (segmentation.FrameBelow(frame, image) is { } below)
            {
                RenderedImage picture = segmentation.RenderOver(image, below, parameters.Options);
                RenderedRetrieval.Mark(picture, image, below, parameters);
                return RenderedRetrieval.Encode(picture, image, parameters, mediaType);
            }
        }

        RenderedImage alone = segmentation.Render(frame, parameters.Options);
        RenderedRetrieval.Mark(alone, dataSet, frame, parameters);
        return RenderedRetrieval.Encode(alone, dataSet, parameters, mediaType);
    }
}
