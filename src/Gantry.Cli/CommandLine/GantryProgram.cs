using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.CommandLine;
using Gantry.Archive;
using Gantry.Cli.Check;
using Gantry.Cli.Conformance;
using Gantry.Cli.Conversion;
using Gantry.Cli.Deidentification;
using Gantry.Cli.Dicomdir;
using Gantry.Cli.Diff;
using Gantry.Cli.Dump;
using Gantry.Cli.Echo;
using Gantry.Cli.Edit;
using Gantry.Cli.Encapsulate;
using Gantry.Cli.Export;
using Gantry.Cli.Extract;
using Gantry.Cli.Import;
using Gantry.Cli.Iod;
using Gantry.Cli.Phantom;
using Gantry.Cli.Rebuild;
using Gantry.Cli.Receive;
using Gantry.Cli.Render;
using Gantry.Cli.Report;
using Gantry.Cli.Retrieve;
using Gantry.Cli.Send;
using Gantry.Cli.Serve;
using Gantry.Cli.Signatures;
using Gantry.Cli.Validate;
using Gantry.Cli.Waveforms;
using Gantry.Dicom.Network;
using Gantry.Dicom;

namespace Gantry.Cli.CommandLine;

/// <summary>The <c>gantry</c> command: its verbs, and what their failures mean to the caller.</summary>
public static class GantryProgram
{
    private const int BrokenPipe = 32;

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">Verb and its arguments.</param>
    /// <param name="terminal">Where the verb reads from and writes to.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The exit code: see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, TimeProvider time, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        ParseResult parsed = Commands(terminal, time).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction && arguments.Count > 0)
        {
            return Refuse(terminal, parsed);
        }

        InvocationConfiguration invocation = new()
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            // The server ends in its own order; the other verbs end by their cancellation, one that receives when what is under way is done.
            ProcessTerminationTimeout = parsed.CommandResult.Command.Name switch
            {
                ServeCommand.Name => null,
                ReceiveCommand.Name => TimeSpan.FromSeconds(30),
                _ => TimeSpan.FromSeconds(5),
            },
        };
        try
        {
            int exitCode = await parsed.InvokeAsync(invocation, cancellation).ConfigureAwait(false);
            terminal.Flush();
            return parsed.Errors.Count > 0 ? ExitCode.Usage : exitCode;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (UsageException exception)
        {
            return Fail(terminal, exception, ExitCode.Usage);
        }
        catch (IOException exception) when ((exception.HResult & 0xFFFF) == BrokenPipe)
        {
            // Nobody reads any more, as behind `| head`.
            return ExitCode.Done;
        }
        catch (ArchiveInUseException exception)
        {
            return Fail(terminal, exception, ExitCode.Unreachable);
        }
        catch (AssociationException exception)
        {
            return Fail(terminal, exception, exception.Fault == AssociationFault.NoPresentationContext ? ExitCode.Findings : ExitCode.Unreachable);
        }
        catch (Exception exception) when (exception is DicomException or IOException or UnauthorizedAccessException)
        {
            return Fail(terminal, exception, ExitCode.Findings);
        }
    }

    private static int Refuse(Terminal terminal, ParseResult parsed)
    {
        foreach (ParseError error in parsed.Errors)
        {
            terminal.Report("gantry: " + error.Message);
        }

        string verb = parsed.CommandResult.Command is RootCommand ? string.Empty : parsed.CommandResult.Command.Name + " ";
        terminal.Report($"gantry {verb}--help shows what is possible.");
        return ExitCode.Usage;
    }

    private static int Fail(Terminal terminal, Exception exception, int exitCode)
    {
        foreach (string line in exception.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            terminal.Report("gantry: " + line);
        }

        return exitCode;
    }

    private static RootCommand Commands(Terminal terminal, TimeProvider time) => new("An open imaging platform for hospitals: DICOM archive, web workstation and tools.")
    {
        ServeCommand.Create(),
        ConformanceCommand.Create(terminal),
        EchoCommand.Create(terminal, time),
        SendCommand.Create(terminal, time),
        FindCommand.Create(terminal, time),
        GetCommand.Create(terminal, time),
        MoveCommand.Create(terminal, time),
        ReceiveCommand.Create(terminal, time),
        DumpCommand.Create(terminal),
        IodCommand.Create(terminal),
        ValidateCommand.Create(terminal),
        SignCommand.Create(terminal, time),
        VerifyCommand.Create(terminal),
        DiffCommand.Create(terminal),
        EditCommand.Create(terminal, time),
        ConvertCommand.Create(terminal, time),
        RenderCommand.Create(terminal, time),
        ContactSheetCommand.Create(terminal, time),
        WaveformCommand.Create(terminal),
        ReportCommand.Create(terminal, time),
        ReformatCommand.Create(terminal, time),
        ExtractCommand.Create(terminal, time),
        ExportCommand.Create(terminal, time),
        DicomdirCommand.Create(terminal, time),
        EncapsulateCommand.Create(terminal, time),
        DeidentifyCommand.Create(terminal, time),
        ReidentifyCommand.Create(terminal, time),
        PhantomCommand.Create(terminal, time),
        ImportCommand.Create(terminal, time),
        CheckCommand.Create(terminal, time),
        RebuildCommand.Create(terminal, time),
    };
}
