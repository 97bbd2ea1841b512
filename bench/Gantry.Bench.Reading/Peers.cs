using System.Diagnostics;
using System.Globalization;

namespace Gantry.Bench.Reading;

/// <summary>The foreign readers; each process gets many files, and its start does not count.</summary>
internal static class Peers
{
    // pydicom measures itself, so that neither the start of Python nor the import counts; so does the run of dcmdump, whose start is taken off.
    private const string Pydicom = """
        import sys, time, pydicom
        files = sys.argv[2:]
        def read(path):
            dataset = pydicom.dcmread(path)
            return dataset.PatientID, dataset.Rows, dataset.SOPInstanceUID, str(dataset.PatientName)
        for path in files[:20]: read(path)
        start = time.process_time()
        for path in files: read(path)
        print((time.process_time() - start) / len(files))
        """;

    private const string Dcmdump = """
        import os, sys
        files = sys.argv[2:]
        def run(paths):
            null = os.open(os.devnull, os.O_WRONLY)
            child = os.posix_spawnp('dcmdump', ['dcmdump', '-q'] + paths, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 1)])
            _, status, usage = os.wait4(child, 0)
            os.close(null)
            if status: sys.exit('dcmdump ended with %d' % status)
            return usage.ru_utime + usage.ru_stime
        print((run(files) - run(files[:1])) / (len(files) - 1))
        """;

    /// <summary>The seconds of processor time that a file takes pydicom.</summary>
    public static double OfPydicom(IReadOnlyList<string> files) => Run(Pydicom, files);

    /// <summary>The seconds of processor time that a file takes dcmdump.</summary>
    public static double OfDcmdump(IReadOnlyList<string> files) => Run(Dcmdump, files);

    private static double Run(string program, IReadOnlyList<string> files)
    {
        using Process process = Process.Start(new ProcessStartInfo("python3", ["-c", program, "-", .. files]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? double.Parse(output, CultureInfo.InvariantCulture) : throw new InvalidOperationException($"python3 ended with {process.ExitCode}.");
    }
}
