using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.DicomWeb.DataSets;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Gantry.Server.DicomWeb.Search;

/// <summary>
/// QIDO-RS, the Search transaction (PS3.18 §10.6). An empty result is 200 with an empty list of DICOM JSON, as viewers expect, where PS3.18 would also
/// allow 204; in XML it is 204.
/// </summary>
internal static class SearchService
{
    /// <summary>The largest limit for which it is found out, and said in a warning, whether there are more results.</summary>
    private const int MostLookedBeyond = 1000;

    private static readonly Tag[] StudyAttributes =
    [
        Attributes.StudyDate, Attributes.StudyTime, Attributes.AccessionNumber, Attributes.InstanceAvailability, Attributes.ModalitiesInStudy,
        Attributes.ReferringPhysicianName, Attributes.TimezoneOffsetFromUTC, Attributes.RetrieveURL, Attributes.PatientName, Attributes.PatientID,
        Attributes.PatientBirthDate, Attributes.PatientSex, Attributes.StudyInstanceUID, Attributes.StudyID,
        Attributes.NumberOfStudyRelatedSeries, Attributes.NumberOfStudyRelatedInstances,
    ];

    private static readonly Tag[] SeriesAttributes =
    [
        Attributes.Modality, Attributes.TimezoneOffsetFromUTC, Attributes.SeriesDescription, Attributes.RetrieveURL, Attributes.StudyInstanceUID,
        Attributes.SeriesInstanceUID, Attributes.SeriesNumber, Attributes.NumberOfSeriesRelatedInstances, Attributes.PerformedProcedureStepStartDate,
        Attributes.PerformedProcedureStepStartTime, Attributes.RequestAttributesSequence,
    ];

    private static readonly Tag[] InstanceAttributes =
    [
        Attributes.SOPClassUID, Attributes.SOPInstanceUID, Attributes.InstanceAvailability, Attributes.TimezoneOffsetFromUTC, Attributes.RetrieveURL,
        Attributes.StudyInstanceUID, Attributes.SeriesInstanceUID, Attributes.InstanceNumber, Attributes.Rows, Attributes.Columns,
        Attributes.BitsAllocated, Attributes.NumberOfFrames,
    ];

    /// <summary>Answers GET on /studies.</summary>
    public static Task SearchStudiesAsync(DicomWebRequest request) => SearchAsync(request, QueryLevel.Study);

    /// <summary>Answers GET on /series and /studies/{study}/series.</summary>
    public static Task SearchSeriesAsync(DicomWebRequest request) => SearchAsync(request, QueryLevel.Series);

    /// <summary>Answers GET on /instances, /studies/{study}/instances and /studies/{study}/series/{series}/instances.</summary>
    public static Task SearchInstancesAsync(DicomWebRequest request) => SearchAsync(request, QueryLevel.Instance);

    private static async Task SearchAsync(DicomWebRequest request, QueryLevel level)
    {
        DataSetForm form = DataSetForm.OfList(request.Http.Request);
        Query query = await UnderstoodAsync(() => ValueTask.FromResult(QueryOf(request, level)));

        // One more than asked for tells whether more could be.
        int? limit = query.Limit is int asked and > 0 and <= MostLookedBeyond ? asked : null;
        IAsyncEnumerable<QueryMatch> found = request.Archive.QueryAsync(request.Caller, limit is null ? query : query with { Limit = limit + 1 }, request.Aborted);
        await using IAsyncEnumerator<QueryMatch> matches = (limit is int most ? UpToAsync(found, most, request) : found).GetAsyncEnumerator(request.Aborted);
        bool any = await UnderstoodAsync(matches.MoveNextAsync);

        request.Metrics.Queries.Add(1, new KeyValuePair<string, object?>("door", "qido"));
        request.Http.Response.Headers.CacheControl = "private, no-cache";
        if (!any && form.IsMultipart)
        {
            // A multipart message without parts can't be written.
            request.Http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        await using DataSetResponse response = DataSetResponse.BeginList(request.Http.Response, form);
        for (; any; any = await matches.MoveNextAsync())
        {
            DataSet match = matches.Current.DataSet;
            AddRetrieval(request, level, match);
            await response.WriteAsync(match, null, request.Aborted);
        }

        await response.EndAsync(request.Aborted);
    }

    /// <summary>Gives so many matches, and warns before the first of them where there are more (PS3.18 §8.3.4.4).</summary>
    private static async IAsyncEnumerable<QueryMatch> UpToAsync(IAsyncEnumerable<QueryMatch> found, int most, DicomWebRequest request)
    {
        List<QueryMatch> matches = await found.ToListAsync(request.Aborted);
        if (matches.Count > most)
        {
            request.Http.Response.Headers.Append(HeaderNames.Warning, WarningHeader.Of("There are additional results that can be requested"));
        }

        foreach (QueryMatch match in matches.Take(most))
        {
            yield return match;
        }
    }

    private static async Task<T> UnderstoodAsync<T>(Func<ValueTask<T>> read)
    {
        try
        {
            return await read();
        }
        catch (DicomException exception)
        {
            throw new DicomWebException(StatusCodes.Status400BadRequest, exception.Message);
        }
        catch (QueryTooBroadException exception)
        {
            throw new DicomWebException(StatusCodes.Status413PayloadTooLarge, exception.Message);
        }
    }

    private static Query QueryOf(DicomWebRequest request, QueryLevel level)
    {
        SearchParameters parameters = SearchParameters.Read(request.Http.Request.Query, DicomDictionary.Default);
        Narrow(parameters.Keys, Attributes.StudyInstanceUID, request.Study);
        Narrow(parameters.Keys, Attributes.SeriesInstanceUID, request.Series);
        switch (level)
        {
            case QueryLevel.Study:
                parameters.AddReturnKeys(StudyAttributes);
                break;
            case QueryLevel.Series:
                parameters.AddReturnKeys(SeriesAttributes);
                break;
            default:
                parameters.AddReturnKeys(InstanceAttributes);
                if (request.Study is null)
                {
                    parameters.AddReturnKeys(SeriesAttributes);
                }

                break;
        }

        if (level != QueryLevel.Study && request.Study is null)
        {
            parameters.AddReturnKeys(StudyAttributes);
        }

        return new Query
        {
            Level = level,
            Keys = parameters.Keys,
            IncludeAll = parameters.IncludeAll,
            FuzzyMatching = parameters.FuzzyMatching,
            EmptyValueMatching = parameters.EmptyValueMatching,
            Timezone = Query.TimezoneOf(parameters.Keys),
            Relational = true,
            CombinedDateTime = true,
            Limit = parameters.Limit,
            Offset = parameters.Offset,
        };
    }

    private static void Narrow(DataSet keys, Attribute<Uid> attribute, Uid? uid)
    {
        if (uid is { } value)
        {
            keys.Set(attribute, value);
        }
    }

    private static void AddRetrieval(DicomWebRequest request, QueryLevel level, DataSet match)
    {
        if (match.Get(Attributes.StudyInstanceUID) is not Uid study)
        {
            return;
        }

        string url = request.UrlOf(study);
        if (level != QueryLevel.Study && match.Get(Attributes.SeriesInstanceUID) is Uid series)
        {
            url = level == QueryLevel.Instance && match.Get(Attributes.SOPInstanceUID) is Uid instance
                ? request.UrlOf(study, series, instance)
                : request.UrlOf(study, series);
        }

        match.Set(Attributes.RetrieveURL, url);
        if (level != QueryLevel.Series)
        {
            match.Set(Attributes.InstanceAvailability, "ONLINE");
        }
    }
}
