using System.Diagnostics;

namespace Gantry.Dicom.Objects.Tests;

/// <summary>Foreign programs that say what they think of a file. A test that needs one skips visibly where it is absent.</summary>
internal static class Judge
{
    /// <summary>Whether a program is installed.</summary>
    public static bool IsThere(string program) => File.Exists($"/usr/bin/{program}");

    /// <summary>Runs a program in a folder.</summary>
    /// <returns>How the program ended, and all that it said.</returns>
    public static async Task<(int ExitCode, string Output)> ExecuteAsync(string program, string folder, string[] arguments)
    {
        Assert.SkipUnless(IsThere(program), $"{program} is not installed.");
        ProcessStartInfo start = new(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };

        // The style sheets of pixelmed have longer expressions than Java allows of itself.
        start.Environment["JAVA_TOOL_OPTIONS"] = "-Djdk.xml.xpathExprGrpLimit=0 -Djdk.xml.xpathExprOpLimit=0 -Djdk.xml.xpathTotalOpLimit=0";
        using Process process = Process.Start(start)!;
        string[] said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, string.Concat(said));
    }

    /// <summary>Writes a data set into a file of its own and lets a program read it.</summary>
    /// <returns>How the program ended, and all that it said.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, DataSet dataSet, params string[] arguments)
    {
        Assert.SkipUnless(IsThere(program), $"{program} is not installed.");
        string folder = Directory.CreateTempSubdirectory("gantry-judge").FullName;
        try
        {
            string path = Path.Combine(folder, "object.dcm");
            await File.WriteAllBytesAsync(path, new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian), TestContext.Current.CancellationToken);
            return await ExecuteAsync(program, folder, [.. arguments, path]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
