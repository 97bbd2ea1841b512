using System.Globalization;
using Gantry.Archive;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.Api;

/// <summary>The list of exams that the pages show.</summary>
internal static class ExamsEndpoint
{
    private const int LargestPage = 500;
    private const int StandardPage = 200;

    /// <summary>One page of the list.</summary>
    internal static async Task<IResult> ListAsync(
        HttpContext context, DicomArchive archive, string? search, string? from, string? to, string? modality, string? limit, string? cursor, string? since, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        string[] modalities = (modality ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (modalities.Length > 32 || Array.Exists(modalities, value => value.Length > 16 || !value.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character is '_' or ' ')))
        {
            throw ApiException.NotAllowed("modality", modality, "codes of modalities in capitals with commas between, as in CT,MR");
        }

        ExamFilter filter = new()
        {
            Search = ApiParameters.Search(search),
            From = Date(from, "from"),
            To = Date(to, "to"),
            Modalities = modalities,
            Limit = ApiParameters.Limit(limit, LargestPage, smallest: 0, StandardPage),
            Since = string.IsNullOrEmpty(since) ? null : ApiParameters.Number(since, 0, long.MaxValue, 0, "since"),
            Cursor = cursor,
        };
        ExamPage page = await ApiParameters.PageAsync(cursor, () => archive.ListExamsAsync(HttpCaller.From(context, "query"), filter, cancellation)).ConfigureAwait(false);
        return Results.Json(new ExamsAnswer([.. page.Items.Select(Answer)], page.Next, page.Total, page.TotalIsExact, page.Latest));
    }

    /// <summary>An exam as the API shows it.</summary>
    internal static ExamAnswer Answer(Exam exam) => new()
    {
        Key = exam.Key,
        StudyInstanceUid = exam.StudyInstanceUid.Value,
        PatientName = PersonNameAnswer.Of(exam.PatientName),
        PatientId = Text(exam.PatientId),
        IssuerOfPatientId = Text(exam.IssuerOfPatientId),
        PatientBirthDate = Text(exam.PatientBirthDate),
        PatientSex = Text(exam.PatientSex),
        AccessionNumber = Text(exam.AccessionNumber),
        StudyDate = Text(exam.StudyDate),
        StudyTime = Text(exam.StudyTime),
        StudyDescription = Text(exam.StudyDescription),
        Modalities = exam.Modalities,
        Series = exam.Series,
        Instances = exam.Instances,
    };

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static DateOnly? Date(string? text, string name) =>
        string.IsNullOrEmpty(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date
        : throw ApiException.NotAllowed(name, text, "a date as in 2026-11-21");
}
