using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.Dimse;
using Gantry.Server.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Gantry.Server.DicomWeb;

/// <summary>A request to the DICOM web services with what every one of them needs.</summary>
/// <param name="http">The HTTP request and response.</param>
/// <param name="purpose">What the caller wants, as it appears in the audit.</param>
internal sealed class DicomWebRequest(HttpContext http, string purpose)
{
    /// <summary>The path under which the services are found.</summary>
    public const string Root = "/dicomweb";

    /// <summary>The HTTP request and response.</summary>
    public HttpContext Http => http;

    /// <summary>The archive that is asked.</summary>
    public DicomArchive Archive { get; } = http.RequestServices.GetRequiredService<DicomArchive>();

    /// <summary>What the program counts.</summary>
    public GantryMetrics Metrics { get; } = http.RequestServices.GetRequiredService<GantryMetrics>();

    /// <summary>Who asks, and for what.</summary>
    public Caller Caller { get; } = HttpCaller.From(http, purpose);

    /// <summary>Whether a SOP class is stored, as over an association.</summary>
    public Func<Uid, bool> TakesSopClass { get; } = http.RequestServices.GetService<StoreHandler>() is { } store ? store.Takes : static _ => true;

    /// <summary>Fires when the client has gone.</summary>
    public CancellationToken Aborted => http.RequestAborted;

    /// <summary>The Study Instance UID in the path; null when the path has none.</summary>
    public Uid? Study { get; private init; } = UidOf(http, "study", "Study Instance UID");

    /// <summary>The Series Instance UID in the path; null when the path has none.</summary>
    public Uid? Series { get; private init; } = UidOf(http, "series", "Series Instance UID");

    /// <summary>The SOP Instance UID in the path; null when the path has none.</summary>
    public Uid? Instance { get; private init; } = UidOf(http, "instance", "SOP Instance UID");

    /// <summary>The absolute URL of the services, as the client reached them, without a slash at its end.</summary>
    public string BaseUrl { get; } = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}{Root}";

    /// <summary>The absolute URL of a study.</summary>
    public string UrlOf(Uid study) => $"{BaseUrl}/studies/{study}";

    /// <summary>The absolute URL of a series.</summary>
    public string UrlOf(Uid study, Uid series) => $"{BaseUrl}/studies/{study}/series/{series}";

    /// <summary>The absolute URL of an instance.</summary>
    public string UrlOf(Uid study, Uid series, Uid instance) => $"{BaseUrl}/studies/{study}/series/{series}/instances/{instance}";

    /// <summary>The same request for an instance that the path does not name.</summary>
    public DicomWebRequest For(Uid study, Uid series, Uid instance) => new(http, purpose) { Study = study, Series = series, Instance = instance };

    /// <summary>Reads a UID out of a URL.</summary>
    /// <exception cref="DicomWebException">400: it is not valid.</exception>
    public static Uid ParseUid(string text, string meaning)
    {
        Uid uid = new(text);
        return uid.IsValid
            ? uid
            : throw new DicomWebException(
                StatusCodes.Status400BadRequest,
                $"'{text}' is not a {meaning}: at most 64 characters, digits and dots, no component with a leading zero (PS3.5 §9.1).");
    }

    private static Uid? UidOf(HttpContext http, string name, string meaning) =>
        http.Request.RouteValues[name] is string text ? ParseUid(text, meaning) : null;
}
