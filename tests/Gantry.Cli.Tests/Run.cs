using System.Text;
using Gantry.Cli.CommandLine;

namespace Gantry.Cli.Tests;

/// <summary>One run of the command, as its caller sees it.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record Run(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a command line.</summary>
    public static async Task<Run> GantryAsync(params string[] arguments)
    {
        using MemoryStream output = new();
        using StringWriter error = new();
        int exitCode;
        using (Terminal terminal = new(output, error))
        {
            exitCode = await GantryProgram.RunAsync(arguments, terminal, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        return new Run(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
