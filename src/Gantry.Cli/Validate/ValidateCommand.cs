using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Objects.KeyObjects.Manifests;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Cli.Validate;

/// <summary><c>gantry validate</c>: holds files against the standard.</summary>
internal static class ValidateCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files and folders. In folders, what is not DICOM is passed over.", Arity = ArgumentArity.OneOrMore };
        Option<bool> json = new("--json") { Description = "One array of findings: file, severity, path, rule, source, message, remedy." };
        Option<string> policy = new("--policy")
        {
            Description = "strict: whatever the standard forbids is an error. tolerant: only what makes an instance useless is, the rest are warnings.",
            HelpName = "strict|tolerant",
            DefaultValueFactory = _ => "strict",
        };
        policy.AcceptOnlyFromAmong("strict", "tolerant");
        Option<string?> level = new("--level") { Description = "The least severity shown; otherwise warning, with --json info.", HelpName = "error|warning|info" };
        level.AcceptOnlyFromAmong("error", "warning", "info");
        string[] profiles = [.. ManifestProfile.All.Select(known => known.Name)];
        Option<string?> profile = new("--profile") { Description = "A profile of manifests that key object selections are held against too.", HelpName = string.Join('|', profiles) };
        profile.AcceptOnlyFromAmong(profiles);
        Command command = new("validate", "Holds DICOM files against the standard: modules and types, values, pixels, frames, references.") { paths, json, policy, level, profile };
        command.SetAction((parsed, cancellation) =>
        {
            bool asJson = parsed.GetValue(json);
            FindingSeverity least = parsed.GetValue(level) is { } given ? Enum.Parse<FindingSeverity>(given, ignoreCase: true) : asJson ? FindingSeverity.Info : FindingSeverity.Warning;
            ValidationOptions options = new() { Policy = Enum.Parse<ValidationPolicy>(parsed.GetRequiredValue(policy), ignoreCase: true) };
            ManifestProfile? manifest = ManifestProfile.All.FirstOrDefault(known => known.Name == parsed.GetValue(profile));
            return new Validating(terminal, options, manifest, least, asJson).RunAsync(parsed.GetRequiredValue(paths), cancellation);
        });
        return command;
    }
}
