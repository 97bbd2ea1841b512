using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gantry.Server.Api;

/// <summary>A study for a medium: a file-set with a DICOMDIR (PS3.10 §8) and a page that lists it, as a zip archive or an ISO 9660 image that is made while it is sent.</summary>
internal static class FileSetEndpoint
{
    /// <summary>Maps <c>/api/studies/{study}/file-set</c>.</summary>
    internal static void Map(RouteGroupBuilder api) => api.MapGet("/studies/{study}/file-set", GetAsync).WithName("getFileSet")
        .WithSummary("The study as a file-set with a DICOMDIR, under valid File IDs: form=zip, or iso for an image to be burned. LEFTOUT.TXT in it names what a file-set can't hold.")
        .Produces(StatusCodes.Status200OK, contentType: "application/zip").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> GetAsync(HttpContext context, DicomArchive archive, TimeProvider time, string study, string? form, CancellationToken cancellation)
    {
        bool isImage = form switch { null or "" or "zip" => false, "iso" => true, _ => throw ApiException.NotAllowed("form", form, "zip or iso") };
        Uid uid = ApiParameters.Uid(study, "study");
        Caller caller = HttpCaller.From(context, "export");
        using FileSetExport export = new(new FileSetOptions());
        List<string> leftOut = [];
        int added = 0;
        await foreach (StoredInstance instance in archive.SelectAsync(caller, InstanceSelection.Study(uid), cancellation).ConfigureAwait(false))
        {
            try
            {
                Add(export, archive, caller, instance);
                added++;
            }
            catch (Exception exception) when (exception is DicomException or FileNotFoundException)
            {
                leftOut.Add($"{instance.SopInstanceUid}: {exception.Message}");
            }
        }

        if (added == 0)
        {
            throw leftOut.Count == 0 ? ApiException.NotFound("The archive has no study with this UID.") : ApiException.Conflict($"A file-set can hold none of the instances: {leftOut[0]}");
        }

        List<MediumFile> files = [.. export.Complete()];
        if (leftOut.Count > 0)
        {
            files.Add(MediumFile.Of("LEFTOUT.TXT", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', leftOut) + "\n")));
        }

        context.Response.ContentType = isImage ? "application/vnd.efi.iso" : "application/zip";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{uid}.{(isImage ? "iso" : "zip")}\"";
        await using Stream body = context.Response.BodyWriter.AsStream(leaveOpen: true);
        await (isImage ? IsoImage.WriteAsync(body, files, string.Empty, time.GetUtcNow(), cancellation) : MediumZip.WriteAsync(body, files, time.GetLocalNow(), cancellation)).ConfigureAwait(false);
        await context.Response.BodyWriter.FlushAsync(cancellation).ConfigureAwait(false);
        return Results.Empty;
    }

    private static void Add(FileSetExport export, DicomArchive archive, Caller caller, StoredInstance instance)
    {
        DataSet header = archive.ReadHeader(instance);
        if (instance.View == 0)
        {
            using InstanceBlob blob = archive.OpenBlob(caller, instance);
            export.Add(header, instance.TransferSyntax, blob.Length, _ => Task.FromResult<Stream>(OpenStored(archive, caller, instance)));
            return;
        }

        // What was corrected is encoded anew: how long it is, is planned without reading its pixels.
        DicomFile file = new(header, instance.TransferSyntax);
        export.Add(header, instance.TransferSyntax, file.Encode(instance.TransferSyntax).Length, token => MakeAsync(archive, instance, token));
    }

    private static FileStream OpenStored(DicomArchive archive, Caller caller, StoredInstance instance)
    {
        // The stream owns the handle of the blob.
        InstanceBlob blob = archive.OpenBlob(caller, instance);
        return new FileStream(blob.Handle, FileAccess.Read, bufferSize: 0, blob.Handle.IsAsync);
    }

    private static async Task<Stream> MakeAsync(DicomArchive archive, StoredInstance instance, CancellationToken cancellation)
    {
        FileStream made = new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            await new DicomFile(archive.ReadHeader(instance), instance.TransferSyntax).WriteAsync(made, instance.TransferSyntax, cancellation).ConfigureAwait(false);
            made.Position = 0;
            return made;
        }
        catch
        {
            await made.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
