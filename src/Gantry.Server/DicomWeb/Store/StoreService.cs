using System.Globalization;
using System.IO.Pipelines;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.DicomWeb.DataSets;
using Gantry.Server.DicomWeb.Negotiation;
using Gantry.Server.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Gantry.Server.DicomWeb.Store;

/// <summary>
/// STOW-RS, the Store transaction (PS3.18 §10.5). Parts stream into the archive one after the other; while short ones wait to become durable the
/// next are already read, so that they can be made durable together.
/// </summary>
internal static class StoreService
{
    private const int MaximumBoundaryLength = 200;
    private const int MaximumPartHeadersLength = 16 << 10;
    private const int BufferLength = 64 << 10;

    /// <summary>The longest part that is held in memory, in bytes. Longer ones go to the archive while they arrive.</summary>
    private const int ShortPart = 1 << 20;

    /// <summary>How many short parts may wait at once.</summary>
    public const int MaximumWaiting = 16;

    /// <summary>Answers POST to /studies and /studies/{study}.</summary>
    public static async Task StoreAsync(DicomWebRequest request)
    {
        HttpRequest http = request.Http.Request;
        DataSetForm form = DataSetForm.OfOne(http);
        if (http.Headers.ContentEncoding.Count > 0 && http.Headers.ContentEncoding != "identity")
        {
            throw new DicomWebException(StatusCodes.Status415UnsupportedMediaType, $"The content coding '{http.Headers.ContentEncoding}' is not supported; send the parts as they are.");
        }

        MediaType? contentType = MediaType.Parse(http.ContentType);
        LiftSizeLimit(request.Http);
        StoreReport report = new();
        switch (contentType?.Name)
        {
            case DicomMediaTypes.MultipartRelated when contentType.PartType is DicomMediaTypes.Dicom or "*/*":
                await StorePartsAsync(request, contentType, report);
                break;
            case DicomMediaTypes.Dicom:
                report.Add(await IngestAsync(request, http.Body));
                break;
            case DicomMediaTypes.MultipartRelated when MetadataStore.IsMetadata(contentType.PartType):
                await MetadataStore.StoreAsync(request, ReaderOf(request, contentType), report);
                break;
            default:
                throw new DicomWebException(
                    StatusCodes.Status415UnsupportedMediaType,
                    $"The content type '{http.ContentType}' can't be stored. Send multipart/related with type=\"application/dicom\", \"application/dicom+json\" or \"application/dicom+xml\", or one instance as application/dicom.");
        }

        if (report.IsEmpty)
        {
            throw new DicomWebException(StatusCodes.Status400BadRequest, "The message has no parts: there is nothing to store.");
        }

        await AnswerAsync(request, report, form);
    }

