using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Render;

/// <summary>The images that segmentations may be laid over.</summary>
internal sealed class ImagesBelow
{
    private readonly List<Image> _images = [];

    /// <summary>Looks through files and folders for images.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="report">Hears of what can't be read.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<ImagesBelow> GatherAsync(IReadOnlyList<string> paths, Action<string, string> report, CancellationToken cancellation)
    {
        ImagesBelow below = new();
        foreach (DicomPath path in DicomPaths.Expand(paths, report))
        {
            if (!path.IsNamed && !DicomPaths.HasPrefix(path.Path))
            {
                continue;
            }

            try
            {
                using DicomFile file = await DicomFile.OpenAsync(path.Path, cancellation).ConfigureAwait(false);
                if (PixelDescription.HasPixels(file.DataSet) && !Segmentation.IsKnown(file.DataSet.Get(Attributes.SOPClassUID)) && file.DataSet.Get(Attributes.SOPInstanceUID) is { } uid)
                {
                    below._images.Add(new(path.Path, uid, file.DataSet.Get(Attributes.FrameOfReferenceUID)));
                }
            }
            catch (Exception exception) when (exception is DicomException or IOException or UnauthorizedAccessException)
            {
                report(path.Path, exception.Message);
            }
        }

        return below;
    }

    /// <summary>Makes the picture of the image below a frame of a segmentation, with all that lies on it.</summary>
    /// <param name="dataSet">The segmentation.</param>
    /// <param name="frame">Its frame, 1 for the first.</param>
    /// <param name="options">How the image is shown.</param>
    /// <exception cref="DicomException">None of the images lies below that frame.</exception>
    public RenderedImage Render(DataSet dataSet, int frame, RenderOptions options)
    {
        Segmentation segmentation = Segmentation.FromDataSet(dataSet);
        HashSet<Uid> sources = [.. segmentation.SourcesOf(frame).Select(source => source.Instance)];
        Uid? space = dataSet.Get(Attributes.FrameOfReferenceUID);
        foreach (Image image in _images.Where(image => sources.Contains(image.Instance)).Concat(_images.Where(image => space is not null && image.Space == space)))
        {
            using DicomFile file = DicomFile.Open(image.Path);
            if (segmentation.FrameBelow(frame, file.DataSet) is { } below)
            {
                return segmentation.RenderOver(file.DataSet, below, options);
            }
        }

        throw new DicomException($"none of the {_images.Count} images of --over lies below frame {frame}");
    }

    private sealed record Image(string Path, Uid Instance, Uid? Space);
}
