using System.Net.Http.Headers;
using System.Security.Cryptography.Pkcs;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Signatures;

namespace Gantry.Cli.Signatures;

/// <summary>A timestamp authority that is asked over HTTP (RFC 3161 §3.4).</summary>
/// <param name="address">Where it is.</param>
internal sealed class TimestampAuthority(Uri address) : IDisposable
{
    private const int LongestAnswer = 1 << 20;
    private const int Patience = 30;

    private readonly HttpClient _client = new() { MaxResponseContentBufferSize = LongestAnswer, Timeout = TimeSpan.FromSeconds(Patience) };

    /// <summary>Has a signature stamped.</summary>
    /// <exception cref="DicomException">It can't be reached, or gives no timestamp.</exception>
    internal void Stamp(DataSet dataSet, Uid signature, CancellationToken cancellation)
    {
        Rfc3161TimestampRequest request = DigitalSigner.RequestTimestamp(dataSet, signature);
        DigitalSigner.AddTimestamp(dataSet, signature, request, Ask(request.Encode(), cancellation));
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private byte[] Ask(byte[] query, CancellationToken cancellation)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ByteArrayContent(query) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        try
        {
            using HttpResponseMessage response = _client.Send(request, cancellation);
            response.EnsureSuccessStatusCode();
            using MemoryStream answer = new();
            response.Content.CopyTo(answer, null, cancellation);
            return answer.ToArray();
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new DicomException($"the timestamp authority {address} gave no answer: {exception.Message}", exception);
        }
    }
}
