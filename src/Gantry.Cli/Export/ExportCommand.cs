using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Deidentification;
using Gantry.Cli.Dicomdir;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Deidentification;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Export;

/// <summary><c>gantry export</c>: instances copied into a tree of folders, or made into a file-set.</summary>
internal static class ExportCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files and folders; for a file-set ZIP archives, mail messages and DICOMDIRs too. In folders, what is not DICOM is passed over.", Arity = ArgumentArity.OneOrMore };
        Option<string?> output = new("--out", "-o") { Description = "The folder that the tree is made in, where what is there already stays; with --file-set an empty one.", HelpName = "DIR" };
        Option<bool> fileSet = new("--file-set") { Description = "Makes a file-set with DICOMDIR in the folder, to be copied to a disc or USB stick." };
        Option<string?> zip = new("--zip") { Description = "Makes the file-set as a ZIP archive.", HelpName = "FILE" };
        Option<string?> iso = new("--iso") { Description = "Makes the file-set as an ISO 9660 image with Joliet, to be burned.", HelpName = "FILE" };
        Option<string?> mail = new("--eml") { Description = "Makes the file-set as a mail message (STD-GEN-MIME), without index page.", HelpName = "FILE" };
        Option<bool> jpeg = new("--jpeg") { Description = "In a file-set, each frame is there as a JPEG too." };
        Option<bool> viewer = new("--viewer") { Description = "In a file-set, a viewer is there that a browser runs from the medium." };
        Option<string> id = new("--id") { Description = "The File-set ID: at most 16 characters A-Z, 0-9, space and _.", HelpName = "ID", DefaultValueFactory = _ => string.Empty };
        Option<MediaProfile?> profile = DicomdirCommand.ProfileOption();
        Option<string> tree = new("--tree")
        {
            Description = "The levels of folders: patient, study and series, or some of them, joined by slashes.",
            HelpName = "LEVEL/LEVEL…",
            DefaultValueFactory = _ => "patient/study/series",
        };
        Option<string?> deidentify = new("--deidentify")
        {
            Description = "De-identify what goes into the tree of folders, by a preset or a profile file, as gantry deidentify does.",
            HelpName = "FILE|PRESET",
        };
        Option<string?> key = DeidentificationArguments.Key();
        Command command = new("export", "Copies instances, byte for byte, into a tree of folders (PATIENT/DATE-STUDY/NUMBER-MODALITY-SERIES/INSTANCE.dcm), or makes a file-set for a disc.")
        {
            paths, output, tree, fileSet, zip, iso, mail, jpeg, viewer, id, profile, deidentify, key,
        };
        command.Validators.Add(result =>
        {
            if (new[] { output, zip, iso, mail }.Count(option => result.GetValue(option) is not null) != 1)
            {
                result.AddError("Give one of --out, --zip, --iso and --eml: where to.");
            }

            bool isMedium = result.GetValue(fileSet) || result.GetValue(output) is null;
            if (!isMedium && (result.GetValue(jpeg) || result.GetValue(viewer) || result.GetResult(profile) is not null || result.GetValue(id) is { Length: > 0 }))
            {
                result.AddError("--jpeg, --viewer, --profile and --id belong to a file-set: give --file-set with --out.");
            }

            if (isMedium && result.GetValue(deidentify) is not null)
            {
                result.AddError("--deidentify goes with a tree of folders: give --out, and make a file-set of that.");
            }

            if (result.GetValue(mail) is not null && (result.GetValue(jpeg) || result.GetValue(viewer)))
            {
                result.AddError("--jpeg and --viewer don't go with --eml: a message holds the DICOM files alone.");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            string[] named = parsed.GetValue(paths)!;
            (MediumForm Form, string? Target)[] targets = [(MediumForm.Folder, parsed.GetValue(output)), (MediumForm.Zip, parsed.GetValue(zip)), (MediumForm.Iso, parsed.GetValue(iso)), (MediumForm.Mail, parsed.GetValue(mail))];
            (MediumForm form, string? target) = targets.First(candidate => candidate.Target is not null);
            if (form == MediumForm.Folder && !parsed.GetValue(fileSet))
            {
                if (parsed.GetValue(deidentify) is { } preset)
                {
                    Deidentifier deidentifier = new(DeidentificationArguments.Profile(preset), DeidentifyCommand.Key(DeidentificationArguments.Secret(parsed.GetValue(key))), Deidentifying.Transcoding);
                    return new Deidentifying(terminal, time, deidentifier, TreeOf(parsed.GetRequiredValue(tree)), target!).RunAsync(named, cancellation);
                }

                return new Exporting(terminal, time, TreeOf(parsed.GetRequiredValue(tree)), target!).RunAsync(named, cancellation);
            }

            FileSetOptions options = new()
            {
                FileSetId = parsed.GetValue(id)!,
                Jpeg = parsed.GetValue(jpeg),
                Viewer = parsed.GetValue(viewer),
                Index = form != MediumForm.Mail,
                Profile = parsed.GetValue(profile),
            };
            return new MediumExporting(terminal, time, options).RunAsync(named, form, target!, cancellation);
        });
        return command;
    }

    private static ExportTree TreeOf(string text)
    {
        try
        {
            return ExportTree.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new UsageException(exception.Message);
        }
    }
}
