using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Retrieve;

/// <summary>A folder that takes instances as they arrive, each as a file named by its SOP Instance UID; a file appears when it is complete.</summary>
/// <param name="folder">The folder.</param>
internal sealed class ReceivedFiles(string folder)
{
    /// <summary>The folder, made if it is missing.</summary>
    /// <exception cref="UsageException">It can't be made.</exception>
    internal static ReceivedFiles In(string folder)
    {
        try
        {
            return new ReceivedFiles(Directory.CreateDirectory(folder).FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--out: '{folder}' can't be made: {exception.Message}");
        }
    }

    /// <summary>Writes one instance.</summary>
    internal async Task<StoreResponse> StoreAsync(StoreRequest request, CancellationToken cancellation)
    {
        // Only a valid UID, digits and dots, becomes a name.
        if (!request.AffectedSOPInstanceUID.IsValid || !request.AffectedSOPClassUID.IsValid)
        {
            return new StoreResponse(DimseStatus.CannotUnderstand, "The SOP Class or Instance UID is not a valid UID");
        }

        string name = Path.Combine(folder, request.AffectedSOPInstanceUID.Value + ".dcm");
        string partial = name + ".part";
        try
        {
            FileStream file = new(partial, FileMode.Create, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
            await using (file.ConfigureAwait(false))
            {
                byte[] header = FileMetaInformation.Encode(
                    request.AffectedSOPClassUID, request.AffectedSOPInstanceUID, request.TransferSyntax, request.Association.CalledAETitle);
                await file.WriteAsync(header, cancellation).ConfigureAwait(false);
                await request.Data.CopyToAsync(file, cancellation).ConfigureAwait(false);
            }

            File.Move(partial, name, overwrite: true);
            return DimseStatus.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(partial);
            return new StoreResponse(DimseStatus.OutOfResources, exception.Message);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
