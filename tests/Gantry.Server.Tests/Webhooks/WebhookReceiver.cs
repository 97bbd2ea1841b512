using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Channels;

namespace Gantry.Server.Tests.Webhooks;

/// <summary>What a webhook posted.</summary>
internal sealed record Posted(string Path, string? Signature, string? Authorization, byte[] Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public IEnumerable<long> Sequences => Json.GetProperty("items").EnumerateArray().Select(change => change.GetProperty("sequence").GetInt64());
}

/// <summary>A receiver on loopback that answers as the test says.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Channel<Posted> _posted = Channel.CreateUnbounded<Posted>();
    private readonly Func<Posted, int> _answer;
    private readonly Task _serving;

    public WebhookReceiver(Func<Posted, int>? answer = null)
    {
        _answer = answer ?? (_ => 204);
        using (Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            Port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        }

        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>What the header Retry-After says; null for none.</summary>
    public string? RetryAfter { get; set; }

    public Uri Url => new($"http://127.0.0.1:{Port}/events");

    public ValueTask<Posted> NextAsync() => _posted.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public bool HasMore => _posted.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                using MemoryStream body = new();
                await context.Request.InputStream.CopyToAsync(body);
                Posted posted = new(context.Request.Url!.AbsolutePath, context.Request.Headers["Gantry-Signature"], context.Request.Headers["Authorization"], body.ToArray());
                int status = _answer(posted);
                context.Response.StatusCode = status;
                if (RetryAfter is not null && status >= 400)
                {
                    context.Response.Headers["Retry-After"] = RetryAfter;
                }

                if (status is >= 300 and < 400)
                {
                    context.Response.RedirectLocation = $"http://127.0.0.1:{Port}/elsewhere";
                }

                context.Response.Close();
                _posted.Writer.TryWrite(posted);
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}
