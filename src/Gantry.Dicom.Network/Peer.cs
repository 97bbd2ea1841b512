using System.Globalization;

namespace Gantry.Dicom.Network;

/// <summary>Another application entity and where it listens, written <c>AET@host:port</c>.</summary>
/// <param name="AETitle">The application entity title, at most 16 characters (PS3.5 §6.2, AE).</param>
/// <param name="Host">A host name, an IPv4 address or an IPv6 address without brackets.</param>
/// <param name="Port">The TCP port.</param>
public sealed record Peer(string AETitle, string Host, int Port)
{
    /// <summary>Whether it is to be spoken to by TLS only (PS3.15 annex B).</summary>
    public bool UsesTls { get; init; }

    /// <summary>Reads <c>AET@host:port</c>; an IPv6 address stands in brackets, as in <c>ARCHIVE@[::1]:11112</c>.</summary>
    /// <exception cref="FormatException">The text is not such an address; the message names the part that is wrong.</exception>
    public static Peer Parse(string text) =>
        TryParse(text, out Peer? peer, out string problem) ? peer! : throw new FormatException(problem);

    /// <summary>Reads <c>AET@host:port</c>.</summary>
    /// <param name="text">The address.</param>
    /// <param name="peer">The peer, or null.</param>
    /// <param name="problem">What is wrong and how to write it; empty when the address is good.</param>
    /// <returns>Whether the address is good.</returns>
    public static bool TryParse(string? text, out Peer? peer, out string problem)
    {
        peer = null;
        problem = string.Empty;
        text ??= string.Empty;
        int at = text.IndexOf('@', StringComparison.Ordinal);
        int colon = text.LastIndexOf(':');
        if (at <= 0 || colon <= at + 1)
        {
            problem = $"'{text}' is not the address of a peer: write AET@host:port, as in ARCHIVE@127.0.0.1:11112.";
            return false;
        }

        string title = text[..at].Trim(' ');
        string host = text[(at + 1)..colon];
        if (!IsTitle(title))
        {
            problem = $"'{title}' is not an AE title: 1 to 16 printable ASCII characters without backslash.";
            return false;
        }

        bool bracketed = host is ['[', .., ']'];
        host = bracketed ? host[1..^1] : host;
        if (host.Length == 0 || (!bracketed && host.Contains(':', StringComparison.Ordinal)))
        {
            problem = $"'{text}' names no host: write AET@host:port, with an IPv6 address in brackets.";
            return false;
        }

        if (!int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int port) || port is < 1 or > 65535)
        {
            problem = $"'{text[(colon + 1)..]}' is not a TCP port: write a number from 1 to 65535.";
            return false;
        }

        peer = new Peer(title, host, port);
        return true;
    }

    /// <summary>Whether the text can be an application entity title: 1 to 16 printable ASCII characters, no backslash, not only spaces (PS3.5 §6.2).</summary>
    public static bool IsTitle(string? text) =>
        text is { Length: > 0 and <= 16 } && text.AsSpan().Trim(' ').Length > 0 && text.All(c => c is >= ' ' and <= '~' and not '\\');

    /// <summary>The address as <c>AET@host:port</c>.</summary>
    public override string ToString() => Host.Contains(':', StringComparison.Ordinal)
        ? string.Create(CultureInfo.InvariantCulture, $"{AETitle}@[{Host}]:{Port}")
        : string.Create(CultureInfo.InvariantCulture, $"{AETitle}@{Host}:{Port}");
}