    private static async Task StorePartsAsync(DicomWebRequest request, MediaType contentType, StoreReport report)
    {
        MultipartReader reader = ReaderOf(request, contentType);
        Queue<Task<IngestResult>> waiting = new();
        try
        {
            while (await reader.ReadNextSectionAsync(request.Aborted) is { } part)
            {
                if (waiting.Count == MaximumWaiting)
                {
                    report.Add(await waiting.Dequeue());
                }

                waiting.Enqueue(await BeginPartAsync(request, part));
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException && !request.Aborted.IsCancellationRequested)
        {
            if (waiting.Count == 0 && report.IsEmpty)
            {
                throw new DicomWebException(StatusCodes.Status400BadRequest, $"The multipart message can't be read: {exception.Message}");
            }

            waiting.Enqueue(Task.FromResult(Refused($"The multipart message breaks off: {exception.Message}")));
        }
        finally
        {
            while (waiting.TryDequeue(out Task<IngestResult>? result))
            {
                report.Add(await result);
            }
        }
    }

    private static MultipartReader ReaderOf(DicomWebRequest request, MediaType contentType) => ReaderOf(request.Http.Request, contentType)
        ?? throw new DicomWebException(
            StatusCodes.Status400BadRequest,
            $"The Content-Type needs a boundary of 1 to {MaximumBoundaryLength} characters that separates the parts (RFC 2046 §5.1.1).");

    /// <summary>Reads the parts of a message; null when the content type has no boundary that could separate them.</summary>
    public static MultipartReader? ReaderOf(HttpRequest request, MediaType contentType) =>
        contentType.Parameter("boundary") is { Length: > 0 and <= MaximumBoundaryLength } boundary
            ? new MultipartReader(boundary, request.Body, BufferLength) { HeadersLengthLimit = MaximumPartHeadersLength }
            : null;

    /// <summary>Reads a part. A short one goes on becoming durable after this returns; its bytes are then no longer read from the request.</summary>
    private static async Task<Task<IngestResult>> BeginPartAsync(DicomWebRequest request, MultipartSection part)
    {
        if (part.ContentType is { } text && MediaType.Parse(text) is { Name: not (DicomMediaTypes.Dicom or DicomMediaTypes.OctetStream) } other)
        {
            return Task.FromResult(Refused($"A part of type '{other.Name}' can't be stored; parts are application/dicom."));
        }

        PipeReader reader = PipeReader.Create(part.Body, new StreamPipeReaderOptions(bufferSize: BufferLength, minimumReadSize: BufferLength / 4, leaveOpen: true));
        ReadResult read = await reader.ReadAtLeastAsync(ShortPart, request.Aborted);
        reader.AdvanceTo(read.Buffer.Start);
        Task<IngestResult> ingest = CompleteAsync(request, reader);
        if (!read.IsCompleted)
        {
            await ingest;
        }

        return ingest;
    }

    private static async Task<IngestResult> CompleteAsync(DicomWebRequest request, PipeReader reader)
    {
        try
        {
            return await IngestAsync(request, reader.AsStream(leaveOpen: true));
        }
        finally
        {
            await reader.CompleteAsync();
        }
    }

    private static async Task<IngestResult> IngestAsync(DicomWebRequest request, Stream part10)
    {
        try
        {
            InstanceToIngest instance = InstanceToIngest.FromPart10(part10, request.Study).OfClasses(request.TakesSopClass);
            IngestResult result = await request.Archive.IngestAsync(request.Caller, instance, request.Aborted);
            Count(request.Metrics, result);
            return result;
        }
        catch (DicomException exception)
        {
            return Refused(exception.Message);
        }
        catch (IOException exception) when (exception is not BadHttpRequestException && !request.Aborted.IsCancellationRequested)
        {
            return Refused($"The part breaks off: {exception.Message}");
        }
    }

    /// <summary>Counts what became of an instance.</summary>
    public static void Count(GantryMetrics metrics, IngestResult result, string name = "stow")
    {
        KeyValuePair<string, object?> door = new("door", name);
        if (result.IsKept)
        {
            metrics.StoredInstances.Add(1, door);
            metrics.StoredBytes.Add(result.Length, door);
        }
        else
        {
            metrics.RefusedInstances.Add(1, door, new KeyValuePair<string, object?>("status", result.DimseStatus.ToString("X4", CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>What becomes of a part that is no instance that could be stored.</summary>
    public static IngestResult Refused(string reason, ushort failure = FailureReason.CannotUnderstand) => new()
    {
        Outcome = IngestOutcome.Refused,
        DimseStatus = failure,
        HttpStatus = StatusCodes.Status409Conflict,
        Reason = reason,
    };

    private static async Task AnswerAsync(DicomWebRequest request, StoreReport report, DataSetForm form)
    {
        HttpResponse response = request.Http.Response;
        response.StatusCode = report.StatusCode;
        if (report.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = DicomWebEndpoints.RetryAfterSeconds;
        }

        if (report.FirstReason is { } reason)
        {
            response.Headers.Append(HeaderNames.Warning, WarningHeader.Of(reason));
        }

        await using DataSetResponse answer = DataSetResponse.BeginOne(response, form);
        await answer.WriteAsync(report.ToDataSet(request), null, request.Aborted);
        await answer.EndAsync(request.Aborted);
    }

    /// <summary>Lets the body of a request be as long as an object may be.</summary>
    public static void LiftSizeLimit(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }
    }
}
