using System.Globalization;
using System.Text;

namespace Gantry.Server.DicomWeb.Negotiation;

/// <summary>
/// A media type or range with its parameters (RFC 9110 §8.3.1, §12.5.1). Read tolerantly: viewers send parameter values with a slash and without
/// quotation marks, as in <c>multipart/related; type=application/octet-stream; transfer-syntax=*</c>.
/// </summary>
internal sealed class MediaType
{
    private readonly List<KeyValuePair<string, string>> _parameters;

    private MediaType(string name, List<KeyValuePair<string, string>> parameters)
    {
        Name = name;
        _parameters = parameters;
        Quality = Parameter("q") is { } q && double.TryParse(q, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double quality)
            ? Math.Clamp(quality, 0, 1)
            : 1;
    }

    /// <summary>Type and subtype in lower case, for example image/jpeg or image/*.</summary>
    public string Name { get; }

    /// <summary>The weight q, 0 (not acceptable) to 1.</summary>
    public double Quality { get; }

    /// <summary>The type of the parts of a multipart/related message, in lower case; */* when it is not named.</summary>
    public string PartType => Parameter("type")?.ToLowerInvariant() ?? "*/*";

    /// <summary>Whether it is multipart/related.</summary>
    public bool IsMultipartRelated => Name == DicomMediaTypes.MultipartRelated;

    /// <summary>How exactly it names a type: 0 for */*, 1 for image/*, 2 for image/jpeg.</summary>
    public int Precision => Name == "*/*" ? 0 : Name.EndsWith("/*", StringComparison.Ordinal) ? 1 : 2;

    /// <summary>The value of a parameter without quotation marks; null when it is not there.</summary>
    public string? Parameter(string name)
    {
        foreach ((string key, string value) in _parameters)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether the range includes the type, given in lower case.</summary>
    public bool Includes(string mediaType) => Includes(Name, mediaType);

    /// <summary>Whether a range, such as image/*, includes a type, both in lower case.</summary>
    public static bool Includes(string range, string mediaType) =>
        range == mediaType
        || range == "*/*"
        || (range.EndsWith("/*", StringComparison.Ordinal) && mediaType.AsSpan().StartsWith(range.AsSpan(0, range.Length - 1), StringComparison.Ordinal));

    /// <summary>Reads one media type, for example a Content-Type header; null when it is none.</summary>
    public static MediaType? Parse(string? text) => text is not null && ParseList(text) is [var only] ? only : null;

    /// <summary>Reads a list, for example an Accept header; entries that are no media types are left out.</summary>
    public static List<MediaType> ParseList(string text)
    {
        List<MediaType> list = [];
        int position = 0;
        while (position < text.Length)
        {
            string name = ReadToken(text, ref position).ToLowerInvariant();
            List<KeyValuePair<string, string>> parameters = [];
            while (position < text.Length && text[position] == ';')
            {
                position++;
                string key = ReadToken(text, ref position, '=').ToLowerInvariant();
                string value = string.Empty;
                if (position < text.Length && text[position] == '=')
                {
                    position++;
                    value = ReadToken(text, ref position);
                }

                if (key.Length > 0)
                {
                    parameters.Add(new(key, value));
                }
            }

            position++;
            int slash = name.IndexOf('/', StringComparison.Ordinal);
            if (slash > 0 && slash < name.Length - 1)
            {
                list.Add(new MediaType(name, parameters));
            }
        }

        return list;
    }

    /// <summary>Reads a list out of the query of an address, where a plus sign stands for a space unless the client escaped it.</summary>
    public static List<MediaType> ParseQuery(string text) => ParseList(text.Replace("dicom ", "dicom+", StringComparison.Ordinal));

    private static string ReadToken(string text, ref int position, char end = ',')
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        if (position < text.Length && text[position] == '"')
        {
            StringBuilder quoted = new();
            for (position++; position < text.Length && text[position] != '"'; position++)
            {
                if (text[position] == '\\' && position + 1 < text.Length)
                {
                    position++;
                }

                quoted.Append(text[position]);
            }

            SkipTo(text, ref position, end);
            return quoted.ToString();
        }

        int start = position;
        SkipTo(text, ref position, end);
        return text[start..position].Trim();
    }

    private static void SkipTo(string text, ref int position, char end)
    {
        while (position < text.Length && text[position] is not (';' or ',') && text[position] != end)
        {
            position++;
        }
    }
}
