using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Dicom.Objects.Media;

/// <summary>
/// The instances in a mail message, each part brought into a file with a name of our own that goes with this. Names of parts are shown and never become paths.
/// </summary>
internal sealed class MailInstances : IDisposable
{
    private const int HeadLength = 16 << 10;
    private readonly string _message;
    private readonly string _folder;
    private readonly List<(MailPart Part, string Path)> _parts = [];

    private MailInstances(string message)
    {
        _message = message;
        _folder = Directory.CreateTempSubdirectory("gantry-mail-").FullName;
    }

    /// <summary>The parts that are no text, in their order, and where their content lies.</summary>
    internal IReadOnlyList<(MailPart Part, string Path)> Parts => _parts;

    /// <summary>Whether a file is a mail message, by its first lines: header fields, one of which is of MIME.</summary>
    internal static bool IsMail(string path)
    {
        using SafeFileHandle file = File.OpenHandle(path);
        byte[] head = new byte[HeadLength];
        int count = RandomAccess.Read(file, head, 0);
        string text = System.Text.Encoding.Latin1.GetString(head, 0, count);
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        bool begins = text.StartsWith("From ", StringComparison.Ordinal)
            || (colon > 0 && end > colon && text.AsSpan(0, colon).IndexOfAnyExcept(System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-")) < 0);
        return begins && (text.Contains("\nContent-Type:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase)
            || text.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads a message.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or passes a limit.</exception>
    internal static MailInstances Open(string path)
    {
        MailInstances instances = new(path);
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0);
            new MailReader(stream).Read(instances.OpenPart);
            return instances;
        }
        catch
        {
            instances.Dispose();
            throw;
        }
    }

    /// <summary>The name of a part where it is reported.</summary>
    internal string NameOf(MailPart part) => $"{_message}!{part.Id ?? part.Name ?? part.MediaType}";

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private FileStream OpenPart(MailPart part)
    {
        string path = Path.Combine(_folder, (_parts.Count + 1).ToString(CultureInfo.InvariantCulture));
        _parts.Add((part, path));
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 128 << 10);
    }
}
