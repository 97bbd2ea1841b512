using Gantry.Archive;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.Api;

/// <summary>Makes problem details (RFC 9457) of what the endpoints of the API throw.</summary>
internal static class ApiProblems
{
    private const string RetrySeconds = "10";

    /// <summary>Runs an endpoint.</summary>
    internal static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (ApiException exception)
        {
            return Results.Problem(exception.Message, statusCode: exception.Status);
        }
        catch (AccessDeniedException exception)
        {
            return Results.Problem(exception.Message, statusCode: StatusCodes.Status403Forbidden);
        }
        catch (OverlayRefusedException exception)
        {
            if (exception.Fault == OverlayFault.Unavailable)
            {
                context.HttpContext.Response.Headers.RetryAfter = RetrySeconds;
            }

            return Results.Problem(exception.Message, statusCode: exception.Fault.ToHttpStatus());
        }
    }
}
