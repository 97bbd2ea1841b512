using System.CommandLine;
using System.CommandLine.Parsing;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Files;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Signatures;

namespace Gantry.Cli.Edit;

/// <summary><c>gantry edit</c>: attributes set, inserted and removed in files, everything else kept byte for byte.</summary>
internal static class EditCommand
{
    private const string PathHelp = "PATH is a keyword, a tag, or a path through sequences: PatientID, (0010,0020), ReferencedSeriesSequence[0].SeriesInstanceUID, with [*] for all items "
        + "and **. for any depth.";

    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files and folders.", Arity = ArgumentArity.OneOrMore };
        Option<string[]> set = Step(
            EditAction.Set, "PATH[:VR]=VALUE", $"Gives an attribute a value, whether it was there or not; \\ separates several values, none after = empties it. Bytes are hexadecimal digits or @FILE. {PathHelp}");
        Option<string[]> insert = Step(EditAction.Insert, "PATH[:VR][=VALUE]", "Adds an attribute that is not there yet; sequences, items and private blocks on the way are made; [+] is a new item.");
        Option<string[]> remove = Step(EditAction.Remove, "PATH", "Removes an attribute, or an item: ReferencedImageSequence[0]. Nothing happens where it is not there.");
        Option<string?> output = new("--out") { Description = "Where to write: a file for one file, else a folder. Without it the files are replaced.", HelpName = "FILE|DIR" };
        Command command = new(
            "edit",
            "Changes attributes in files, all else kept byte for byte. Steps are done in the order given; a file in which one fails is left as it was. A new SOP Instance UID also goes into the file meta information.")
        {
            paths, set, insert, remove, output,
        };
        command.SetAction((parsed, cancellation) =>
        {
            Editing editing = new(Steps(parsed.Tokens));
            RewrittenFiles files = new(terminal, time);
            return files.RunAsync(parsed.GetRequiredValue(paths), parsed.GetValue(output), "edited", file =>
            {
                if (!editing.Apply(file))
                {
                    return null;
                }

                foreach (SignatureVerification broken in DigitalSignatures.Verify(file.DataSet).Where(signature => signature.Status != SignatureStatus.Valid))
                {
                    files.Report(file.Path!, $"the signature {broken.Signature.Uid} does not hold any more: have it signed again, and take this one out with gantry sign --remove");
                }

                return new Rewriting(file.TransferSyntax, DicomWriteOptions.Default, TranscodeOptions.Default);
            }, cancellation);
        });
        return command;
    }

    private static Option<string[]> Step(EditAction action, string name, string description) =>
        new("--" + action.ToString().ToLowerInvariant()) { Description = description, HelpName = name, AllowMultipleArgumentsPerToken = false };

    /// <summary>The steps in the order of the command line, across the options.</summary>
    private static List<EditStep> Steps(IReadOnlyList<Token> tokens)
    {
        List<EditStep> steps = [];
        for (int i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Type == TokenType.Option && Enum.TryParse(tokens[i].Value.TrimStart('-'), ignoreCase: true, out EditAction action))
            {
                steps.Add(EditStep.Parse(action, tokens[i + 1].Value));
            }
        }

        return steps.Count > 0 ? steps : throw new UsageException("There is nothing to do: give --set, --insert or --remove. gantry edit --help shows what is possible.");
    }
}
