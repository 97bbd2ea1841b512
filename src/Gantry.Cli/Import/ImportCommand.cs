using System.CommandLine;
using Gantry.Archive;
using Gantry.Cli.Archive;
using Gantry.Cli.CommandLine;

namespace Gantry.Cli.Import;

/// <summary><c>gantry import</c>: stores files in a stopped archive, or in a running one over HTTP.</summary>
internal static class ImportCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files, folders, ZIP archives, mail messages, and DICOMDIRs, whose files are imported. In folders and archives, what is not DICOM is passed over.", Arity = ArgumentArity.OneOrMore };
        ArchiveArguments archive = new();
        Option<string?> to = new("--to") { Description = "The address of a running server, as http://127.0.0.1:8080, or of any STOW-RS service, as http://127.0.0.1:8042/dicom-web; identifiers are rewritten by a server of ours alone.", HelpName = "URL" };
        Option<string?> patient = new("--patient-id") { Description = "The Patient ID that the instances get here; what came is kept and told in Original Attributes Sequence.", HelpName = "ID" };
        Option<string?> issuer = new("--issuer") { Description = "The Issuer of Patient ID that goes with it.", HelpName = "ISSUER" };
        Option<string?> accession = new("--accession") { Description = "The Accession Number of the order they belong to.", HelpName = "NUMBER" };
        Option<string[]> set = new("--set") { Description = "Another value they get here: PatientName=Doe^Jane, PatientBirthDate=19800131, …", HelpName = "ATTRIBUTE=VALUE" };
        Option<bool> json = new("--json") { Description = "The sum as one JSON object in place of text." };
        Command command = new("import", "Stores files in an archive: in the folder of a stopped one, or in a running one over HTTP.") { paths, archive.Data, archive.Config, to, patient, issuer, accession, set, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            AttributeChanges? identifiers = IdentifiersOf(parsed.GetValue(patient), parsed.GetValue(issuer), parsed.GetValue(accession), parsed.GetValue(set) ?? []);
            IImportTarget target = (parsed.GetValue(to), identifiers) switch
            {
                (null, _) => new ArchiveTarget(await OpenAsync(archive.Of(parsed), time, cancellation).ConfigureAwait(false), identifiers),
                ({ } address, null) => new StowTarget(AddressOf(address)),
                ({ } address, _) => new ApiTarget(AddressOf(address), identifiers),
            };
            await using (target.ConfigureAwait(false))
            {
                return await new Importing(terminal, time, target).RunAsync(parsed.GetValue(paths)!, parsed.GetValue(json), cancellation).ConfigureAwait(false);
            }
        });
        return command;
    }

    private static async Task<DicomArchive> OpenAsync(ArchiveOptions options, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            return await DicomArchive.OpenAsync(options, time: time, cancellationToken: cancellation).ConfigureAwait(false);
        }
        catch (ArchiveInUseException exception)
        {
            throw new ArchiveInUseException($"{exception.Message} Or import through it: --to http://127.0.0.1:8080", exception);
        }
    }

    private static AttributeChanges? IdentifiersOf(string? patient, string? issuer, string? accession, string[] others)
    {
        List<KeyValuePair<string, string?>> values = [];
        foreach ((string keyword, string? value) in (ReadOnlySpan<(string, string?)>)[("PatientID", patient), ("IssuerOfPatientID", issuer), ("AccessionNumber", accession)])
        {
            if (value is not null)
            {
                values.Add(new(keyword, value));
            }
        }

        foreach (string other in others)
        {
            int sign = other.IndexOf('=', StringComparison.Ordinal);
            values.Add(sign > 0 ? new(other[..sign], other[(sign + 1)..]) : throw new UsageException($"--set: '{other}' has no value: write it as PatientName=Doe^Jane."));
        }

        if (patient is null && issuer is not null)
        {
            throw new UsageException("--issuer: an issuer goes with a Patient ID: give --patient-id too.");
        }

        try
        {
            return values.Count == 0 ? null : AttributeChanges.Parse(values);
        }
        catch (OverlayRefusedException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    private static Uri AddressOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri
            : throw new UsageException($"--to: '{address}' is not an address: write it as http://127.0.0.1:8080.");
}
