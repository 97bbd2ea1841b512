using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Gantry.Server.Web;

/// <summary>
/// The static pages: the exam list at <c>/</c>, further pages under their names, and the viewer OHIF below <c>/ohif/</c>, from files that were built and compressed
/// before (<c>web/build</c>).
/// </summary>
public static class WebPages
{
    private const string Start = "index.html";
    private const string Ending = ".html";
    private const string ViewerStart = "ohif/index.html";
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Serves the pages as the last resort of routing: whatever another endpoint answers is left to it.
    /// </summary>
    /// <param name="endpoints">Where to map.</param>
    /// <param name="webRoot">The folder of the built pages; its list of files is read now, once.</param>
    /// <returns>What conventions can be added to.</returns>
    public static IEndpointConventionBuilder MapWebPages(this IEndpointRouteBuilder endpoints, string webRoot)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(webRoot);
        PageFiles files = PageFiles.Open(webRoot);
        return endpoints
            .MapMethods("/{**name}", Methods, (HttpContext context, string? name) => Answer(context, files, name ?? ""))
            .WithDisplayName("Pages")
            .ExcludeFromDescription();
    }

    private static IResult Answer(HttpContext context, PageFiles files, string name)
    {
        if (name == "ohif")
        {
            return TypedResults.LocalRedirect($"/ohif/{context.Request.QueryString}", permanent: true, preserveMethod: true);
        }

        if (files.TryGet(name.Length == 0 ? Start : name, out PageFile? file) || files.TryGet(name + Ending, out file) || (IsViewerRoute(name) && files.TryGet(ViewerStart, out file)))
        {
            return Send(context, file);
        }

        return name.Length == 0 || IsViewerRoute(name)
            ? TypedResults.Text(
                "The pages are not built. Run web/build (it needs Node.js 20 with npm), then start gantry again.\n",
                statusCode: StatusCodes.Status503ServiceUnavailable)
            : TypedResults.Text("There is nothing at this address.\n", statusCode: StatusCodes.Status404NotFound);
    }

    /// <summary>OHIF routes inside its page: an address below it that names no file is one of its routes.</summary>
    private static bool IsViewerRoute(string name) =>
        name.StartsWith("ohif/", StringComparison.Ordinal) && !name.AsSpan(name.LastIndexOf('/') + 1).Contains('.');

    private static PhysicalFileHttpResult Send(HttpContext context, PageFile file)
    {
        PageFileForm form = file.Choose(context.Request.GetTypedHeaders().AcceptEncoding);
        IHeaderDictionary headers = context.Response.Headers;
        headers.CacheControl = file.CacheControl;
        headers.ContentSecurityPolicy = file.ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (file.Forms.Count > 1)
        {
            headers.Vary = HeaderNames.AcceptEncoding;
        }

        if (form.Encoding is not null)
        {
            headers.ContentEncoding = form.Encoding;
        }

        return TypedResults.PhysicalFile(form.Path, file.ContentType, fileDownloadName: null, form.Modified, form.EntityTag, enableRangeProcessing: false);
    }
}
