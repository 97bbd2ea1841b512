using System.Globalization;
using Gantry.Archive;
using Gantry.Dicom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gantry.Server.Api;

/// <summary>The studies of the archive.</summary>
internal static class StudiesEndpoints
{
    private const int MostAnomalies = 100;
    private const int MostSeries = 10_000;

    /// <summary>Maps <c>/api/studies</c>.</summary>
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/studies", ExamsEndpoint.ListAsync).WithName("listStudies").WithSummary("One page of studies, newest first: the exam list under the name of the standard.")
            .Produces<ExamsAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/studies/{uid}", GetAsync).WithName("getStudy").WithSummary("A study with its series, the counts of their instances, and what does not fit.")
            .Produces<StudyAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> GetAsync(HttpContext context, DicomArchive archive, string uid, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        Uid study = ApiParameters.Uid(uid);
        Caller caller = HttpCaller.From(context, "query");
        ExamPage page = await archive.ListExamsAsync(caller, new ExamFilter { StudyInstanceUid = study }, cancellation).ConfigureAwait(false);
        if (page.Items.Count == 0)
        {
            throw ApiException.NotFound("The archive has no study with this UID.");
        }

        DataSet keys = new();
        keys.Set(Attributes.StudyInstanceUID, study);
        foreach (Tag tag in (ReadOnlySpan<Tag>)
            [Attributes.SeriesInstanceUID, Attributes.Modality, Attributes.SeriesNumber, Attributes.SeriesDescription, Attributes.BodyPartExamined, Attributes.NumberOfSeriesRelatedInstances])
        {
            keys.SetEmpty(tag);
        }

        Query query = new() { Level = QueryLevel.Series, Keys = keys, Limit = MostSeries };
        List<SeriesAnswer> series = await archive.QueryAsync(caller, query, cancellation).Select(match => Answer(match.DataSet)).ToListAsync(cancellation).ConfigureAwait(false);
        IReadOnlyList<Anomaly> anomalies = await archive.AnomaliesOfAsync(caller, study, MostAnomalies, cancellation).ConfigureAwait(false);
        return Results.Json(new StudyAnswer([.. page.Items.Select(ExamsEndpoint.Answer)], series, [.. anomalies.Select(AnomalyAnswer.Of)]));
    }

    private static SeriesAnswer Answer(DataSet series) => new(
        series.GetString(Attributes.SeriesInstanceUID) ?? string.Empty,
        series.GetString(Attributes.Modality),
        series.GetString(Attributes.SeriesNumber),
        series.GetString(Attributes.SeriesDescription),
        series.GetString(Attributes.BodyPartExamined),
        int.TryParse(series.GetString(Attributes.NumberOfSeriesRelatedInstances), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 0);
}
