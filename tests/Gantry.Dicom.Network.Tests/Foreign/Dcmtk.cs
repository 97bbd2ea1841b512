using System.Diagnostics;

namespace Gantry.Dicom.Network.Tests.Foreign;

/// <summary>The programs of DCMTK, where they are installed.</summary>
internal static class Dcmtk
{
    /// <summary>Runs a program to its end.</summary>
    /// <returns>Exit code and all it said.</returns>
    public static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        using Process process = Start(program, arguments);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await error);
    }

    /// <summary>Starts a program; the test is skipped, visibly, where it is not installed.</summary>
    public static Process Start(string program, params string[] arguments)
    {
        string? path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{program} is not installed.");
        ProcessStartInfo start = new(path!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["TCP_NODELAY"] = "1";
        return Process.Start(start)!;
    }

    /// <summary>Asks for an association until the program listens.</summary>
    public static async Task<Association> RequestAsync(Process process, Peer peer, Action<AssociationOptions> configure)
    {
        while (true)
        {
            try
            {
                return await Association.RequestAsync(peer, configure, TestContext.Current.CancellationToken);
            }
            catch (AssociationException exception) when (exception.Fault == AssociationFault.Unreachable)
            {
                process.HasExited.ShouldBeFalse();
                await Task.Yield();
            }
        }
    }
}
