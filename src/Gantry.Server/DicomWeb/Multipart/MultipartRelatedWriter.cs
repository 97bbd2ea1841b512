using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Multipart;

/// <summary>
/// Writes a multipart/related response part by part (RFC 2387, PS3.18 §8.6.1.2). Nothing is sent before the first part begins, so that an error
/// found until then can still be answered as such.
/// </summary>
/// <param name="response">The response, whose content type is set.</param>
/// <param name="body">Where the bytes go.</param>
internal sealed class MultipartRelatedWriter(HttpResponse response, PipeWriter body)
{
    private readonly string _boundary = $"gantry-{Guid.NewGuid():N}";
    private bool _begun;

    /// <summary>Writes into the response as it is.</summary>
    public MultipartRelatedWriter(HttpResponse response)
        : this(response, response.BodyWriter)
    {
    }

    /// <summary>Where the bytes of the part go after <see cref="BeginPart"/>.</summary>
    public PipeWriter Body => body;

    /// <summary>Whether a part has begun.</summary>
    public bool HasBegun => _begun;

    /// <summary>Ends the part before, if any, and writes the headers of the next.</summary>
    /// <param name="mediaType">The part's media type; that of the first part becomes the type of the whole.</param>
    /// <param name="parameters">What follows the media type in the part's Content-Type, for example <c>; transfer-syntax=1.2.840.10008.1.2.1</c>.</param>
    /// <param name="location">The part's URL (Content-Location); null when it has none.</param>
    public void BeginPart(string mediaType, string parameters = "", string? location = null)
    {
        if (!_begun)
        {
            response.ContentType = $"multipart/related; type=\"{mediaType}\"; boundary={_boundary}";
        }

        string separator = _begun ? "\r\n" : string.Empty;
        string locationLine = location is null ? string.Empty : $"Content-Location: {location}\r\n";
        Encoding.Latin1.GetBytes($"{separator}--{_boundary}\r\nContent-Type: {mediaType}{parameters}\r\n{locationLine}\r\n", Body);
        _begun = true;
    }

    /// <summary>Ends the last part and the message. At least one part must have been written.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        End();
        await Body.FlushAsync(cancellationToken);
    }

    /// <summary>Ends the last part and the message without sending it. At least one part must have been written.</summary>
    public void End() => Encoding.Latin1.GetBytes($"\r\n--{_boundary}--\r\n", Body);
}
