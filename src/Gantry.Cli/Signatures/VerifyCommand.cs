using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Files;
using Gantry.Dicom.Objects.Signatures;

namespace Gantry.Cli.Signatures;

/// <summary><c>gantry verify</c>: whether the digital signatures of files hold.</summary>
internal static class VerifyCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files and folders. In folders, what is not DICOM is passed over.", Arity = ArgumentArity.OneOrMore };
        Option<string[]> trusted = new("--trusted") { Description = "Certificates that are trusted (PEM): of authorities, or of signers themselves. Without it nothing is said of who signed.", HelpName = "FILE" };
        Option<string[]> intermediate = new("--intermediate") { Description = "Certificates of authorities in between (PEM).", HelpName = "FILE" };
        Option<string?> require = new("--require") { Description = "A file without a signature that holds, of this profile, is a finding; any takes one of any.", HelpName = "any|" + SignatureNames.Profiles };
        require.AcceptOnlyFromAmong(["any", .. SignatureNames.Profiles.Split('|')]);
        Option<bool> json = new("--json") { Description = "One array of signatures: file, path, uid, status, signer, time, findings and more." };
        Command command = new("verify", "Verifies the digital signatures of DICOM files (PS3.15 annex C): whether what was signed is as it was, and with --trusted who signed it.") { paths, trusted, intermediate, require, json };
        command.SetAction((parsed, cancellation) =>
        {
            VerificationOptions options = new() { Trusted = CertificateFiles.Read("--trusted", parsed.GetValue(trusted) ?? []), Intermediate = CertificateFiles.Read("--intermediate", parsed.GetValue(intermediate) ?? []) };
            return new Verifying(terminal, options, parsed.GetValue(require), parsed.GetValue(json)).RunAsync(parsed.GetRequiredValue(paths), cancellation);
        });
        return command;
    }
}
