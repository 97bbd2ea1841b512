using System.IO.Compression;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gantry.Server.DicomWeb.Negotiation;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Gantry.Server.DicomWeb;

/// <summary>
/// A DICOM JSON response (PS3.18 annex F), written straight into the response as it is made, compressed where the client asked for it. Nothing is
/// sent before the first <see cref="FlushAsync"/>.
/// </summary>
internal sealed class JsonResponse : IAsyncDisposable
{
    private const int FlushAt = 32 << 10;

    /// <summary>The answer is JSON and nothing else, so that only what JSON demands is escaped.</summary>
    private static readonly JsonWriterOptions WriterOptions = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly PipeWriter _destination;
    private readonly Stream? _compression;
    private long _flushed;

    private JsonResponse(PipeWriter destination, Stream? compression)
    {
        _destination = destination;
        _compression = compression;
        Writer = new Utf8JsonWriter(destination, WriterOptions);
    }

    /// <summary>Where the JSON goes.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>Begins a response with status 200 and the headers set.</summary>
    /// <param name="response">The response.</param>
    /// <param name="mediaType">application/dicom+json or application/json.</param>
    public static JsonResponse Begin(HttpResponse response, string mediaType = DicomMediaTypes.DicomJson)
    {
        response.ContentType = mediaType;
        response.Headers.Append(HeaderNames.Vary, "Accept, Accept-Encoding");
        string? coding = ContentCodingOf(response.HttpContext.Request);
        if (coding is null)
        {
            return new JsonResponse(response.BodyWriter, null);
        }

        response.Headers.ContentEncoding = coding;
        Stream compression = coding == "br"
            ? new BrotliStream(response.Body, CompressionLevel.Fastest, leaveOpen: true)
            : new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
        return new JsonResponse(PipeWriter.Create(compression, new StreamPipeWriterOptions(leaveOpen: true)), compression);
    }

    /// <summary>Sends what has gathered once it is worth a packet; call it between items.</summary>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        long written = Writer.BytesCommitted + Writer.BytesPending;
        if (written - _flushed >= FlushAt)
        {
            _flushed = written;
            Writer.Flush();
            FlushResult flushed = await _destination.FlushAsync(cancellationToken);
            if (flushed.IsCompleted)
            {
                throw new OperationCanceledException("The client closed the connection.");
            }
        }
    }

    /// <summary>Sends the rest.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await Writer.FlushAsync(cancellationToken);
        await _destination.FlushAsync(cancellationToken);
        if (_compression is not null)
        {
            await _destination.CompleteAsync();
            await _compression.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Writer.DisposeAsync();

    private static string? ContentCodingOf(HttpRequest request)
    {
        string? best = null;
        double weight = 0;
        if (StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out IList<StringWithQualityHeaderValue>? codings))
        {
            foreach (StringWithQualityHeaderValue coding in codings)
            {
                string name = coding.Value.ToString();
                if (name is "gzip" or "br" && (coding.Quality ?? 1) > weight)
                {
                    best = name;
                    weight = coding.Quality ?? 1;
                }
            }
        }

        return best;
    }
}
