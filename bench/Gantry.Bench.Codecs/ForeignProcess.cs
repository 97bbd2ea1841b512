using System.Diagnostics;
using System.Globalization;

namespace Gantry.Bench.Codecs;

/// <summary>Foreign programs, by the processor time that they take.</summary>
internal static class ForeignProcess
{
    private const string Measuring = """
        import os, sys
        null = os.open(os.devnull, os.O_RDWR)
        seconds = 0
        for _ in range(int(sys.argv[1])):
            child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 1), (os.POSIX_SPAWN_DUP2, null, 2)])
            _, status, usage = os.wait4(child, 0)
            if status: sys.exit('%s ended with %d' % (sys.argv[2], status))
            seconds += usage.ru_utime + usage.ru_stime
        print(seconds)
        """;

    /// <summary>Runs a program and gives the seconds of processor time that it took.</summary>
    public static double Run(params string[] command) => Repeat(1, command);

    /// <summary>Runs a program some times and gives the seconds of processor time that it took each time on average.</summary>
    public static double Repeat(int times, params string[] command)
    {
        using Process process = Process.Start(new ProcessStartInfo("python3", ["-c", Measuring, times.ToString(CultureInfo.InvariantCulture), .. command]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? double.Parse(output, CultureInfo.InvariantCulture) / times : throw new InvalidOperationException($"{string.Join(' ', command)} failed.");
    }
}
