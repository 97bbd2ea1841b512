using System.Globalization;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.DicomWeb.Multipart;
using Gantry.Server.DicomWeb.Negotiation;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>
/// WADO-RS: bulk data (PS3.18 §10.4.1.1.5): the value of any element, by its path through sequences, tags and item numbers from 0 joined by slashes,
/// as metadata name it. A single-part answer can be asked for in ranges of bytes (RFC 9110 §14).
/// </summary>
internal static class BulkDataRetrieval
{
    /// <summary>Answers GET on …/bulkdata/{path}.</summary>
    public static async Task RetrieveAsync(DicomWebRequest request)
    {
        StoredInstance instance = await request.SelectOneAsync();
        string path = request.Http.Request.RouteValues["path"] as string ?? string.Empty;
        using OpenInstance open = await OpenInstance.OpenAsync(request, instance);
        DataElement element = Find(open.DataSet, path, instance);
        (bool single, string mediaType) = Choose(request, instance, element);
        if (request.IsKnown(instance, $"{path} {single}", isWeak: !single))
        {
            return;
        }

        if (single)
        {
            string syntax = element.IsEncapsulated ? $"; transfer-syntax={instance.TransferSyntax.Uid}" : string.Empty;
            await SendSingleAsync(request, open, element, mediaType + syntax);
            return;
        }

        MultipartRelatedWriter writer = new(request.Http.Response);
        await SendPartsAsync(request, open, path, element, writer);
        await writer.EndAsync(request.Aborted);
    }

    /// <summary>Answers GET on the bulk data of a study, series or instance: all values that its metadata refer to.</summary>
    public static Task RetrieveAllAsync(DicomWebRequest request) => SendAllAsync(request, pixelsOnly: false);

    /// <summary>Answers GET on the pixel data of a study, series or instance.</summary>
    public static Task RetrievePixelsAsync(DicomWebRequest request) => SendAllAsync(request, pixelsOnly: true);

    private static async Task SendAllAsync(DicomWebRequest request, bool pixelsOnly)
    {
        List<StoredInstance> instances = await request.SelectAllAsync();
        foreach (StoredInstance instance in instances.DistinctBy(instance => instance.TransferSyntax.Uid))
        {
            CheckAcceptsParts(request, instance);
        }

        if (request.IsKnown(instances, pixelsOnly ? "pixels" : "bulkdata", isWeak: true))
        {
            return;
        }

        MultipartRelatedWriter writer = new(request.Http.Response);
        foreach (StoredInstance instance in instances)
        {
            using OpenInstance open = await OpenInstance.OpenAsync(request, instance);
            foreach ((string path, DataElement element) in MetadataRetrieval.ReferredIn(open.DataSet))
            {
                if (!pixelsOnly || (!path.Contains('/', StringComparison.Ordinal) && MetadataRetrieval.IsPixels(element)))
                {
                    await SendPartsAsync(request, open, path, element, writer);
                }
            }
        }

        if (!writer.HasBegun)
        {
            request.Http.Response.Headers.ETag = default;
            throw new DicomWebException(StatusCodes.Status404NotFound, "There are no such data here: the metadata hold all values.");
        }

        await writer.EndAsync(request.Aborted);
    }

    private static void CheckAcceptsParts(DicomWebRequest request, StoredInstance instance)
    {
        Acceptance acceptance = Acceptance.Of(request.Http.Request);
        string mediaType = DicomMediaTypes.OfPixelData(instance.TransferSyntax);
        if (!acceptance.Ranges.Any(range => range.Name is "*/*" or "multipart/*"
            || (range.IsMultipartRelated && IsAcceptable(range, range.PartType, mediaType, instance.TransferSyntax, instance.TransferSyntax.IsEncapsulated))))
        {
            throw acceptance.NotAcceptable($"multipart/related; type=\"{mediaType}\"; transfer-syntax={instance.TransferSyntax.Uid}");
        }
    }

    /// <summary>Sends a value as the whole body, or the part of it that is asked for.</summary>
    public static async Task SendSingleAsync(DicomWebRequest request, OpenInstance open, DataElement element, string contentType)
    {
        if (element.IsEncapsulated && open.Instance.NumberOfFrames > 1 && !contentType.StartsWith("video/", StringComparison.Ordinal))
        {
            throw new DicomWebException(
                StatusCodes.Status406NotAcceptable,
                $"The pixel data are {open.Instance.NumberOfFrames} compressed frames: accept multipart/related, or ask for frames one by one.");
        }

        HttpResponse response = request.Http.Response;
        long length = OpenInstance.PiecesOf(element).Sum(piece => piece.Length);
        (long first, long count) = ByteRange.Of(request.Http, length);
        response.ContentType = contentType;
        response.ContentLength = count;
        await open.CopyValueAsync(element, first, count, response.BodyWriter, request.Aborted);
        await response.BodyWriter.FlushAsync(request.Aborted);
    }

