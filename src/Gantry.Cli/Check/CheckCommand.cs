using System.CommandLine;
using Gantry.Archive;
using Gantry.Cli.Archive;
using Gantry.Cli.CommandLine;

namespace Gantry.Cli.Check;

/// <summary><c>gantry check</c>: compares blobs, journal and index of a stopped archive.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        ArchiveArguments archive = new();
        Option<bool> repair = new("--repair") { Description = "Repairs what can be repaired. Nothing is deleted: what nobody can use is moved into the folder aside." };
        Option<bool> quick = new("--quick") { Description = "Compares names and lengths only, and reads no blob." };
        Option<bool> json = new("--json") { Description = "One JSON object a line and a finding, and one with the sum." };
        Command command = new("check", "Compares blobs, journal and index of a stopped archive, and names every difference.") { archive.Data, archive.Config, repair, quick, json };
        command.SetAction((parsed, cancellation) => new Checking(terminal, time, parsed.GetValue(json)).RunAsync(
            archive.Existing(parsed), new IntegrityOptions { Repairs = parsed.GetValue(repair), IsQuick = parsed.GetValue(quick) }, cancellation));
        return command;
    }
}
