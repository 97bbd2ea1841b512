using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Gantry.Server.DicomWeb.Negotiation;

/// <summary>
/// The character sets that a request accepts (PS3.18 §8.8): the query parameter <c>charset</c>, else the Accept-Charset header, else any. DICOM JSON, Native
/// DICOM XML and text are answered in UTF-8 and nothing else.
/// </summary>
internal static class AcceptableCharacterSets
{
    private static readonly string[] s_utf8 = ["utf-8", "utf8", "iso_ir 192"];

    /// <summary>Refuses a request that does not take UTF-8.</summary>
    /// <exception cref="DicomWebException">406: it does not.</exception>
    public static void RequireUtf8(HttpRequest request)
    {
        string text = request.Query["charset"].ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            text = string.Join(',', request.Headers.AcceptCharset.AsEnumerable());
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        bool? named = null;
        bool? wildcard = null;
        foreach (string entry in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = entry.Split(';', 2, StringSplitOptions.TrimEntries);
            bool isTaken = parts.Length == 1 || !StringWithQualityHeaderValue.TryParse("x;" + parts[1], out StringWithQualityHeaderValue? weight) || weight.Quality is not 0;
            string name = parts[0].Trim('"').ToLowerInvariant();
            if (name == "*")
            {
                wildcard = isTaken;
            }
            else if (s_utf8.Contains(name))
            {
                named = isTaken;
            }
        }

        if (!(named ?? wildcard ?? false))
        {
            throw new DicomWebException(StatusCodes.Status406NotAcceptable, $"Nothing acceptable: the request accepts the character sets '{text}'; on offer: utf-8.");
        }
    }
}
