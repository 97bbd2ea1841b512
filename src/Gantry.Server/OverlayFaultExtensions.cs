using Gantry.Archive;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server;

/// <summary>What is wrong with an overlay, as HTTP says it.</summary>
internal static class OverlayFaultExtensions
{
    /// <summary>The HTTP status of a fault.</summary>
    internal static int ToHttpStatus(this OverlayFault fault) => fault switch
    {
        OverlayFault.Unknown => StatusCodes.Status404NotFound,
        OverlayFault.Conflict => StatusCodes.Status409Conflict,
        OverlayFault.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };
}
