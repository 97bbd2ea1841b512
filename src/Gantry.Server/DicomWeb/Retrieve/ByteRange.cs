using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>The part of a single-part answer that a request asks for (RFC 9110 §14). Several ranges at once are answered with the whole.</summary>
internal static class ByteRange
{
    /// <summary>Reads the Range header and sets status and headers of the response. The entity tag is set already.</summary>
    /// <param name="http">The request and response.</param>
    /// <param name="length">The length of the whole, in bytes.</param>
    /// <returns>The first byte to send, and how many.</returns>
    /// <exception cref="DicomWebException">416: there is no such part.</exception>
    public static (long First, long Count) Of(HttpContext http, long length)
    {
        http.Response.Headers.AcceptRanges = "bytes";
        if (!RangeHeaderValue.TryParse(http.Request.Headers.Range.ToString(), out RangeHeaderValue? header) || header.Unit != "bytes" || header.Ranges.Count != 1 || !IsStillTheSame(http))
        {
            return (0, length);
        }

        RangeItemHeaderValue range = header.Ranges.First();
        long first = range.From ?? Math.Max(0, length - range.To.GetValueOrDefault());
        long last = range.From is null ? length - 1 : Math.Min(range.To ?? (length - 1), length - 1);
        if (first > last)
        {
            http.Response.Headers.ContentRange = $"bytes */{length.ToString(CultureInfo.InvariantCulture)}";
            throw new DicomWebException(StatusCodes.Status416RangeNotSatisfiable, $"The value has {length} bytes.");
        }

        http.Response.StatusCode = StatusCodes.Status206PartialContent;
        http.Response.Headers.ContentRange = new ContentRangeHeaderValue(first, last, length).ToString();
        return (first, last - first + 1);
    }

    private static bool IsStillTheSame(HttpContext http) => http.Request.Headers.IfRange is not { Count: > 0 } condition || condition == http.Response.Headers.ETag;
}
