using System.Diagnostics;

namespace Gantry.Dicom.Network.Tests.Foreign;

/// <summary>dcmjs-dimse, a DIMSE library for Node.js, where that is installed.</summary>
internal static class DcmjsDimse
{
    /// <summary>Runs one of the scripts beside this file; the test is skipped, visibly, where Node.js or the package is absent.</summary>
    public static async Task<Process> StartAsync(string script, params string[] arguments)
    {
        string folder = Folder();
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            using Process install = Start("npm", folder, "ci", "--no-audit", "--no-fund");
            Task<string> error = install.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            string output = await install.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await install.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.SkipWhen(install.ExitCode != 0, "dcmjs-dimse can't be installed here: " + output + await error);
        }

        return Start("node", folder, [script, .. arguments]);
    }

    private static Process Start(string program, string folder, params string[] arguments)
    {
        string? path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Select(directory => Path.Combine(directory, program))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{program} is not installed.");
        return Process.Start(new ProcessStartInfo(path!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder })!;
    }

    private static string Folder()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Gantry.slnx")))
        {
            root = root.Parent;
        }

        return Path.Combine(root?.FullName ?? throw new DirectoryNotFoundException("The test does not run inside the repository."), "tests", "Gantry.Dicom.Network.Tests", "Foreign", "dcmjs-dimse");
    }
}
