using Gantry.Archive;
using Gantry.Dicom.Objects.Media;
using Gantry.Server.DicomWeb;
using Gantry.Server.DicomWeb.Store;
using Gantry.Server.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gantry.Server.Api;

/// <summary>Import of a whole medium: a ZIP archive, an ISO 9660 image or a mail message, read as <c>gantry import</c> reads it.</summary>
internal static class MediaEndpoint
{
    private const int MostNamed = 1000;
    private const int CopyBuffer = 128 << 10;
    private const int RoomCheckEvery = 512;

    /// <summary>Maps <c>POST /api/media</c>.</summary>
    internal static void Map(RouteGroupBuilder api) => api.MapPost("/media", ImportAsync).WithName("importMedium")
        .WithSummary("Stores the instances in a ZIP archive, an ISO 9660 image, a mail message or a Part 10 file, which is the body. What can't be stored is named, the rest is.")
        .Accepts<Stream>("application/zip", "application/vnd.efi.iso", "message/rfc822", "application/octet-stream").Produces<MediaAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> ImportAsync(HttpContext context, DicomArchive archive, GantryMetrics metrics, CancellationToken cancellation)
    {
        StoreService.LiftSizeLimit(context);
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        FileStream medium = new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        await using (medium.ConfigureAwait(false))
        {
            await ReceiveAsync(context, medium, archive.Options.Rules.FreeSpace(), cancellation).ConfigureAwait(false);
            return Results.Json(await StoreAsync(HttpCaller.From(context, "import"), archive, metrics, path, cancellation).ConfigureAwait(false));
        }
    }

    private static async Task ReceiveAsync(HttpContext context, FileStream medium, long least, CancellationToken cancellation)
    {
        DriveInfo volume = new(Path.GetTempPath());
        byte[] buffer = new byte[CopyBuffer];
        int count;
        for (int read = 0; (count = await context.Request.Body.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0; read++)
        {
            if (read % RoomCheckEvery == 0 && volume.AvailableFreeSpace < least)
            {
                context.Response.Headers.RetryAfter = DicomWebEndpoints.RetryAfterSeconds;
                throw new ApiException(StatusCodes.Status503ServiceUnavailable, "The disk for temporary files has too little room for the medium: make room, or import it with gantry import.");
            }

            await medium.WriteAsync(buffer.AsMemory(0, count), cancellation).ConfigureAwait(false);
        }

        if (medium.Length == 0)
        {
            throw ApiException.Wrong("body", "it is empty");
        }
    }

    private static async Task<MediaAnswer> StoreAsync(Caller caller, DicomArchive archive, GantryMetrics metrics, string path, CancellationToken cancellation)
    {
        List<MediaRemark> failed = [];
        List<MediaRemark> remarks = [];
        long failures = 0, stored = 0;
        using Gathering gathering = new((name, reason) => Note(failed, name, reason, ref failures));
        long noted = 0;
        await foreach (InstanceFile instance in gathering.FindAsync([path], cancellation).ConfigureAwait(false))
        {
            try
            {
                IngestResult result = await archive.IngestFileAsync(caller, instance, cancellationToken: cancellation).ConfigureAwait(false);
                StoreService.Count(metrics, result, "import");
                if (!result.IsKept)
                {
                    Note(failed, instance.Name, result.Reason, ref failures);
                    continue;
                }

                stored++;
                if (result.Reason.Length > 0)
                {
                    Note(remarks, instance.Name, result.Reason, ref noted);
                }
            }
            catch (Exception exception) when (exception is InvalidDataException or IOException)
            {
                Note(failed, instance.Name, exception.Message, ref failures);
            }
        }

        return new MediaAnswer(stored, failures, gathering.PassedOver, failed, remarks);

        // The name of the temporary file says nothing to anybody.
        void Note(List<MediaRemark> list, string name, string text, ref long count)
        {
            count++;
            if (list.Count < MostNamed)
            {
                list.Add(new MediaRemark(name.StartsWith(path, StringComparison.Ordinal) ? name[path.Length..].TrimStart('!') : name, text));
            }
        }
    }
}
