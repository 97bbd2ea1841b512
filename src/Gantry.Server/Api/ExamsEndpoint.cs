using System.Globalization;
using Gantry.Archive;
using Gantry.Dicom;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.Api;

/// <summary>The list of exams that the pages show.</summary>
internal static class ExamsEndpoint
{
    private const int LongestSearch = 200;

    /// <summary>One page of the list.</summary>
    internal static async Task<IResult> ListAsync(
        HttpContext context, DicomArchive archive, string? search, string? from, string? to, string? modality, string? limit, string? cursor, string? since, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (search?.Length > LongestSearch)
        {
            return Wrong("search", "a text of " + search.Length.ToString(CultureInfo.InvariantCulture) + " characters", "at most 200 characters");
        }

        if (!TryDate(from, out DateOnly? first))
        {
            return Wrong("from", from!, "a date as in 2026-11-21");
        }

        if (!TryDate(to, out DateOnly? last))
        {
            return Wrong("to", to!, "a date as in 2026-11-21");
        }

        string[] modalities = (modality ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (modalities.Length > 32 || Array.Exists(modalities, value => value.Length > 16 || !value.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character is '_' or ' ')))
        {
            return Wrong("modality", modality!, "codes of modalities in capitals with commas between, as in CT,MR");
        }

        if (!TryNumber(limit, 500, out long? count))
        {
            return Wrong("limit", limit!, "a whole number from 0 to 500");
        }

        if (!TryNumber(since, long.MaxValue, out long? key))
        {
            return Wrong("since", since!, "the number called latest in an earlier answer");
        }

        ExamFilter filter = new() { Search = search ?? "", From = first, To = last, Modalities = modalities, Limit = (int)(count ?? 200), Since = key, Cursor = cursor };
        try
        {
            ExamPage page = await archive.ListExamsAsync(HttpCaller.From(context, "query"), filter, cancellation).ConfigureAwait(false);
            return Results.Json(new ExamsAnswer([.. page.Items.Select(Answer)], page.Next, page.Total, page.TotalIsExact, page.Latest));
        }
        catch (DicomException) when (cursor is not null)
        {
            return Wrong("cursor", cursor, "what was called next in the page before");
        }
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

    private static bool TryDate(string? text, out DateOnly? date)
    {
        date = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        bool valid = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly parsed);
        date = valid ? parsed : null;
        return valid;
    }

    private static bool TryNumber(string? text, long maximum, out long? number)
    {
        number = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        bool valid = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long parsed) && parsed <= maximum;
        number = valid ? parsed : null;
        return valid;
    }

    private static IResult Wrong(string name, string value, string expected) =>
        Results.Problem($"{name}: \"{value}\" is not allowed; give {expected}.", statusCode: StatusCodes.Status400BadRequest);
}
