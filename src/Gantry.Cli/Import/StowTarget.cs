using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Import;

/// <summary>A running server, by STOW-RS (PS3.18 §10.5): a request an instance, so that each has an answer of its own.</summary>
internal sealed class StowTarget : IImportTarget
{
    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Uri _studies;

    internal StowTarget(Uri address) =>
        _studies = new Uri(address.AbsoluteUri.TrimEnd('/') + (address.AbsolutePath == "/" ? "/dicomweb/studies" : "/studies"));

    /// <inheritdoc/>
    public async Task<ImportOutcome> StoreAsync(InstanceFile instance, CancellationToken cancellation)
    {
        using OpenedFile file = await instance.OpenAsync(cancellation).ConfigureAwait(false);
        FileStream stream = FileContent.Open(file);
        await using (stream.ConfigureAwait(false))
        {
            // A multipart message is needed even for one: the single part of application/dicom is younger than many servers.
            using MultipartContent content = new("related", Guid.NewGuid().ToString("N"));
            content.Headers.ContentType!.Parameters.Add(new NameValueHeaderValue("type", "\"application/dicom\""));
            content.Add(new FileContent(instance, stream));
            using HttpRequestMessage request = new(HttpMethod.Post, _studies) { Content = content };
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/dicom+json"));
            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => new ImportOutcome(true, null),
                HttpStatusCode.Accepted => new ImportOutcome(true, Remark(response)),
                _ => new ImportOutcome(false, string.Create(CultureInfo.InvariantCulture, $"{_studies} answers {(int)response.StatusCode} {response.ReasonPhrase}{(Remark(response) is { } remark ? $": {remark}" : string.Empty)}")),
            };
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string? Remark(HttpResponseMessage response) =>
        response.Headers.Warning.FirstOrDefault()?.Text.Trim('"') ?? (response.StatusCode == HttpStatusCode.Accepted ? "stored with a warning" : null);
}
