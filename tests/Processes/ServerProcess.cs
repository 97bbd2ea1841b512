using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Gantry.Dicom.Network;

namespace Gantry.Processes;

/// <summary>The program as a process of its own, that can be killed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly int _processId;

    private ServerProcess(Process process, int processId, Peer peer, Uri http)
    {
        _process = process;
        _processId = processId;
        Peer = peer;
        Http = http;
    }

    public Peer Peer { get; }

    public Uri Http { get; }

    /// <summary>The most memory that was resident, in bytes, as Linux counts it.</summary>
    public long PeakMemory => MemoryOf("VmHWM:");

    /// <summary>The memory that is resident now, in bytes.</summary>
    public long ResidentMemory => MemoryOf("VmRSS:");

    /// <summary>Starts it on a data folder and waits until it says where it can be reached.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="through">A program that runs it, with its arguments; empty for none.</param>
    public static async Task<ServerProcess> StartAsync(string data, params string[] through)
    {
        string[] command = [.. through, .. GantryCommand.Program, "serve", "--data", data, "--dicom-port", "0", "--http-port", "0", "--json"];
        var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith('{') && line.Contains("\"dicomPort\"", StringComparison.Ordinal))
            {
                using JsonDocument announcement = JsonDocument.Parse(line);
                JsonElement root = announcement.RootElement;
                var peer = new Peer(root.GetProperty("aet").GetString()!, root.GetProperty("dicomHost").GetString()!, root.GetProperty("dicomPort").GetInt32());
                _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
                return new ServerProcess(process, root.GetProperty("processId").GetInt32(), peer, new Uri(root.GetProperty("http").GetString()!));
            }
        }

        throw new InvalidOperationException($"The program did not start: {await errors}");
    }

    /// <summary>Ends it as kill -9 does.</summary>
    public async Task KillAsync()
    {
        using (Process program = Process.GetProcessById(_processId))
        {
            program.Kill();
        }

        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Stops it in good order.</summary>
    public async Task StopAsync()
    {
        using (Process stop = Process.Start("kill", ["-TERM", _processId.ToString(CultureInfo.InvariantCulture)]))
        {
            await stop.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private long MemoryOf(string field) => 1024 * long.Parse(
        File.ReadLines($"/proc/{_processId}/status").Single(line => line.StartsWith(field, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);
}
