using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gantry.Server.Api;

/// <summary>The JSON body of a request: bounded.</summary>
internal static class JsonBody
{
    private const int Largest = 256 << 10;

    /// <summary>Reads the body.</summary>
    /// <exception cref="ApiException">It is not what is expected.</exception>
    internal static async Task<T> ReadAsync<T>(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new ApiException(StatusCodes.Status415UnsupportedMediaType, "The body is JSON: send it with Content-Type: application/json.");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Largest;
        }

        try
        {
            return await context.Request.ReadFromJsonAsync<T>(context.RequestAborted).ConfigureAwait(false) ?? throw ApiException.Wrong("body", "it is empty");
        }
        catch (JsonException e)
        {
            throw ApiException.Wrong("body", $"it is not the JSON that is expected here, at {e.Path ?? "$"}, line {e.LineNumber + 1}");
        }
        catch (BadHttpRequestException e)
        {
            throw new ApiException(e.StatusCode, e.Message);
        }
    }
}
