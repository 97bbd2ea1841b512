using Gantry.Archive;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server;

/// <summary>Who asks over HTTP.</summary>
public static class HttpCaller
{
    /// <summary>The caller of a request. Until there are users, the principal is the same for all.</summary>
    /// <param name="context">The request.</param>
    /// <param name="purpose">What for, in a word: "read", "store".</param>
    public static Caller From(HttpContext context, string purpose)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new Caller("anonymous", null, context.Connection.RemoteIpAddress?.ToString(), purpose);
    }
}
