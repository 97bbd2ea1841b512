using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Files;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Signatures;

namespace Gantry.Cli.Signatures;

/// <summary><c>gantry sign</c>: files signed by a profile of PS3.15 annex C, or signatures removed.</summary>
internal static class SignCommand
{
    private const string AllSignatures = "all";

    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files and folders.", Arity = ArgumentArity.OneOrMore };
        Option<string?> certificate = new("--certificate") { Description = "The certificate of the signer (PEM).", HelpName = "FILE" };
        Option<string?> key = new("--key") { Description = "Its private key (PEM); without it, it is looked for in the file of the certificate.", HelpName = "FILE" };
        Option<string?> passphrase = new("--passphrase") { Description = "A file with the passphrase of an encrypted key.", HelpName = "FILE" };
        Option<string> profile = new("--profile")
        {
            Description = "base: all that may be signed, or what --attribute names. creator: identifiers, equipment, pixels and content. authorization: the same without equipment, by somebody who has seen it. report: content and evidence "
                + "of a report. none: as base, with keys on elliptic curves too.",
            HelpName = SignatureNames.Profiles,
            DefaultValueFactory = _ => "base",
        };
        profile.AcceptOnlyFromAmong(SignatureNames.Profiles.Split('|'));
        Option<string[]> attributes = new("--attribute") { Description = "An attribute that is signed too: a keyword or a tag.", HelpName = "ATTRIBUTE" };
        Option<string?> item = new("--item") { Description = "The item to sign instead of the whole: ReferencedSeriesSequence[0].", HelpName = "PATH" };
        Option<int?> purpose = new("--purpose") { Description = "What the signature is for: 1 author, 5 verification, 6 validation, 13 review, 14 source, … (CID 7007).", HelpName = "1-18" };
        Option<string> algorithm = new("--algorithm") { Description = "How what is signed is hashed.", HelpName = "sha256|sha384|sha512", DefaultValueFactory = _ => "sha256" };
        algorithm.AcceptOnlyFromAmong("sha256", "sha384", "sha512");
        Option<string?> timestamp = new("--timestamp") { Description = "A timestamp authority (RFC 3161) that certifies when it was signed.", HelpName = "URL" };
        Option<string?> remove = new("--remove") { Description = "Removes a signature by its UID, or all, instead of signing.", HelpName = "UID|all" };
        Option<string?> output = new("--out") { Description = "Where to write: a file for one file, else a folder. Without it the files are replaced.", HelpName = "FILE|DIR" };
        Command command = new("sign", "Signs DICOM files (PS3.15 annex C), or removes signatures. What is there already stays byte for byte.")
        {
            paths, certificate, key, passphrase, profile, attributes, item, purpose, algorithm, timestamp, remove, output,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            RewrittenFiles files = new(terminal, time);
            if (parsed.GetValue(remove) is { } removed)
            {
                return await files.RunAsync(parsed.GetRequiredValue(paths), parsed.GetValue(output), "changed", file => Remove(file, removed), cancellation).ConfigureAwait(false);
            }

            SigningOptions options = new()
            {
                Profile = SignatureNames.Profile(parsed.GetRequiredValue(profile)),
                Attributes = [.. (parsed.GetValue(attributes) ?? []).Select(Attribute)],
                MacAlgorithm = parsed.GetRequiredValue(algorithm).ToUpperInvariant(),
                Purpose = parsed.GetValue(purpose) is not { } number ? null : Enum.IsDefined((SignaturePurpose)number) ? (SignaturePurpose)number : throw new UsageException("--purpose: give a number from 1 to 18 (PS3.16 CID 7007)."),
            };
            string signers = parsed.GetValue(certificate) ?? throw new UsageException("--certificate is missing: the certificate of the signer, with --key, its private key; or --remove.");
            using X509Certificate2 signer = CertificateFiles.ReadWithKey(signers, parsed.GetValue(key), parsed.GetValue(passphrase));
            using TimestampAuthority? authority = parsed.GetValue(timestamp) is { } url ? new TimestampAuthority(Address(url)) : null;
            DigitalSigner digitalSigner = Signer(signer, options, time);
            AttributePath? place = parsed.GetValue(item) is { } path ? Path(path) : null;
            return await files.RunAsync(parsed.GetRequiredValue(paths), parsed.GetValue(output), "signed", file =>
            {
                Uid uid = digitalSigner.Sign(file.DataSet, place);
                authority?.Stamp(file.DataSet, uid, cancellation);
                return AsItWas(file);
            }, cancellation).ConfigureAwait(false);
        });
        return command;
    }

    private static Rewriting? Remove(DicomFile file, string removed)
    {
        int count = removed == AllSignatures ? DigitalSignatures.RemoveAll(file.DataSet) : DigitalSignatures.Remove(file.DataSet, new Uid(removed)) ? 1 : 0;
        return count > 0 ? AsItWas(file) : null;
    }

    private static Rewriting AsItWas(DicomFile file) => new(file.TransferSyntax, DicomWriteOptions.Default, TranscodeOptions.Default);

    private static DigitalSigner Signer(X509Certificate2 certificate, SigningOptions options, TimeProvider time)
    {
        try
        {
            return new DigitalSigner(certificate, options, time);
        }
        catch (ArgumentException exception)
        {
            throw new UsageException("--certificate: " + exception.Message);
        }
    }

    private static Uri Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address : throw new UsageException($"--timestamp: '{text}' is no address: write http://HOST/PATH.");

    private static Tag Attribute(string text) => Path(text) is { Tag: { } tag, IsItem: false } ? tag : throw new UsageException($"--attribute: '{text}' is not one attribute: give a keyword or a tag.");

    private static AttributePath Path(string text) => AttributePath.TryParse(text, null, out AttributePath? path, out string? error) ? path : throw new UsageException(error);
}
