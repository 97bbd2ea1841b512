using System.Diagnostics;

namespace Gantry.Dicom.Objects.Tests;

/// <summary>Foreign programs that say what they think of a file. A test that needs one skips visibly where it is absent.</summary>
internal static class Judge
{
    /// <summary>Whether a program is installed.</summary>
    public static bool IsThere(string program) => File.Exists($"/usr/bin/{program}");

    /// <summary>Writes a data set into a file of its own and lets a program read it.</summary>
    /// <returns>How the program ended, and all that it said.</returns>
    public static (int ExitCode, string Output) Run(string program, DataSet dataSet, params string[] arguments)
    {
        Assert.SkipUnless(IsThere(program), $"{program} is not installed.");
        string folder = Directory.CreateTempSubdirectory("gantry-judge").FullName;
        try
        {
            string path = Path.Combine(folder, "object.dcm");
            File.WriteAllBytes(path, new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
            ProcessStartInfo start = new(program, [.. arguments, path]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };

            // The style sheets of pixelmed have longer expressions than Java allows of itself.
            start.Environment["JAVA_TOOL_OPTIONS"] = "-Djdk.xml.xpathExprGrpLimit=0 -Djdk.xml.xpathExprOpLimit=0 -Djdk.xml.xpathTotalOpLimit=0";
            using Process process = Process.Start(start)!;
            Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + error.GetAwaiter().GetResult());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
