using System.Text.Json;
using Gantry.Archive;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gantry.Server.Api;

/// <summary>The JSON body of a request: bounded, and what is wrong with it becomes problem details.</summary>
internal static class JsonBody
{
    private const int Largest = 256 << 10;

    /// <summary>Reads the body and answers.</summary>
    internal static async Task<IResult> AnswerAsync<T>(HttpContext context, Func<T, Task<IResult>> answer)
    {
        if (!context.Request.HasJsonContentType())
        {
            return Results.Problem("The body is JSON: send it with Content-Type: application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Largest;
        }

        try
        {
            T? body = await context.Request.ReadFromJsonAsync<T>(context.RequestAborted).ConfigureAwait(false);
            return body is null ? ApiEndpoints.Wrong("body", "it is empty") : await answer(body).ConfigureAwait(false);
        }
        catch (JsonException e)
        {
            return ApiEndpoints.Wrong("body", $"it is not the JSON that is expected here, at {e.Path ?? "$"}, line {e.LineNumber + 1}");
        }
        catch (BadHttpRequestException e)
        {
            return Results.Problem(e.Message, statusCode: e.StatusCode);
        }
        catch (AccessDeniedException e)
        {
            return Results.Problem(e.Message, statusCode: StatusCodes.Status403Forbidden);
        }
    }
}
