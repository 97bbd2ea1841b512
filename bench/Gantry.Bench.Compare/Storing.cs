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
    public static Task<double> StorescuAsync(Peer peer, string folder, bool noDelay) => StorescuAsync(peer, ["+sd", "+r", folder], noDelay);

    /// <summary>Sends a folder's files with as many processes of storescu as associations are asked for, each with its part.</summary>
    /// <returns>Instances a second; what sending a single file takes, which is mostly the start of the program, is taken off.</returns>
    public static async Task<double> StorescuRateAsync(Peer peer, string folder, int associations, bool noDelay)
    {
        string[] files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        double start = await StorescuAsync(peer, [files[0]], noDelay);
        Stopwatch watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, associations).Select(part => StorescuAsync(peer, [.. files.Where((_, i) => i % associations == part)], noDelay)).ToArray());
        return (files.Length - associations) / (watch.Elapsed.TotalSeconds - start);
    }

    private static async Task<double> StorescuAsync(Peer peer, string[] what, bool noDelay)
    {
        ArgumentNullException.ThrowIfNull(peer);
        Stopwatch watch = Stopwatch.StartNew();
        using Process process = Contender.Start(
            "storescu",
            Environment.CurrentDirectory,
            noDelay ? [("TCP_NODELAY", "1")] : [],
            ["--max-pdu", "131072", "--max-send-pdu", "131072", "-aec", peer.AETitle, peer.Host, peer.Port.ToString(CultureInfo.InvariantCulture), .. what]);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        double seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0 ? seconds : throw new InvalidOperationException($"storescu ended with {process.ExitCode}: {await output}{await error}");
    }
}
