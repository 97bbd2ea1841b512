using System.Diagnostics;
using System.Globalization;

namespace Gantry.Bench.Codecs;

/// <summary>Foreign programs, by the processor time that they take.</summary>
internal static class ForeignProcess
{
    private const string Measuring = """
        import os, sys
        null = os.open(os.devnull, os.O_RDWR)
        child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 1), (os.POSIX_SPAWN_DUP2, null, 2)])
        _, status, usage = os.wait4(child, 0)
        if status: sys.exit('%s ended with %d' % (sys.argv[1], status))
        print(usage.ru_utime + usage.ru_stime)
        """;

    /// <summary>Runs a program and gives the seconds of processor time that it took.</summary>
    public static Task<double> RunAsync(params string[] command) => AskAsync(["python3", "-c", Measuring, .. command]);

    /// <summary>Runs a program that prints a number.</summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static async Task<double> AskAsync(params string[] command)
    {
        (int exitCode, string output, string error) = await ExecuteAsync(command);
        return exitCode == 0 ? double.Parse(output, CultureInfo.InvariantCulture) : throw new InvalidOperationException(error.Trim().Split('\n')[^1]);
    }

    /// <summary>Why a program can't be run, or a script says that it can't do what is asked; null when all is there.</summary>
    public static async Task<string?> WhyNotAsync(params string[] command) =>
        !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, command[0]))) ? $"{command[0]} is not installed"
        : command.Length > 1 && await ExecuteAsync(command) is (not 0, _, var error) ? error.Trim().Split('\n')[^1]
        : null;

    private static async Task<(int ExitCode, string Output, string Error)> ExecuteAsync(string[] command)
    {
        using Process process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        string[] said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, said[0], said[1]);
    }
}
