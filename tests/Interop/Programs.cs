using System.Diagnostics;
using System.Text;

namespace Gantry.Interop;

/// <summary>What a foreign program said and how it ended.</summary>
public sealed record ProgramResult(int ExitCode, string Output)
{
    public ProgramResult ShouldSucceed()
    {
        ExitCode.ShouldBe(0, Output);
        return this;
    }
}

/// <summary>Foreign programs. A test that needs one skips visibly where it is absent.</summary>
public static class Programs
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The path of a program, or a skipped test.</summary>
    public static string Require(string name)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(["/usr/sbin"]).ToArray();
        string? path = folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{name} is not installed here.");
        return path!;
    }

    /// <summary>Runs a program to its end, with TCP_NODELAY=1 as dcmtk's tools want it unless their stock behaviour is asked for.</summary>
    public static async Task<ProgramResult> RunAsync(string name, IEnumerable<string> arguments, bool stock = false, string? folder = null, string? input = null)
    {
        using Process process = Start(name, arguments, stock, folder, input is not null);
        StringBuilder output = new();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }

        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException exception)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{name} did not end. It said: {output}", exception);
        }

        lock (output)
        {
            return new ProgramResult(process.ExitCode, output.ToString());
        }
    }

    /// <summary>Starts a program that runs beside the test.</summary>
    public static Process Start(string name, IEnumerable<string> arguments, bool stock = false, string? folder = null, bool takesInput = false)
    {
        ProcessStartInfo start = new(Require(name), arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = takesInput,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        if (stock)
        {
            start.Environment.Remove("TCP_NODELAY");
        }
        else
        {
            start.Environment["TCP_NODELAY"] = "1";
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
