using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Files;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Deidentification;

namespace Gantry.Cli.Deidentification;

/// <summary><c>gantry deidentify</c>: files without what tells who the patient is.</summary>
internal static class DeidentifyCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string[]> paths = new("PATH")
        {
            Description = "Files and folders, and last the folder that a tree of folders is made in.",
            HelpName = "IN… OUT",
            Arity = new ArgumentArity(2, 100_000),
        };
        Option<string> profile = new("--profile", "-p")
        {
            Description = $"A preset ({string.Join(", ", DeidentificationProfile.Presets.Select(preset => preset.Name))}) or a profile file.",
            HelpName = "FILE|PRESET",
            DefaultValueFactory = _ => DeidentificationProfile.Basic.Name,
        };
        Option<string[]> options = new("--option") { Description = $"An option of the profile beside its own: {string.Join(", ", DeidentificationProfileFile.OptionNames)}.", HelpName = "NAME" };
        Option<string?> key = DeidentificationArguments.Key();
        Option<string?> report = new("--report") { Description = "Where to list every change, without any value of the patient's.", HelpName = "FILE.json" };
        Option<bool> acknowledge = new("--acknowledge-pixels") { Description = "Somebody has looked at the pixels: nothing that identifies is burned in, and nobody can be recognized." };
        Option<string?> vault = new("--vault") { Description = "A file that the originals are kept in, encrypted with --key, for gantry reidentify.", HelpName = "FILE" };
        Option<string[]> recipients = new("--recipient") { Description = "Keep the originals in each object, encrypted for the holder of this certificate (PEM).", HelpName = "CERTIFICATE" };
        Option<bool> unchecked_ = new("--no-check") { Description = "Do not open what was written to look for what identified." };
        Option<string> tree = new("--tree")
        {
            Description = "The levels of folders, named by pseudonyms and new UIDs.",
            HelpName = "LEVEL/LEVEL…",
            DefaultValueFactory = _ => "patient/study/series",
        };
        Command command = new("deidentify", "Writes files without what tells who the patient is (PS3.15 annex E). What may not be given away as the profile says is named, and not written.")
        {
            paths, profile, options, key, report, acknowledge, vault, recipients, unchecked_, tree,
        };
        command.SetAction((parsed, cancellation) =>
        {
            string[] all = parsed.GetRequiredValue(paths);
            byte[]? secret = DeidentificationArguments.Secret(parsed.GetValue(key));
            if (parsed.GetValue(vault) is not null && secret is null)
            {
                throw new UsageException("--vault needs --key: without it nobody could open it again.");
            }

            try
            {
                DeidentificationProfile chosen = DeidentificationArguments.Profile(parsed.GetRequiredValue(profile));
                chosen = chosen with
                {
                    Options = (parsed.GetValue(options) ?? []).Aggregate(chosen.Options, (sum, name) => sum | DeidentificationProfileFile.Option(name)),
                    AcknowledgesPixels = parsed.GetValue(acknowledge),
                };
                Deidentifying deidentifying = new(terminal, time, new Deidentifier(chosen, Key(secret), Deidentifying.Transcoding), ExportTree.Parse(parsed.GetRequiredValue(tree)), all[^1])
                {
                    Report = parsed.GetValue(report),
                    Vault = parsed.GetValue(vault) is { } path ? new DeidentificationVault(path, secret) : null,
                    Recipients = CertificateFiles.Read("--recipient", parsed.GetValue(recipients) ?? []),
                    Checks = !parsed.GetValue(unchecked_),
                };
                return deidentifying.RunAsync(all[..^1], cancellation);
            }
            catch (Exception exception) when (exception is FormatException or ArgumentException)
            {
                throw new UsageException(exception.Message);
            }
        });
        return command;
    }

    /// <summary>The key of a secret, or one of this run.</summary>
    internal static DeidentificationKey Key(byte[]? secret) => secret is null ? DeidentificationKey.CreateRandom() : new DeidentificationKey(secret);
}
