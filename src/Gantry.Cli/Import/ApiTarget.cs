using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Import;

/// <summary>A running server of ours, by POST /api/instances: each instance with the identifiers it gets there, which STOW-RS has no place for.</summary>
internal sealed class ApiTarget : IImportTarget
{
    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Uri _instances;
    private readonly Dictionary<string, string> _attributes;

    internal ApiTarget(Uri address, AttributeChanges identifiers)
    {
        _instances = new Uri(address, "/api/instances");
        _attributes = identifiers.Values.ToDictionary(element => element.Tag.ToHexString(), element => string.Join('\\', element.GetStrings()));
    }

    /// <inheritdoc/>
    public async Task<ImportOutcome> StoreAsync(InstanceFile instance, CancellationToken cancellation)
    {
        using OpenedFile file = await instance.OpenAsync(cancellation).ConfigureAwait(false);
        FileStream stream = FileContent.Open(file);
        await using (stream.ConfigureAwait(false))
        {
            using MultipartContent content = new("related", Guid.NewGuid().ToString("N"));
            content.Headers.ContentType!.Parameters.Add(new NameValueHeaderValue("type", "\"application/json\""));
            content.Add(JsonContent.Create(new { attributes = _attributes }));
            content.Add(new FileContent(instance, stream));
            using HttpResponseMessage response = await _client.PostAsync(_instances, content, cancellation).ConfigureAwait(false);
            return response.StatusCode == HttpStatusCode.OK
                ? new ImportOutcome(true, await TextAsync(response, "remark", cancellation).ConfigureAwait(false))
                : new ImportOutcome(false, $"{_instances} answers {(int)response.StatusCode} {response.ReasonPhrase}: {await TextAsync(response, "detail", cancellation).ConfigureAwait(false) ?? "it is no server of ours, or an older one"}");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<string?> TextAsync(HttpResponseMessage response, string name, CancellationToken cancellation)
    {
        try
        {
            JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation).ConfigureAwait(false);
            return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(name, out JsonElement text) ? text.GetString() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
