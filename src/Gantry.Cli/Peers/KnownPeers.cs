using Gantry.Cli.CommandLine;
using Gantry.Dicom.Network;
using Gantry.Server;
using Gantry.Server.Configuration;

namespace Gantry.Cli.Peers;

/// <summary>The peers of the configuration, found as <c>serve</c> finds them: <c>--config</c>, else <c>gantry.json</c> in the data folder.</summary>
internal static class KnownPeers
{
    /// <summary>The peer with a title.</summary>
    /// <exception cref="UsageException">It is not known, or the configuration is wrong.</exception>
    internal static Peer Find(string title, string? config, string? data)
    {
        GantryConfiguration configuration = Configuration(config, data);
        return configuration.FindPeer(title) ?? throw new UsageException(configuration.Peers.Count == 0
            ? $"'{title}' is not an address, and no peers are known: write AET@host:port, or name the peer in {configuration.File}."
            : $"'{title}' is not known: write AET@host:port, or one of {string.Join(", ", configuration.Peers.Select(peer => peer.AETitle))} (from {configuration.File}).");
    }

    /// <summary>What the configuration says of TLS, for a peer of its own.</summary>
    internal static TlsSettings TlsOf(string? config, string? data) => Configuration(config, data).Tls ?? new TlsSettings();

    /// <summary>The configuration itself.</summary>
    /// <exception cref="UsageException">It is wrong.</exception>
    internal static GantryConfiguration Configuration(string? config, string? data)
    {
        try
        {
            return GantryConfiguration.Load(new ServeOptions { Config = config, Data = data });
        }
        catch (ConfigurationException exception)
        {
            throw new UsageException(exception.Message);
        }
    }
}
