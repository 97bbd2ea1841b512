using System.Text.Json;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Peers;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;

namespace Gantry.Cli.Conformance;

/// <summary>Where it is learned what an application entity can do: a file, or the running entity itself.</summary>
/// <param name="calling">Our own AE title.</param>
/// <param name="config">The configuration that names peers; null for that of the data folder.</param>
/// <param name="data">The data folder; null for the default.</param>
/// <param name="tlsOf">How a connection is secured, given what the configuration says of TLS.</param>
internal sealed class CapabilitySource(string calling, string? config, string? data, Func<TlsSettings?, TlsOptions?> tlsOf)
{
    private const int LongestFile = 16 << 20;

    /// <summary>Reads a file, or asks a peer.</summary>
    /// <exception cref="UsageException">It is neither a file of capabilities nor a peer.</exception>
    internal async Task<EntityCapabilities> ReadAsync(string entity, CancellationToken cancellation)
    {
        if (File.Exists(entity))
        {
            return await ReadFileAsync(entity, cancellation).ConfigureAwait(false);
        }

        Peer? peer = entity.Contains('@', StringComparison.Ordinal)
            ? Peer.TryParse(entity, out Peer? named, out string problem) ? named : throw new UsageException(problem)
            : KnownPeers.Find(entity, config, data);
        TlsOptions? tls = tlsOf(peer!.UsesTls ? KnownPeers.TlsOf(config, data) : null);
        return await CapabilityProbe.RunAsync(
            peer.AETitle,
            (propose, token) => Association.RequestAsync(peer, options =>
            {
                options.CallingAETitle = calling;
                options.Tls = tls;
                propose(options);
            }, token),
            CapabilityProbe.StandardClasses, TransferSyntax.All, cancellation).ConfigureAwait(false);
    }

    private static async Task<EntityCapabilities> ReadFileAsync(string path, CancellationToken cancellation)
    {
        if (new FileInfo(path).Length > LongestFile)
        {
            throw new UsageException($"{path} is longer than {LongestFile >> 20} MiB: it is no file that --json wrote.");
        }

        try
        {
            return EntityCapabilities.Parse(await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false));
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{path} is no file that gantry conformance --json wrote: {exception.Message}");
        }
    }
}