    /// <summary>Sends a value: compressed frames one a part, anything else as one part.</summary>
    private static async Task SendPartsAsync(DicomWebRequest request, OpenInstance open, string path, DataElement element, MultipartRelatedWriter writer)
    {
        StoredInstance instance = open.Instance;
        string location = $"{request.UrlOf(instance.StudyInstanceUid, instance.SeriesInstanceUid, instance.SopInstanceUid)}/bulkdata/{path}";
        string mediaType = MediaTypeOf(instance, element);
        string syntax = $"; transfer-syntax={(element.IsEncapsulated ? instance.TransferSyntax : TransferSyntax.ExplicitVRLittleEndian).Uid}";
        bool isVideo = mediaType.StartsWith("video/", StringComparison.Ordinal);
        if (element.IsEncapsulated && !isVideo && MetadataRetrieval.IsPixels(element) && !path.Contains('/', StringComparison.Ordinal))
        {
            using OpenFrames frames = await OpenFrames.OpenAsync(request, instance, [.. Enumerable.Range(1, instance.NumberOfFrames)], instance.TransferSyntax);
            for (int i = 0; i < instance.NumberOfFrames; i++)
            {
                writer.BeginPart(mediaType, syntax, location);
                await frames.CopyAsync(i, 0, frames.LengthOf(i), writer.Body, request.Aborted);
            }

            return;
        }

        writer.BeginPart(mediaType, syntax, location);
        await open.CopyValueAsync(element, 0, OpenInstance.PiecesOf(element).Sum(piece => piece.Length), writer.Body, request.Aborted);
    }

    private static string MediaTypeOf(StoredInstance instance, DataElement element) =>
        element.IsEncapsulated ? DicomMediaTypes.OfPixelData(instance.TransferSyntax) : DicomMediaTypes.OctetStream;

    private static bool IsAcceptable(MediaType range, string type, string mediaType, TransferSyntax stored, bool isEncapsulated) =>
        (MediaType.Includes(DicomMediaTypes.Current(type), mediaType) || type == DicomMediaTypes.OctetStream)
        && (!isEncapsulated || range.Parameter("transfer-syntax") is null or "*" || range.Parameter("transfer-syntax") == stored.Uid.Value);

    private static DataElement Find(DataSet dataSet, string path, StoredInstance instance)
    {
        string[] parts = path.Split('/');
        for (int i = 0; i < parts.Length; i += 2)
        {
            if (!Tag.TryParse(parts[i], out Tag tag))
            {
                throw new DicomWebException(
                    StatusCodes.Status400BadRequest,
                    $"'{path}' is not the path of an element: tags of eight hexadecimal digits and item numbers in turn, as in 54000100/0/54001010.");
            }

            if (i == parts.Length - 1)
            {
                return dataSet.TryGetElement(tag, out DataElement element) && !element.IsSequence ? element : throw NotFound(path, instance);
            }

            IReadOnlyList<DataSet> items = dataSet.Items(tag);
            if (!int.TryParse(parts[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int index) || index >= items.Count)
            {
                throw NotFound(path, instance);
            }

            dataSet = items[index];
        }

        throw NotFound(path, instance);
    }

    private static DicomWebException NotFound(string path, StoredInstance instance) =>
        new(StatusCodes.Status404NotFound, $"Instance {instance.SopInstanceUid} has no value at {path}.");

    private static (bool Single, string MediaType) Choose(DicomWebRequest request, StoredInstance instance, DataElement element)
    {
        Acceptance acceptance = Acceptance.Of(request.Http.Request);
        string mediaType = MediaTypeOf(instance, element);
        foreach (MediaType range in acceptance.Ranges)
        {
            bool single = !range.Name.StartsWith("multipart/", StringComparison.Ordinal);
            string type = single ? range.Name : range.PartType;
            if (IsAcceptable(range, type, mediaType, instance.TransferSyntax, element.IsEncapsulated))
            {
                bool parts = type == "*/*" && single && element.IsEncapsulated && instance.NumberOfFrames > 1;
                return (single && !parts, mediaType);
            }
        }

        throw acceptance.NotAcceptable($"{mediaType} and multipart/related; type=\"{mediaType}\"");
    }
}
