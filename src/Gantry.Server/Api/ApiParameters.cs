using System.Globalization;
using Gantry.Dicom;

namespace Gantry.Server.Api;

/// <summary>Reads the parameters that endpoints of the API have in common. An empty one counts as not given.</summary>
internal static class ApiParameters
{
    private const int LargestPage = 1000;
    private const int LongestSearch = 200;
    private const string CursorExpected = "what was called next in the page before";

    /// <summary>How many items a page shall have.</summary>
    /// <exception cref="ApiException">It is no number that is allowed.</exception>
    internal static int Limit(string? text, int largest = LargestPage, int smallest = 1, int otherwise = 100) => (int)Number(text, smallest, largest, otherwise, "limit");

    /// <summary>The number after which, or before which, the page begins; null for the first page.</summary>
    /// <exception cref="ApiException">It is no cursor.</exception>
    internal static long? Cursor(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number
        : throw ApiException.NotAllowed("cursor", text, CursorExpected);

    /// <summary>A cursor as it is answered.</summary>
    internal static string? CursorOf(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a page whose cursor the archive reads.</summary>
    /// <exception cref="ApiException">It is no cursor of this list.</exception>
    internal static async Task<T> PageAsync<T>(string? cursor, Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (DicomException) when (cursor is not null)
        {
            throw ApiException.NotAllowed("cursor", cursor, CursorExpected);
        }
    }

    /// <summary>A whole number.</summary>
    /// <exception cref="ApiException">It is none, or too small or too large.</exception>
    internal static long Number(string? text, long minimum, long maximum, long otherwise, string name) =>
        string.IsNullOrEmpty(text) ? otherwise
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number >= minimum && number <= maximum ? number
        : throw ApiException.NotAllowed(name, text, string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} to {maximum}"));

    /// <summary>The number of what the path names.</summary>
    /// <exception cref="ApiException">It is no number.</exception>
    internal static long Id(string text, string name = "id") => Number(text, 1, long.MaxValue, 0, name);

    /// <summary>Words that are searched for.</summary>
    /// <exception cref="ApiException">They are too long.</exception>
    internal static string Search(string? text) => text?.Length > LongestSearch ? throw ApiException.Wrong("search", $"give at most {LongestSearch} characters") : text ?? string.Empty;

    /// <summary>A UID.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <exception cref="ApiException">It is none.</exception>
    internal static Uid Uid(string text, string name = "uid") =>
        new Uid(text) is { IsValid: true } uid ? uid : throw ApiException.Wrong(name, "it is not a UID: digits and dots, at most 64 (PS3.5 §9.1)");
}
