using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Keys;

namespace Gantry.Cli.Dump;

/// <summary><c>gantry dump</c>: what is in files, for people or as DICOM JSON or XML.</summary>
internal static class DumpCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files and folders. In folders, what is not DICOM is passed over.", Arity = ArgumentArity.OneOrMore };
        Option<bool> json = new("--json") { Description = "One DICOM JSON object (PS3.18 annex F) a line and a file; values over 64 KiB as BulkDataURI file:PATH?offset=N&length=N." };
        Option<bool> xml = new("--xml")
        {
            Description = "One document of Native DICOM XML (PS3.19 annex A.1): NativeDicomModel where one file is named, DicomFiles with a DicomFile for each where folders or several are. Long values as with --json.",
        };
        Option<bool> encoding = new("--encoding") { Description = "How the image is encoded, in words: size, bits, colours, frames, compression." };
        Option<string[]> only = new("--only") { Description = "Shows these attributes alone, with all that is in them: PatientID,(0028,0010),**.CodeValue. May be repeated.", HelpName = "PATH,PATH…" };
        Option<string[]> without = new("--without") { Description = "Leaves these attributes out. May be repeated.", HelpName = "PATH,PATH…" };
        Option<int?> depth = new("--depth") { Description = "How many levels of sequences are shown: 0 for none; otherwise all.", HelpName = "N" };
        Option<int?> length = new("--length") { Description = "How many characters of a value are shown; otherwise what fits into the line.", HelpName = "N" };
        Option<bool> full = new("--full") { Description = "Values are shown in full, however long." };
        Option<bool> offsets = new("--offsets") { Description = "Shows in front where each value stands in the file, and lists fragments." };
        Command command = new("dump", "Shows what is in DICOM files.") { paths, json, xml, encoding, only, without, depth, length, full, offsets };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(json) ? 1 : 0) + (result.GetValue(xml) ? 1 : 0) + (result.GetValue(encoding) ? 1 : 0) > 1)
            {
                result.AddError("Only one of --json, --xml and --encoding is possible.");
            }

            if (result.GetValue(depth) < 0 || result.GetValue(length) < 1)
            {
                result.AddError("--depth counts from 0, --length from 1.");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            DumpForm form = parsed.GetValue(json) ? DumpForm.Json : parsed.GetValue(xml) ? DumpForm.Xml : parsed.GetValue(encoding) ? DumpForm.Encoding : DumpForm.Tree;
            int? valueLength = parsed.GetValue(full) ? int.MaxValue : parsed.GetValue(length);
            Selection selection = new(AttributePaths.Parse(parsed.GetValue(only) ?? []), AttributePaths.Parse(parsed.GetValue(without) ?? []));
            return new Dumping(terminal, form, selection, new TreeOptions(terminal.Width, valueLength, parsed.GetValue(depth) ?? int.MaxValue, parsed.GetValue(offsets)))
                .RunAsync(parsed.GetValue(paths)!, cancellation);
        });
        return command;
    }
}
