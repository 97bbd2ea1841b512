namespace Gantry.Dicom.Objects.Media;

/// <summary>What the header of a part of a mail message tells.</summary>
/// <param name="MediaType">Its media type, in small letters and without parameters.</param>
/// <param name="Id">The id parameter of application/dicom: the File ID (RFC 3240); null when it has none.</param>
/// <param name="Name">The file name it gives; null when it gives none. It never becomes a path.</param>
/// <param name="TransferEncoding">Content-Transfer-Encoding, in small letters.</param>
/// <param name="Boundary">What stands between the parts of a multipart entity; null for others.</param>
public sealed record MailPart(string MediaType, string? Id, string? Name, string TransferEncoding, string? Boundary)
{
    private const int MaximumBoundary = 70;

    internal static MailPart Of(Dictionary<string, string> headers)
    {
        (string type, Dictionary<string, string> parameters) = Parse(headers.GetValueOrDefault("Content-Type") ?? "text/plain");
        (_, Dictionary<string, string> disposition) = Parse(headers.GetValueOrDefault("Content-Disposition") ?? string.Empty);
        string? boundary = type.StartsWith("multipart/", StringComparison.Ordinal) ? parameters.GetValueOrDefault("boundary") : null;
        if (type.StartsWith("multipart/", StringComparison.Ordinal) && boundary is not { Length: > 0 and <= MaximumBoundary })
        {
            throw new InvalidDataException($"a {type} of the message has no boundary of 1 to {MaximumBoundary} characters.");
        }

        string encoding = (headers.GetValueOrDefault("Content-Transfer-Encoding") ?? "7bit").Trim().ToLowerInvariant();
        return new MailPart(type, parameters.GetValueOrDefault("id"), disposition.GetValueOrDefault("filename") ?? parameters.GetValueOrDefault("name"), encoding, boundary);
    }

    // A value and its parameters, quoted or not (RFC 2045 §5.1).
    private static (string Value, Dictionary<string, string> Parameters) Parse(string text)
    {
        Dictionary<string, string> parameters = new(StringComparer.OrdinalIgnoreCase);
        int end = text.IndexOf(';', StringComparison.Ordinal);
        string value = (end < 0 ? text : text[..end]).Trim().ToLowerInvariant();
        int position = end;
        while (position >= 0 && position < text.Length)
        {
            position++;
            int sign = text.IndexOf('=', position);
            if (sign < 0)
            {
                break;
            }

            string name = text[position..sign].Trim().Trim(';').Trim();
            position = sign + 1;
            while (position < text.Length && text[position] is ' ' or '\t')
            {
                position++;
            }

            System.Text.StringBuilder content = new();
            if (position < text.Length && text[position] == '"')
            {
                for (position++; position < text.Length && text[position] != '"'; position++)
                {
                    position += text[position] == '\\' && position + 1 < text.Length ? 1 : 0;
                    content.Append(text[position]);
                }

                position = text.IndexOf(';', Math.Min(position, text.Length));
            }
            else
            {
                int stop = text.IndexOf(';', position);
                content.Append(text[position..(stop < 0 ? text.Length : stop)].Trim());
                position = stop;
            }

            parameters.TryAdd(name, content.ToString());
        }

        return (value, parameters);
    }
}
