namespace Gantry.Server.Web;

/// <summary>
/// What browsers let our pages and the viewer do (Content Security Policy Level 3). Neither may ask anything from elsewhere, be
/// framed by another site, or run an inline script.
/// </summary>
internal static class ContentSecurityPolicies
{
    /// <summary>Our own pages: files of this server only, no inline style either.</summary>
    public const string Pages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>
    /// OHIF's page: inline styles, WebAssembly, workers, and pictures, films and documents that it made itself.
    /// </summary>
    public const string Viewer =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; " +
        "img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; object-src 'self' blob:; frame-src 'self' blob:; " +
        "connect-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>
    /// OHIF's workers, which have a policy of their own: the decoders that run there build functions from text. They see neither
    /// the page nor anything outside this server.
    /// </summary>
    public const string ViewerWorker =
        "default-src 'none'; script-src 'self' 'unsafe-eval'; worker-src 'self' blob:; connect-src 'self' data: blob:";

    /// <summary>The policy for a file, by its name relative to the folder of the pages.</summary>
    public static string Of(string name)
    {
        if (!name.StartsWith("ohif/", StringComparison.Ordinal))
        {
            return Pages;
        }

        return name.EndsWith(".js", StringComparison.Ordinal) ? ViewerWorker : Viewer;
    }
}
