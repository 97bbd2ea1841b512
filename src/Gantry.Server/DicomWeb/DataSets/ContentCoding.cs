using System.IO.Compression;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Gantry.Server.DicomWeb.DataSets;

/// <summary>The body of a response, compressed where the client asked for it (RFC 9110 §8.4). Nothing is sent before the first flush.</summary>
internal sealed class ContentCoding
{
    private const int FlushAt = 128 << 10;
    private readonly Stream? _compression;
    private long _unsent;

    private ContentCoding(PipeWriter writer, Stream? compression)
    {
        Writer = writer;
        _compression = compression;
    }

    /// <summary>Where the bytes go.</summary>
    public PipeWriter Writer { get; }

    /// <summary>Chooses the coding and says so in the headers.</summary>
    public static ContentCoding Begin(HttpResponse response)
    {
        response.Headers.Append(HeaderNames.Vary, "Accept, Accept-Charset, Accept-Encoding");
        string? coding = CodingOf(response.HttpContext.Request);
        if (coding is null)
        {
            return new ContentCoding(response.BodyWriter, null);
        }

        response.Headers.ContentEncoding = coding;
        Stream compression = coding == "br"
            ? new BrotliStream(response.Body, CompressionLevel.Fastest, leaveOpen: true)
            : new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
        return new ContentCoding(PipeWriter.Create(compression, new StreamPipeWriterOptions(leaveOpen: true)), compression);
    }

    /// <summary>Sends what has gathered once it is worth a packet.</summary>
    /// <param name="written">How many bytes were written since the last call.</param>
    /// <param name="cancellationToken">Fires when the client has gone.</param>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public async ValueTask FlushAsync(long written, CancellationToken cancellationToken)
    {
        _unsent += written;
        if (_unsent >= FlushAt)
        {
            _unsent = 0;
            FlushResult flushed = await Writer.FlushAsync(cancellationToken);
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
        if (_compression is not null)
        {
            await Writer.CompleteAsync();
            await _compression.DisposeAsync();
        }
    }

    private static string? CodingOf(HttpRequest request)
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
