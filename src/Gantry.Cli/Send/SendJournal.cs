using System.Globalization;
using System.Text;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Send;

/// <summary>
/// A text file that lists what a peer has stored, so that a run that was interrupted goes on where it was. One line an instance: SOP Instance UID, length of the data set,
/// time of the file. A file that was changed since is sent again, and so is one whose line was lost, which does no harm.
/// </summary>
internal sealed class SendJournal : IDisposable
{
    private const string Title = "gantry send 1 ";
    private readonly FileStream _file;
    private readonly HashSet<string> _stored = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    private SendJournal(FileStream file) => _file = file;

    /// <summary>Opens a journal, or begins it.</summary>
    /// <exception cref="UsageException">It is none, or that of another peer, or another run uses it.</exception>
    internal static SendJournal Open(string path, Peer peer)
    {
        SendJournal journal;
        try
        {
            journal = new SendJournal(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--resume: '{path}' can't be used: {exception.Message}");
        }

        try
        {
            journal.Read(path, Title + peer);
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Whether an instance was stored already.</summary>
    internal bool Has(InstanceFile instance)
    {
        lock (_lock)
        {
            return _stored.Contains(LineOf(instance));
        }
    }

    /// <summary>Notes that an instance was stored.</summary>
    internal void Add(InstanceFile instance)
    {
        if (!instance.SopInstanceUid.IsValid)
        {
            return;
        }

        lock (_lock)
        {
            Write(LineOf(instance));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static string LineOf(InstanceFile instance) =>
        string.Create(CultureInfo.InvariantCulture, $"{instance.SopInstanceUid.Value} {instance.DataSetLength} {instance.Modified.Ticks}");

    private void Read(string path, string title)
    {
        using (StreamReader reader = new(_file, Encoding.ASCII, leaveOpen: true))
        {
            string? first = reader.ReadLine();
            if (first is not null && first != title)
            {
                throw new UsageException(first.StartsWith(Title, StringComparison.Ordinal)
                    ? $"--resume: '{path}' is the journal of sending to {first[Title.Length..]}: give each peer its own."
                    : $"--resume: '{path}' is not a journal of gantry send: name a file that is not there yet.");
            }

            while (reader.ReadLine() is { } line)
            {
                _stored.Add(line);
            }
        }

        // A line that was cut short by the end of the program has no end: the next begins a new one.
        bool isWhole = _file.Length == 0;
        if (!isWhole)
        {
            _file.Position = _file.Length - 1;
            isWhole = _file.ReadByte() == '\n';
        }

        _file.Position = _file.Length;
        if (_file.Length == 0 || !isWhole)
        {
            Write(isWhole ? title : string.Empty);
        }
    }

    private void Write(string line)
    {
        _file.Write(Encoding.ASCII.GetBytes(line + '\n'));
        _file.Flush();
    }
}
