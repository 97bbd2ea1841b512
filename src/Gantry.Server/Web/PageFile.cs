using Microsoft.Net.Http.Headers;

namespace Gantry.Server.Web;

/// <summary>A file of the pages, with the forms it was compressed into when it was built.</summary>
/// <param name="ContentType">The media type.</param>
/// <param name="CacheControl">How long a browser may keep it without asking.</param>
/// <param name="ContentSecurityPolicy">What the browser lets it do.</param>
/// <param name="Forms">The forms, the preferred one first; the last is the file itself.</param>
internal sealed record PageFile(string ContentType, string CacheControl, string ContentSecurityPolicy, IReadOnlyList<PageFileForm> Forms)
{
    /// <summary>Chooses the form to send.</summary>
    /// <param name="accepted">The values of Accept-Encoding; without any, only the file itself is certain to be understood.</param>
    /// <returns>The first form whose encoding is accepted.</returns>
    public PageFileForm Choose(IList<StringWithQualityHeaderValue> accepted) =>
        Forms.FirstOrDefault(form => form.Encoding is not null && IsAccepted(form.Encoding, accepted)) ?? Forms[^1];

    private static bool IsAccepted(string encoding, IList<StringWithQualityHeaderValue> accepted)
    {
        StringWithQualityHeaderValue? match =
            accepted.FirstOrDefault(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase)) ??
            accepted.FirstOrDefault(value => value.Value.Equals("*", StringComparison.Ordinal));
        return match is not null && match.Quality is not 0;
    }
}

/// <summary>One form of a file: as it is, or compressed.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Encoding">The content coding (<c>br</c>, <c>gzip</c>); null for the file itself.</param>
/// <param name="Modified">When it was written.</param>
/// <param name="EntityTag">Differs whenever the bytes sent differ.</param>
internal sealed record PageFileForm(string Path, string? Encoding, DateTimeOffset Modified, EntityTagHeaderValue EntityTag);
