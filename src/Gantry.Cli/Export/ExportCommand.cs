using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;

namespace Gantry.Cli.Export;

/// <summary><c>gantry export</c>: instances copied into a tree of folders.</summary>
internal static class ExportCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files and folders. In folders, what is not DICOM is passed over.", Arity = ArgumentArity.OneOrMore };
        Option<string> output = new("--out", "-o") { Description = "The folder that the tree is made in. What is there already stays.", HelpName = "DIR", Required = true };
        Option<string> tree = new("--tree")
        {
            Description = "The levels of folders: patient, study and series, or some of them, joined by slashes.",
            HelpName = "LEVEL/LEVEL…",
            DefaultValueFactory = _ => "patient/study/series",
        };
        Command command = new("export", "Copies instances, byte for byte, into a tree of folders: PATIENT/DATE-STUDY/NUMBER-MODALITY-SERIES/INSTANCE.dcm.") { paths, output, tree };
        command.SetAction((parsed, cancellation) =>
        {
            try
            {
                return new Exporting(terminal, time, ExportTree.Parse(parsed.GetRequiredValue(tree)), parsed.GetRequiredValue(output)).RunAsync(parsed.GetValue(paths)!, cancellation);
            }
            catch (FormatException exception)
            {
                throw new UsageException(exception.Message);
            }
        });
        return command;
    }
}
