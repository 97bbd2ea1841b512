using System.Diagnostics;
using System.Reflection;

namespace Gantry.Processes;

/// <summary>One verb of the program, run to its end as a process of its own.</summary>
internal sealed record GantryCommand(int ExitCode, string Output, string Error)
{
    /// <summary>What starts the program that was built beside the tests.</summary>
    public static string[] Program { get; } =
        ["dotnet", Path.Combine(Root(), typeof(GantryCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Program").Value!)];

    public static async Task<GantryCommand> RunAsync(params IEnumerable<string> arguments)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using Process process = Process.Start(new ProcessStartInfo(Program[0], [.. Program[1..], .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation);
        Task<string> error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new GantryCommand(process.ExitCode, await output, await error);
    }

    private static string Root()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Gantry.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The repository's root is not above the tests.");
    }
}
