using Gantry.Archive;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gantry.Server.Api;

/// <summary>The patients of the archive.</summary>
internal static class PatientsEndpoints
{
    private const int LargestPage = 500;

    /// <summary>Maps <c>/api/patients</c>.</summary>
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/patients", ListAsync).WithName("listPatients").WithSummary("One page of patients by name; search finds words of names and identifiers, as in the exam list.")
            .Produces<PatientsAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/patients/{key}", GetAsync).WithName("getPatient").WithSummary("A patient with studies, newest first.")
            .Produces<PatientStudiesAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(HttpContext context, DicomArchive archive, string? search, string? limit, string? cursor, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        PatientFilter filter = new() { Search = ApiParameters.Search(search), Limit = ApiParameters.Limit(limit, LargestPage), Cursor = cursor };
        PatientPage page = await ApiParameters.PageAsync(cursor, () => archive.ListPatientsAsync(HttpCaller.From(context, "query"), filter, cancellation)).ConfigureAwait(false);
        return Results.Json(new PatientsAnswer([.. page.Items.Select(Answer)], page.Next));
    }

    private static async Task<IResult> GetAsync(HttpContext context, DicomArchive archive, string key, string? limit, string? cursor, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        long number = ApiParameters.Id(key, "key");
        ExamFilter filter = new() { PatientKey = number, Limit = ApiParameters.Limit(limit, LargestPage), Cursor = cursor };
        Caller caller = HttpCaller.From(context, "query");
        PatientPage found = await archive.ListPatientsAsync(caller, new PatientFilter { Key = number, Limit = 1 }, cancellation).ConfigureAwait(false);
        if (found.Items.Count == 0)
        {
            throw ApiException.NotFound("There is no such patient; /api/patients lists them.");
        }

        ExamPage studies = await ApiParameters.PageAsync(cursor, () => archive.ListExamsAsync(caller, filter, cancellation)).ConfigureAwait(false);
        return Results.Json(new PatientStudiesAnswer(Answer(found.Items[0]), [.. studies.Items.Select(ExamsEndpoint.Answer)], studies.Next));
    }

    private static PatientAnswer Answer(Patient patient) => new()
    {
        Key = patient.Key,
        PatientName = PersonNameAnswer.Of(patient.Name),
        PatientId = patient.PatientId.Length > 0 ? patient.PatientId : null,
        IssuerOfPatientId = string.IsNullOrEmpty(patient.Issuer) ? null : patient.Issuer,
        PatientBirthDate = patient.BirthDate,
        PatientSex = patient.Sex,
        Studies = patient.Studies,
        Series = patient.Series,
        Instances = patient.Instances,
    };
}
