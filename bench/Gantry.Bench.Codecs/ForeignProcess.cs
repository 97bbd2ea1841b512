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
    public static double Run(params string[] command) => Ask(["python3", "-c", Measuring, .. command]);

    /// <summary>Runs a program that prints a number.</summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static double Ask(params string[] command)
    {
        (int exitCode, string output, string error) = Execute(command);
        return exitCode == 0 ? double.Parse(output, CultureInfo.InvariantCulture) : throw new InvalidOperationException(error.Trim().Split('\n')[^1]);
    }

    /// <summary>Why a program can't be run, or a script says that it can't do what is asked; null when all is there.</summary>
    public static string? WhyNot(params string[] command) =>
        !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, command[0]))) ? $"{command[0]} is not installed"
        : command.Length > 1 && Execute(command) is (not 0, _, var error) ? error.Trim().Split('\n')[^1]
        : null;

    private static (int ExitCode, string Output, string Error) Execute(string[] command)
    {
        using Process process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
