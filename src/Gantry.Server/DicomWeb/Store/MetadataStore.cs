using System.Buffers;
using System.IO.Pipelines;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.DicomWeb.Negotiation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Gantry.Server.DicomWeb.Store;

/// <summary>
/// STOW-RS of metadata with bulk data (PS3.18 §10.5.1.2): metadata are held in memory, up to a limit; bulk data wait in the staging area of the archive
/// until the message has ended. Then each instance is encoded and goes the way of all others. Nothing is fetched from elsewhere.
/// </summary>
internal static class MetadataStore
{
    private const int MaximumMetadata = 128 << 20;

    /// <summary>Whether parts of this type are metadata.</summary>
    public static bool IsMetadata(string? mediaType) => mediaType is DicomMediaTypes.DicomJson or DicomMediaTypes.Json or DicomMediaTypes.DicomXml;

    /// <summary>Stores the instances of a message.</summary>
    /// <exception cref="DicomWebException">The message can't be read, or is too long.</exception>
    public static async Task StoreAsync(DicomWebRequest request, MultipartReader reader, StoreReport report)
    {
        using StagedBulkData staged = request.Archive.StageBulkData(request.Caller);
        HttpRequest http = request.Http.Request;
        BulkDataParts parts = new(staged, new Uri($"{http.Scheme}://{http.Host}{http.PathBase}{http.Path}"));
        List<MetadataInstance> instances = await ReadAsync(request, reader, parts, report);
        staged.End();

        Queue<Task<IngestResult>> waiting = new();
        foreach (MetadataInstance instance in instances)
        {
            if (waiting.Count == StoreService.MaximumWaiting)
            {
                report.Add(await waiting.Dequeue());
            }

            waiting.Enqueue(IngestAsync(request, instance, parts));
        }

        while (waiting.TryDequeue(out Task<IngestResult>? result))
        {
            report.Add(await result);
        }

        if (parts.Unused > 0)
        {
            request.Http.Response.Headers.Append(HeaderNames.Warning, WarningHeader.Of($"{parts.Unused} locations of bulk data are not referred to by the metadata; they were not stored"));
        }
    }

    private static async Task<List<MetadataInstance>> ReadAsync(DicomWebRequest request, MultipartReader reader, BulkDataParts parts, StoreReport report)
    {
        List<MetadataInstance> instances = [];
        int length = 0;
        try
        {
            while (await reader.ReadNextSectionAsync(request.Aborted) is { } part)
            {
                MediaType? type = part.ContentType is { } text ? MediaType.Parse(text) : null;
                if (!IsMetadata(type?.Name))
                {
                    await parts.AddAsync(part, request.Aborted);
                    continue;
                }

                byte[] metadata = await ReadAllAsync(part.Body, MaximumMetadata - length, request.Aborted);
                length += metadata.Length;
                await ParseAsync(request, metadata, type!.Name == DicomMediaTypes.DicomXml, instances, report);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException && !request.Aborted.IsCancellationRequested)
        {
            throw new DicomWebException(StatusCodes.Status400BadRequest, $"The multipart message can't be read: {exception.Message}");
        }

        return instances;
    }

    private static async Task<byte[]> ReadAllAsync(Stream body, int room, CancellationToken cancellationToken)
    {
        MemoryStream metadata = new();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(64 << 10);
        try
        {
            for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                if (metadata.Length + read > room)
                {
                    throw new DicomWebException(StatusCodes.Status413PayloadTooLarge, $"The metadata have more than {MaximumMetadata} bytes; send fewer instances at once, or long values as bulk data.");
                }

                metadata.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return metadata.ToArray();
    }

    private static async Task ParseAsync(DicomWebRequest request, byte[] metadata, bool isXml, List<MetadataInstance> instances, StoreReport report)
    {
        List<(string Path, string Uri)> references = [];
        ReadOnlyMemory<byte>? Refer(string uri, string path)
        {
            references.Add((path, uri));
            return null;
        }

        try
        {
            if (isXml)
            {
                instances.Add(new MetadataInstance(DicomXml.Read(metadata, new DicomXmlReadOptions { ResolveBulkData = Refer }), references));
                return;
            }

            using MemoryStream json = new(metadata, writable: false);
            await foreach (DataSet dataSet in DicomJson.ReadAllAsync(json, new DicomJsonReadOptions { ResolveBulkData = Refer }, request.Aborted))
            {
                instances.Add(new MetadataInstance(dataSet, references));
                references = [];
            }
        }
        catch (DicomException exception)
        {
            report.Add(StoreService.Refused($"The metadata can't be read: {exception.Message}"));
        }
    }

    private static async Task<IngestResult> IngestAsync(DicomWebRequest request, MetadataInstance instance, BulkDataParts parts)
    {
        IngestResult result = await AssembleAsync(request, instance, parts);
        StoreService.Count(request.Metrics, result);
        return result;
    }

    private static async Task<IngestResult> AssembleAsync(DicomWebRequest request, MetadataInstance instance, BulkDataParts parts)
    {
        try
        {
            (EncodedDataSet dataSet, TransferSyntax syntax) = instance.Assemble(parts);
            Pipe pipe = new(new PipeOptions(pauseWriterThreshold: 1 << 20, resumeWriterThreshold: 1 << 19, minimumSegmentSize: 64 << 10));
            Task writing = WriteAsync(dataSet, pipe.Writer, request.Aborted);
            IngestResult result;
            try
            {
                InstanceToIngest received = InstanceToIngest.FromDataSet(null, null, syntax, pipe.Reader, request.Study).OfClasses(request.TakesSopClass);
                result = await request.Archive.IngestAsync(request.Caller, received, request.Aborted);
            }
            finally
            {
                await pipe.Reader.CompleteAsync();
            }

            await writing;
            return result;
        }
        catch (Exception exception) when (exception is MetadataException or DicomException)
        {
            ushort reason = exception is MetadataException metadata ? metadata.Reason : FailureReason.CannotUnderstand;
            return StoreService.Refused(exception.Message, reason) with { SopClassUid = instance.SopClassUid, SopInstanceUid = instance.SopInstanceUid };
        }
    }

    private static async Task WriteAsync(EncodedDataSet dataSet, PipeWriter pipe, CancellationToken cancellationToken)
    {
        try
        {
            await dataSet.CopyToAsync(pipe, cancellationToken);
            await pipe.CompleteAsync();
        }
        catch (Exception exception)
        {
            await pipe.CompleteAsync(exception);
        }
    }
}
