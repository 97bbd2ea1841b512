using System.Diagnostics;

namespace Gantry.Dicom.Objects.Tests;

/// <summary>dciodvfy as a judge of objects.</summary>
internal static class Dciodvfy
{
    private const string Program = "/usr/bin/dciodvfy";

    /// <summary>The errors it finds in a file; the test is skipped where it is not installed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">What it has to take the object for, at least in part.</param>
    public static string[] Errors(string path, string kind)
    {
        Assert.SkipUnless(File.Exists(Program), "dciodvfy (dicom3tools) is not installed.");
        using Process process = Process.Start(new ProcessStartInfo(Program, [path]) { RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Path.GetDirectoryName(path)! })!;
        string[] lines = process.StandardError.ReadToEnd().Split('\n');
        process.WaitForExit();
        lines.ShouldContain(line => line.Contains(kind, StringComparison.Ordinal));
        return [.. lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)).Select(line => $"{Path.GetFileName(path)}: {line}")];
    }
}
