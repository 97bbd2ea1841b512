using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Server.DicomWeb.Negotiation;
using Gantry.Server.DicomWeb.Retrieve;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Render;

/// <summary>Videos, which are rendered by whoever asked for them: the stream goes out as it is stored (PS3.18 §8.7.4).</summary>
internal static class VideoRetrieval
{
    /// <summary>The media type of an instance that is a video; null for others.</summary>
    public static string? MediaTypeOf(StoredInstance instance) => VideoDescription.IsVideo(instance.TransferSyntax) ? DicomMediaTypes.OfPixelData(instance.TransferSyntax) : null;

    /// <summary>Sends the video, or the part of it that is asked for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <exception cref="DicomWebException">It has no stream.</exception>
    public static async Task SendAsync(DicomWebRequest request, StoredInstance instance, string mediaType)
    {
        if (request.IsKnown(instance, mediaType))
        {
            return;
        }

        using OpenInstance open = await OpenInstance.OpenAsync(request, instance);
        if (!open.DataSet.TryGetElement(Attributes.PixelData, out DataElement element) || !element.IsEncapsulated)
        {
            throw new DicomWebException(StatusCodes.Status404NotFound, $"Instance {instance.SopInstanceUid} has no video stream.");
        }

        await BulkDataRetrieval.SendSingleAsync(request, open, element, mediaType);
    }
}
