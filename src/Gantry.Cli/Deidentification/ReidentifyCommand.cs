using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Files;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Deidentification;

namespace Gantry.Cli.Deidentification;

/// <summary><c>gantry reidentify</c>: the original attributes put back, by those who have the vault and its key, or a private key.</summary>
internal static class ReidentifyCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string[]> paths = new("PATH")
        {
            Description = "Files and folders, and last where they go: a file for one file, else a folder.",
            HelpName = "IN… OUT",
            Arity = new ArgumentArity(2, 100_000),
        };
        Option<string?> vault = new("--vault") { Description = "The vault that gantry deidentify has made.", HelpName = "FILE" };
        Option<string?> key = new("--key") { Description = "The secret of the vault.", HelpName = "FILE" };
        Option<string?> certificate = new("--certificate") { Description = "The certificate (PEM) that originals were encrypted for.", HelpName = "FILE" };
        Option<string?> privateKey = new("--private-key") { Description = "Its private key (PEM); without it, it is looked for in the file of the certificate.", HelpName = "FILE" };
        Command command = new("reidentify", "Puts the attributes back that gantry deidentify has kept in a vault or in the objects. Blanked pixels and replaced documents stay as they are.")
        {
            paths, vault, key, certificate, privateKey,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            string[] all = parsed.GetRequiredValue(paths);
            Dictionary<string, DataSet> kept = parsed.GetValue(vault) is { } path ? Read(path, DeidentificationArguments.Secret(parsed.GetValue(key))) : [];
            using X509Certificate2? recipient = parsed.GetValue(certificate) is { } pem ? CertificateFiles.ReadWithKey(pem, parsed.GetValue(privateKey)) : null;
            if (parsed.GetValue(vault) is null && recipient is null)
            {
                throw new UsageException("Say where the originals are: --vault with --key, or --certificate.");
            }

            return await new RewrittenFiles(terminal, time).RunAsync(
                all[..^1], all[^1], "re-identified", file => Restore(file, kept, recipient), cancellation).ConfigureAwait(false);
        });
        return command;
    }

    private static Rewriting Restore(DicomFile file, Dictionary<string, DataSet> kept, X509Certificate2? recipient)
    {
        DataSet originals = (recipient is null ? null : EncryptedAttributes.Open(file.DataSet, recipient)) ?? kept.GetValueOrDefault(file.DataSet.GetString(Attributes.SOPInstanceUID) ?? string.Empty)
            ?? throw new DicomException("nothing is known of what it was: it is not in the vault, and holds nothing that was encrypted for this certificate");
        OriginalAttributes.Restore(file.DataSet, originals);
        return new Rewriting(file.TransferSyntax, DicomWriteOptions.Default, TranscodeOptions.Default);
    }

    private static Dictionary<string, DataSet> Read(string path, byte[]? secret)
    {
        if (secret is null)
        {
            throw new UsageException("--vault needs --key, the secret that it was made with.");
        }

        Dictionary<string, DataSet> kept = new(StringComparer.Ordinal);
        foreach ((string instance, DataSet originals) in new DeidentificationVault(path, secret).Read())
        {
            kept[instance] = originals;
        }

        return kept;
    }
}
