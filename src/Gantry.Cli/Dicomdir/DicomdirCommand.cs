using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Dicomdir;

/// <summary><c>gantry dicomdir</c>: writes, updates or checks the DICOMDIR of a folder.</summary>
internal static class DicomdirCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string> folder = new("FOLDER") { Description = "The folder of the file-set: the DICOMDIR lies in it, the files in it and below." };
        Option<bool> check = new("--check") { Description = "Changes nothing: tells what is wrong with the file-set." };
        Option<string[]> add = new("--add") { Description = "Instances that are copied into the folder, under valid File IDs: files, folders, ZIP archives, mail messages, DICOMDIRs.", HelpName = "PATH" };
        Option<string[]> remove = new("--remove") { Description = "The UID of an instance, series or study whose records and files are taken away.", HelpName = "UID" };
        Option<string?> id = new("--id") { Description = "The File-set ID: at most 16 characters A-Z, 0-9, space and _.", HelpName = "ID" };
        Option<MediaProfile?> profile = ProfileOption();
        Option<bool> json = new("--json") { Description = "The findings as one JSON array in place of text." };
        Command command = new("dicomdir", "Writes, updates or checks the DICOMDIR of a folder: what is new gets records, what is gone loses them.") { folder, check, add, remove, id, profile, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(check) && (result.GetValue(add) is { Length: > 0 } || result.GetValue(remove) is { Length: > 0 } || result.GetValue(id) is not null))
            {
                result.AddError("--check changes nothing: --add, --remove and --id can't go with it.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            string path = parsed.GetValue(folder)!;
            if (!Directory.Exists(path))
            {
                throw new UsageException($"'{path}' is no folder.");
            }

            if (!parsed.GetValue(check))
            {
                await new DicomdirUpdate(terminal, time, path).RunAsync(parsed.GetValue(id), parsed.GetValue(add) ?? [], parsed.GetValue(remove) ?? [], cancellation).ConfigureAwait(false);
            }

            return Check(terminal, path, parsed.GetValue(profile), parsed.GetValue(json), cancellation);
        });
        return command;
    }

    /// <summary>The option that names an application profile.</summary>
    internal static Option<MediaProfile?> ProfileOption() => new("--profile")
    {
        Description = "The application profile of PS3.11 that is to hold, as STD-GEN-CD, STD-GEN-USB-JPEG or STD-GEN-DVD-J2K.",
        HelpName = "PROFILE",
        CustomParser = result =>
        {
            MediaProfile? found = MediaProfile.Named(result.Tokens[0].Value);
            if (found is null)
            {
                result.AddError($"--profile: '{result.Tokens[0].Value}' is not known; write one of: {string.Join(", ", MediaProfile.All.Select(profile => profile.Name))}.");
            }

            return found;
        },
    };

    private static int Check(Terminal terminal, string folder, MediaProfile? profile, bool json, CancellationToken cancellation)
    {
        FileSetCheck check = new(folder, profile);
        IReadOnlyList<FileSetFinding> findings = check.Run(cancellation);
        if (json)
        {
            terminal.WriteJsonLine(writer =>
            {
                writer.WriteStartArray();
                foreach (FileSetFinding finding in findings)
                {
                    writer.WriteStartObject();
                    writer.WriteString("file", finding.File);
                    writer.WriteString("code", finding.Code);
                    writer.WriteString("message", finding.Message);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            });
        }
        else
        {
            foreach (FileSetFinding finding in findings)
            {
                terminal.Report(finding.ToString());
            }

            terminal.Output.WriteLine($"{check.References} files in the file-set, {findings.Count} finding{(findings.Count == 1 ? string.Empty : "s")}");
        }

        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
