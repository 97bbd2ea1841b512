using System.CommandLine;
using Gantry.Archive;
using Gantry.Cli.Archive;
using Gantry.Cli.CommandLine;

namespace Gantry.Cli.Import;

/// <summary><c>gantry import</c>: stores files in a stopped archive, or in a running one by STOW-RS.</summary>
internal static class ImportCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files, folders, ZIP archives, and DICOMDIRs, whose files are imported. In folders and archives, what is not DICOM is passed over.", Arity = ArgumentArity.OneOrMore };
        ArchiveArguments archive = new();
        Option<string?> to = new("--to") { Description = "The address of a running server, as http://127.0.0.1:8080, or of any STOW-RS service, as http://127.0.0.1:8042/dicom-web.", HelpName = "URL" };
        Option<bool> json = new("--json") { Description = "The sum as one JSON object in place of text." };
        Command command = new("import", "Stores files in an archive: in the folder of a stopped one, or in a running one by STOW-RS.") { paths, archive.Data, archive.Config, to, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            IImportTarget target = parsed.GetValue(to) is { } address
                ? new StowTarget(AddressOf(address))
                : new ArchiveTarget(await OpenAsync(archive.Of(parsed), time, cancellation).ConfigureAwait(false));
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

    private static Uri AddressOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri
            : throw new UsageException($"--to: '{address}' is not an address: write it as http://127.0.0.1:8080.");
}
