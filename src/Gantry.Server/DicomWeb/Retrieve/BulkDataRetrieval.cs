using System.Globalization;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Server.DicomWeb.Multipart;
using Gantry.Server.DicomWeb.Negotiation;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

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
        if (request.IsKnown(instance, $"{path} {single}"))
        {
            return;
        }

        string parameters = element.IsEncapsulated ? $"; transfer-syntax={instance.TransferSyntax.Uid}"
            : single ? string.Empty
            : $"; transfer-syntax={TransferSyntax.ExplicitVRLittleEndian.Uid}";
        if (single)
        {
            await SendSingleAsync(request, open, element, mediaType + parameters);
        }
        else
        {
            await SendPartsAsync(request, open, element, mediaType, parameters);
        }
    }

    private static async Task SendSingleAsync(DicomWebRequest request, OpenInstance open, DataElement element, string contentType)
    {
        if (element.IsEncapsulated && open.Instance.NumberOfFrames > 1 && !contentType.StartsWith("video/", StringComparison.Ordinal))
        {
            throw new DicomWebException(
                StatusCodes.Status406NotAcceptable,
                $"The pixel data are {open.Instance.NumberOfFrames} compressed frames: accept multipart/related, or ask for frames one by one.");
        }

        HttpResponse response = request.Http.Response;
        long length = OpenInstance.PiecesOf(element).Sum(piece => piece.Length);
        (long first, long count) = RangeOf(request.Http, length);
        response.ContentType = contentType;
        response.ContentLength = count;
        await open.CopyValueAsync(element, first, count, response.BodyWriter, request.Aborted);
        await response.BodyWriter.FlushAsync(request.Aborted);
    }

    private static async Task SendPartsAsync(DicomWebRequest request, OpenInstance open, DataElement element, string mediaType, string parameters)
    {
        string location = $"{request.Http.Request.Scheme}://{request.Http.Request.Host}{request.Http.Request.PathBase}{request.Http.Request.Path}";
        MultipartRelatedWriter writer = new(request.Http.Response);
        bool isVideo = mediaType.StartsWith("video/", StringComparison.Ordinal);
        if (element.IsEncapsulated && !isVideo)
        {
            FrameIndex frames = FrameIndex.FromDataSet(open.DataSet);
            for (int number = 1; number <= frames.Count; number++)
            {
                writer.BeginPart(mediaType, parameters, location);
                await open.CopyFrameAsync(frames, number, writer.Body, request.Aborted);
            }
        }
        else
        {
            writer.BeginPart(mediaType, parameters, location);
            await open.CopyValueAsync(element, 0, OpenInstance.PiecesOf(element).Sum(piece => piece.Length), writer.Body, request.Aborted);
        }

        await writer.EndAsync(request.Aborted);
    }

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
        string mediaType = element.IsEncapsulated ? DicomMediaTypes.OfPixelData(instance.TransferSyntax) : DicomMediaTypes.OctetStream;
        foreach (MediaType range in acceptance.Ranges)
        {
            bool single = !range.Name.StartsWith("multipart/", StringComparison.Ordinal);
            string type = single ? range.Name : range.PartType;
            string? syntax = range.Parameter("transfer-syntax");
            bool isSyntax = syntax is null or "*" || !element.IsEncapsulated || syntax == instance.TransferSyntax.Uid.Value;
            if ((MediaType.Includes(type, mediaType) || type == DicomMediaTypes.OctetStream) && isSyntax)
            {
                bool parts = type == "*/*" && single && element.IsEncapsulated && instance.NumberOfFrames > 1;
                return (single && !parts, mediaType);
            }
        }

        throw acceptance.NotAcceptable($"{mediaType} and multipart/related; type=\"{mediaType}\"");
    }

    private static (long First, long Count) RangeOf(HttpContext http, long length)
    {
        http.Response.Headers.AcceptRanges = "bytes";
        if (!RangeHeaderValue.TryParse(http.Request.Headers.Range.ToString(), out RangeHeaderValue? header)
            || header.Unit != "bytes"
            || header.Ranges.Count != 1)
        {
            return (0, length);
        }

        RangeItemHeaderValue range = header.Ranges.First();
        long first = range.From ?? Math.Max(0, length - range.To.GetValueOrDefault());
        long last = range.From is null ? length - 1 : Math.Min(range.To ?? (length - 1), length - 1);
        if (first > last)
        {
            http.Response.Headers.ContentRange = $"bytes */{length.ToString(CultureInfo.InvariantCulture)}";
            throw new DicomWebException(StatusCodes.Status416RangeNotSatisfiable, $"The value has {length} bytes.");
        }

        http.Response.StatusCode = StatusCodes.Status206PartialContent;
        http.Response.Headers.ContentRange = new ContentRangeHeaderValue(first, last, length).ToString();
        return (first, last - first + 1);
    }
}
