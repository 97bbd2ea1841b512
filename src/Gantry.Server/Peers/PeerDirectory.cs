using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;

namespace Gantry.Server.Peers;

/// <summary>
/// The peers that were added while the program ran. They live in the index and join those of the configuration file, which wins where both speak of the same title.
/// </summary>
internal sealed class PeerDirectory
{
    private const string Subject = "peer";
    private readonly DicomArchive _archive;
    private readonly ConfigurationMonitor _configuration;
    private readonly Lock _changing = new();
    private readonly SortedDictionary<string, AddedPeer> _added = new(StringComparer.Ordinal);

    /// <summary>Reads them, and makes the configuration know them.</summary>
    public PeerDirectory(DicomArchive archive, ConfigurationMonitor configuration)
    {
        _archive = archive;
        _configuration = configuration;
        foreach (StateRecord record in archive.ReadState(Subject))
        {
            if (JsonSerializer.Deserialize<AddedPeer>(record.Value) is { } peer)
            {
                _added[record.Name] = peer;
            }
        }

        Apply();
    }

    /// <summary>All peers by title, with what they may do and whether the file alone can change them.</summary>
    internal IReadOnlyList<(Peer Peer, PeerSettings Settings, bool Locked)> All
    {
        get
        {
            GantryConfiguration current = _configuration.Current;
            return [.. current.Peers.OrderBy(peer => peer.AETitle, StringComparer.Ordinal).Select(peer => (peer, current.PeerSettings[peer.AETitle], !current.AddedPeers.Contains(peer.AETitle)))];
        }
    }

    /// <summary>Keeps a peer, in place of one of the same title.</summary>
    /// <exception cref="IOException">The index cannot be written.</exception>
    internal void Keep(AddedPeer peer)
    {
        lock (_changing)
        {
            string title = peer.ToPeer().AETitle;
            _archive.KeepState(Subject, new StateRecord(title, JsonSerializer.Serialize(peer)));
            _added[title] = peer;
            Apply();
        }
    }

    /// <summary>Forgets a peer.</summary>
    /// <exception cref="IOException">The index cannot be written.</exception>
    internal void Forget(string title)
    {
        lock (_changing)
        {
            _archive.ForgetState(Subject, title);
            _added.Remove(title);
            Apply();
        }
    }

    private void Apply() => _configuration.AddPeers([.. _added.Values]);
}
