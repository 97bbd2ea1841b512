using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Negotiation;

/// <summary>
/// What a request accepts: the query parameter <c>accept</c>, else the Accept header, else anything (PS3.18 §8.7.4, §8.7.5). Choices are tried by
/// weight, then by exactness, then in the order written.
/// </summary>
internal sealed class Acceptance
{
    private readonly string _text;

    private Acceptance(string text, List<MediaType> ranges)
    {
        _text = text;
        Ranges = [.. ranges.Where(range => range.Quality > 0).OrderByDescending(range => range.Quality).ThenByDescending(range => range.Precision)];
        Refused = [.. ranges.Where(range => range.Quality == 0)];
    }

    /// <summary>The acceptable media ranges, best first.</summary>
    public IReadOnlyList<MediaType> Ranges { get; }

    private IReadOnlyList<MediaType> Refused { get; }

    /// <summary>Reads what the request accepts.</summary>
    public static Acceptance Of(HttpRequest request)
    {
        string text = request.Query["accept"].ToString();
        if (!string.IsNullOrWhiteSpace(text))
        {
            return new Acceptance(text, MediaType.ParseQuery(text));
        }

        text = string.Join(',', request.Headers.Accept.AsEnumerable());
        text = string.IsNullOrWhiteSpace(text) ? "*/*" : text;
        return new Acceptance(text, MediaType.ParseList(text));
    }

    /// <summary>The first of some single-part types that is acceptable, the best weight first; null when none is.</summary>
    /// <param name="offered">The types on offer in lower case, the preferred first.</param>
    public string? Choose(params ReadOnlySpan<string> offered)
    {
        foreach (MediaType range in Ranges)
        {
            if (Choose(range, offered) is { } mediaType)
            {
                return mediaType;
            }
        }

        return null;
    }

    /// <summary>The first of some single-part types that an acceptable range includes; null when it includes none.</summary>
    /// <param name="range">One of <see cref="Ranges"/>.</param>
    /// <param name="offered">The types on offer in lower case, the preferred first.</param>
    public string? Choose(MediaType range, params ReadOnlySpan<string> offered)
    {
        foreach (string mediaType in offered)
        {
            if (range.Includes(mediaType) && !Refused.Any(refused => refused.Includes(mediaType) && refused.Precision > range.Precision))
            {
                return mediaType;
            }
        }

        return null;
    }

    /// <summary>The error for a request that accepts nothing of what is on offer.</summary>
    public DicomWebException NotAcceptable(string offered) =>
        new(StatusCodes.Status406NotAcceptable, $"Nothing acceptable: the request accepts '{_text}'; on offer: {offered}.");
}
