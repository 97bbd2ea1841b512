using System.IO.Compression;
using System.Text;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Deidentification;
using Gantry.Server.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gantry.Server.Api;

/// <summary>A study without what tells who the patient is, for research, teaching or publication: a zip archive that is made while it is sent.</summary>
internal static class DeidentifiedStudyEndpoint
{
    private static readonly TranscodeOptions s_transcoding = TranscodeOptions.Default with { MaximumParallelism = 1 };

    // The earliest that a zip archive can say, so that the same study gives the same archive.
    private static readonly DateTimeOffset s_entryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Maps <c>/api/studies/{study}/deidentified</c>.</summary>
    internal static void Map(RouteGroupBuilder api) => api.MapGet("/studies/{study}/deidentified", GetAsync).WithName("getDeidentifiedStudy")
        .WithSummary(
            "A zip archive of the study de-identified (PS3.15 annex E) by a preset: basic, research, teaching or public-release. Names, UIDs and dates in it are made with the secret of deidentification.key, and the same in every answer; without that setting they are new in each. What may not be given away is left out, and refused.txt says why; "
            + "acknowledgePixels=true says that somebody has looked at the pixels.")
        .Produces(StatusCodes.Status200OK, contentType: "application/zip").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> GetAsync(HttpContext context, DicomArchive archive, ConfigurationMonitor configuration, string study, string? profile, bool? acknowledgePixels, CancellationToken cancellation)
    {
        DeidentificationProfile preset = DeidentificationProfileFile.Preset(profile ?? DeidentificationProfile.Basic.Name)
            ?? throw ApiException.NotAllowed("profile", profile, string.Join(", ", DeidentificationProfile.Presets.Select(known => known.Name)));
        InstanceSelection selection = InstanceSelection.Study(ApiParameters.Uid(study, "study"));
        List<StoredInstance> instances = await archive.SelectAsync(HttpCaller.From(context, "export"), selection, cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        if (instances.Count == 0)
        {
            throw ApiException.NotFound("The archive has no study with this UID.");
        }

        Deidentifier deidentifier = new(preset with { AcknowledgesPixels = acknowledgePixels == true }, configuration.Current.DeidentificationKey ?? DeidentificationKey.CreateRandom(), s_transcoding);
        List<string> refused = [];
        ZipArchive? zip = null;
        try
        {
            foreach (StoredInstance instance in instances)
            {
                using DeidentifiedDataSet? result = await TryAsync(deidentifier, archive.ReadHeader(instance), instance.TransferSyntax, refused, cancellation).ConfigureAwait(false);
                if (result is null)
                {
                    continue;
                }

                zip ??= await BeginAsync(context, cancellation).ConfigureAwait(false);
                ZipArchiveEntry entry = zip.CreateEntry(ExportTree.Default.PathOf(result.DataSet), CompressionLevel.Fastest);
                entry.LastWriteTime = s_entryTime;
                using Stream stream = await entry.OpenAsync(cancellation).ConfigureAwait(false);
                await result.ToFile().WriteAsync(stream, result.TransferSyntax, Deidentifier.WriteOptions, cancellation).ConfigureAwait(false);
            }

            if (zip is null)
            {
                throw ApiException.Conflict($"None of the {instances.Count} instances may be given away: {refused[0]}");
            }

            await TellAsync(zip, refused, cancellation).ConfigureAwait(false);
        }
        finally
        {
            if (zip is not null)
            {
                await zip.DisposeAsync().ConfigureAwait(false);
            }
        }

        await context.Response.BodyWriter.FlushAsync(cancellation).ConfigureAwait(false);
        return Results.Empty;
    }

    // What is wrong with damaged data is not told: it may quote them.
    private static async Task<DeidentifiedDataSet?> TryAsync(Deidentifier deidentifier, DataSet dataSet, TransferSyntax syntax, List<string> refused, CancellationToken cancellation)
    {
        try
        {
            return await deidentifier.DeidentifyAsync(dataSet, syntax, cancellation).ConfigureAwait(false);
        }
        catch (DicomException exception)
        {
            refused.Add(exception is RefusedObjectException ? exception.Message : "It is damaged.");
            return null;
        }
    }

    private static Task<ZipArchive> BeginAsync(HttpContext context, CancellationToken cancellation)
    {
        context.Response.ContentType = "application/zip";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"deidentified.zip\"";
        return ZipArchive.CreateAsync(context.Response.BodyWriter.AsStream(leaveOpen: true), ZipArchiveMode.Create, leaveOpen: false, Encoding.UTF8, cancellation);
    }

    private static async Task TellAsync(ZipArchive zip, List<string> refused, CancellationToken cancellation)
    {
        if (refused.Count == 0)
        {
            return;
        }

        using Stream stream = await zip.CreateEntry("refused.txt").OpenAsync(cancellation).ConfigureAwait(false);
        foreach (IGrouping<string, string> reason in refused.GroupBy(reason => reason, StringComparer.Ordinal))
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"{reason.Count()} left out: {reason.Key}\n"), cancellation).ConfigureAwait(false);
        }
    }
}
