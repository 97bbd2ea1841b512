using Gantry.Archive;
using Gantry.Dicom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;

namespace Gantry.Server.Api;

/// <summary>The program's own API, version 1. It only ever grows; its errors are problem details (RFC 9457).</summary>
internal static class ApiEndpoints
{
    /// <summary>What the OpenAPI document holds: the API alone.</summary>
    internal static void DescribeDocument(OpenApiOptions options)
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Gantry";
            document.Info.Version = "1";
            document.Info.Description = "The API of Gantry. DICOMweb is beside it, under /dicomweb.";
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
    }

    /// <summary>Maps <c>/api</c>.</summary>
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi("/api/openapi.json");
        endpoints.MapGet("/api", () => Results.Redirect("/api/openapi.json")).ExcludeFromDescription();
        RouteGroupBuilder api = endpoints.MapGroup("/api").AddEndpointFilter(ApiProblems.AnswerAsync);
        api.MapGet("/exams", ExamsEndpoint.ListAsync).WithName("listExams").WithSummary("One page of the exam list, newest first.")
            .Produces<ExamsAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/associations", AssociationsEndpoint.List).WithName("listAssociations").WithSummary("The associations that are open and the last ones that ended, newest first.")
            .Produces<AssociationsAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
        StatisticsEndpoint.Map(api);
        InformationObjectsEndpoints.Map(api);
        ImportEndpoint.Map(api);
        MediaEndpoint.Map(api);
        PatientsEndpoints.Map(api);
        StudiesEndpoints.Map(api);
        ReformatEndpoint.Map(api);
        DeidentifiedStudyEndpoint.Map(api);
        FileSetEndpoint.Map(api);
        PeersEndpoints.Map(api);
        JobsEndpoints.Map(api);
        api.MapGet("/changes", ChangesEndpoint.ListAsync).WithName("listChanges").WithSummary("What happened in the archive after a sequence number, oldest first; with wait, as soon as something does.")
            .Produces<ChangesAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/anomalies", AnomaliesAsync).WithName("listAnomalies").WithSummary("What does not fit and needs a person's eye, oldest first.")
            .Produces<AnomaliesAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
        CorrectionsEndpoints.Map(api);
        QualityEndpoints.Map(api);
        WebhooksEndpoints.Map(api);
        api.MapGet("/instances/{uid}/received", ReceivedAsync).WithName("getInstanceAsReceived").WithSummary("A Part 10 file with the data set exactly as it was received.")
            .Produces(StatusCodes.Status200OK, contentType: "application/dicom").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/instances/{uid}/references", ReferencesEndpoint.ListAsync).WithName("listReferences").WithSummary("What an instance refers to, and what refers to it: reports, presentation states, key objects, segmentations, plans.")
            .Produces<ReferencesAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/{**rest}", () => Results.Problem("There is no such resource; /api/openapi.json lists them.", statusCode: StatusCodes.Status404NotFound)).ExcludeFromDescription();
    }

    private static async Task<IResult> AnomaliesAsync(HttpContext context, DicomArchive archive, string? after, string? limit, CancellationToken cancellation)
    {
        long start = ApiParameters.Number(after, 0, long.MaxValue, 0, "after");
        int count = ApiParameters.Limit(limit);
        List<Anomaly> anomalies = await archive.AnomaliesAsync(HttpCaller.From(context, "read"), start, cancellation)
            .Take(count + 1).ToListAsync(cancellation).ConfigureAwait(false);
        AnomalyAnswer[] items = [.. anomalies.Take(count).Select(AnomalyAnswer.Of)];
        return Results.Json(new AnomaliesAnswer(items, items.Length > 0 ? items[^1].Key : start, anomalies.Count > count));
    }

    private static async Task<IResult> ReceivedAsync(HttpContext context, DicomArchive archive, string uid, CancellationToken cancellation)
    {
        Uid instanceUid = ApiParameters.Uid(uid);
        Caller caller = HttpCaller.From(context, "read");
        StoredInstance instance = await archive.SelectAsync(caller, InstanceSelection.Instance(instanceUid) with { IncludeRejected = true }, cancellation).FirstOrDefaultAsync(cancellation).ConfigureAwait(false)
            ?? throw ApiException.NotFound("The archive has no instance with this UID.");
        InstanceBlob blob = archive.OpenBlob(caller, instance);
        context.Response.RegisterForDispose(blob);
        string digest = Convert.ToHexStringLower(instance.Digest.Span);
        return Results.Stream(blob.OpenPart10(), "application/dicom", uid + ".dcm", entityTag: new($"\"{digest}\""), enableRangeProcessing: true);
    }
}
