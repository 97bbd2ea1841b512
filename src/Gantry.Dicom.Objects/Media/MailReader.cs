using System.Text;

namespace Gantry.Dicom.Objects.Media;

/// <summary>
/// Reads the parts of a mail message (RFC 2045, RFC 2046) one after the other, each into a stream, and never the whole message into memory. Parts, depth, headers and
/// lines are bounded; no part becomes longer than the message.
/// </summary>
/// <param name="message">The message.</param>
public sealed class MailReader(Stream message)
{
    /// <summary>How many parts a message may have.</summary>
    public const int MaximumParts = 100_000;

    /// <summary>How deep its parts may nest.</summary>
    public const int MaximumDepth = 8;

    private const int MaximumHeader = 64 << 10;
    private readonly MailLines _lines = new(message);
    private readonly List<byte[]> _boundaries = [];
    private int _parts;

    /// <summary>Reads the message.</summary>
    /// <param name="open">Told of a part that is no text; gives the stream that its content is written to, and is disposed of, or null to pass over it.</param>
    /// <exception cref="InvalidDataException">It is no mail message, or passes a limit.</exception>
    public void Read(Func<MailPart, Stream?> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        ReadEntity(open);
    }

    private BoundaryMatch ReadEntity(Func<MailPart, Stream?> open)
    {
        if (++_parts > MaximumParts)
        {
            throw new InvalidDataException($"the message has more than {MaximumParts} parts.");
        }

        Dictionary<string, string> headers = ReadHeaders(out BoundaryMatch early);
        if (early.IsMatch)
        {
            return early;
        }

        MailPart part = MailPart.Of(headers);
        if (part.Boundary is { } boundary)
        {
            return ReadParts(boundary, open);
        }

        if (part.MediaType.StartsWith("text/", StringComparison.Ordinal) || part.MediaType.StartsWith("message/", StringComparison.Ordinal))
        {
            return ReadContent(part, null);
        }

        using Stream? destination = open(part);
        return ReadContent(part, destination);
    }

    private BoundaryMatch ReadParts(string boundary, Func<MailPart, Stream?> open)
    {
        if (_boundaries.Count == MaximumDepth)
        {
            throw new InvalidDataException($"the message's parts nest more than {MaximumDepth} deep.");
        }

        _boundaries.Add(Encoding.Latin1.GetBytes("--" + boundary));
        int own = _boundaries.Count - 1;
        BoundaryMatch match = PassOver();
        while (match.IsMatch && match.Level == own && !match.IsClosing)
        {
            match = ReadEntity(open);
        }

        _boundaries.RemoveAt(own);
        return match.IsMatch && match.Level == own ? PassOver() : match;
    }

    private BoundaryMatch PassOver()
    {
        while (_lines.Next())
        {
            if (Match() is { IsMatch: true } match)
            {
                return match;
            }
        }

        return default;
    }

    private BoundaryMatch ReadContent(MailPart part, Stream? destination)
    {
        MailDecoder decoder = new(part.TransferEncoding, destination ?? Stream.Null);
        while (_lines.Next())
        {
            if (Match() is { IsMatch: true } match)
            {
                decoder.Complete();
                return match;
            }

            if (destination is not null)
            {
                decoder.Write(_lines.Current, _lines.Ending);
            }
        }

        if (_boundaries.Count > 0)
        {
            throw new InvalidDataException("the message ends within a part: it is not whole.");
        }

        decoder.Complete();
        return default;
    }

    private BoundaryMatch Match()
    {
        ReadOnlySpan<byte> line = _lines.Current;
        if (!_lines.IsStart || !line.StartsWith("--"u8))
        {
            return default;
        }

        ReadOnlySpan<byte> text = line.TrimEnd(" \t"u8);
        for (int level = _boundaries.Count - 1; level >= 0; level--)
        {
            if (text.StartsWith(_boundaries[level]) && text[_boundaries[level].Length..] is var rest && (rest.IsEmpty || rest.SequenceEqual("--"u8)))
            {
                return new BoundaryMatch(true, level, !rest.IsEmpty);
            }
        }

        return default;
    }

    private Dictionary<string, string> ReadHeaders(out BoundaryMatch early)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        string? name = null;
        int length = 0;
        early = default;
        while (_lines.Next() && _lines.Current.Length > 0)
        {
            early = Match();
            if (early.IsMatch)
            {
                break;
            }

            string line = Encoding.Latin1.GetString(_lines.Current);
            length += line.Length;
            if (length > MaximumHeader)
            {
                throw new InvalidDataException($"a header of the message has more than {MaximumHeader >> 10} KiB.");
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && name is not null)
            {
                headers[name] += line;
            }
            else if (colon > 0 && !line.AsSpan(0, colon).ContainsAny(' ', '\t'))
            {
                name = line[..colon];
                headers[name] = line[(colon + 1)..];
            }
            else if (_parts == 1 && !line.StartsWith("From ", StringComparison.Ordinal))
            {
                throw new InvalidDataException("it is no mail message: its first lines are no header fields.");
            }
        }

        return headers;
    }
}
