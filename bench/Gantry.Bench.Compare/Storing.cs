using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Network;

namespace Gantry.Bench.Compare;

/// <summary>How fast objects are taken.</summary>
public static class Storing
{
    /// <summary>Sends a folder with <c>gantry send</c>.</summary>
    /// <returns>Instances a second, from the request of the association to the last response.</returns>
    public static async Task<double> SendAsync(Peer peer, string folder, int associations)
    {
        ArgumentNullException.ThrowIfNull(peer);
        using MemoryStream output = new();
        int exitCode;
        using (Terminal terminal = new(output, Console.Error))
        {
            exitCode = await GantryProgram.RunAsync(
                ["send", peer.ToString(), folder, "--associations", associations.ToString(CultureInfo.InvariantCulture), "--json"], terminal, TimeProvider.System);
        }

        JsonElement sum = JsonDocument.Parse(output.ToArray()).RootElement;
        return exitCode == 0
            ? sum.GetProperty("instancesPerSecond").GetDouble()
            : throw new InvalidOperationException($"gantry send to {peer} ended with {exitCode}: {sum}");
    }

    /// <summary>Sends a folder with dcmtk's storescu.</summary>
    /// <returns>Seconds, the program's start included.</returns>
    public static async Task<double> StorescuAsync(Peer peer, string folder, bool noDelay)
    {
        ArgumentNullException.ThrowIfNull(peer);
        Stopwatch watch = Stopwatch.StartNew();
        using Process process = Contender.Start(
            "storescu", folder, noDelay ? [("TCP_NODELAY", "1")] : [], "+sd", "+r", "-aec", peer.AETitle, peer.Host, peer.Port.ToString(CultureInfo.InvariantCulture), folder);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        double seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0 ? seconds : throw new InvalidOperationException($"storescu ended with {process.ExitCode}: {await output}{await error}");
    }
}
