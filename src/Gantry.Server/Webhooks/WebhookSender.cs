using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Gantry.Server.Configuration;

namespace Gantry.Server.Webhooks;

/// <summary>Posts bodies: no redirections, no cookies, and no more of an answer than its status.</summary>
internal sealed class WebhookSender : IDisposable
{
    private const string SignatureHeader = "Gantry-Signature";
    private const string NameHeader = "Gantry-Webhook";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxResponseHeadersLength = 16,
        MaxResponseDrainSize = 16 << 10,
        ResponseDrainTimeout = TimeSpan.FromSeconds(1),
    })
    {
        Timeout = Timeout,
    };

    /// <summary>Posts a body once.</summary>
    /// <returns>Null when it was taken.</returns>
    internal async Task<WebhookFailure?> PostAsync(WebhookSettings webhook, byte[] body, CancellationToken cancellation)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add(NameHeader, webhook.Name);
        if (webhook.Secret is { } secret)
        {
            request.Headers.Add(SignatureHeader, "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)));
        }

        if (webhook.Url.UserInfo.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(webhook.Url.UserInfo))));
        }

        try
        {
            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? null : new WebhookFailure("HTTP status " + ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture), IsRefusal(response.StatusCode)) { RetryAfter = response.Headers.RetryAfter };
        }
        catch (HttpRequestException exception)
        {
            // Its message may name the address; what kind of error it is does not.
            return new WebhookFailure(exception.HttpRequestError.ToString(), IsRefusal: false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new WebhookFailure("No answer within 30 seconds", IsRefusal: false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    // A redirection is not followed, and is as good as a refusal: somebody has to correct the address.
    private static bool IsRefusal(HttpStatusCode status) => (int)status is >= 300 and < 500 && status is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);
}

/// <summary>Why a body was not taken.</summary>
/// <param name="Error">What is wrong, without the address.</param>
/// <param name="IsRefusal">Whether the receiver said that it will not take it.</param>
internal sealed record WebhookFailure(string Error, bool IsRefusal)
{
    /// <summary>When the receiver wants to be asked again; null when it did not say.</summary>
    internal RetryConditionHeaderValue? RetryAfter { get; init; }
}
