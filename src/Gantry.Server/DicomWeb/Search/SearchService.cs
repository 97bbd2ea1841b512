using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.DicomWeb.Negotiation;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Search;

/// <summary>
/// QIDO-RS, the Search transaction (PS3.18 §10.6). Answers application/dicom+json; an empty result is 200 with an empty list, as viewers expect,
/// where PS3.18 would also allow 204.
/// </summary>
internal static class SearchService
{
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
        Acceptance acceptance = Acceptance.Of(request.Http.Request);
        string mediaType = acceptance.Choose(DicomMediaTypes.DicomJson, DicomMediaTypes.Json) ?? throw acceptance.NotAcceptable("application/dicom+json");
        Query query = QueryOf(request, level);

        await using IAsyncEnumerator<QueryMatch> matches = request.Archive.QueryAsync(request.Caller, query, request.Aborted).GetAsyncEnumerator(request.Aborted);
        bool any = await FirstAsync(matches);

        request.Http.Response.Headers.CacheControl = "private, no-cache";
        await using JsonResponse json = JsonResponse.Begin(request.Http.Response, mediaType);
        json.Writer.WriteStartArray();
        for (; any; any = await matches.MoveNextAsync())
        {
            DataSet match = matches.Current.DataSet;
            AddRetrieval(request, level, match);
            DicomJson.Write(json.Writer, match);
            await json.FlushAsync(request.Aborted);
        }

        json.Writer.WriteEndArray();
        await json.EndAsync(request.Aborted);
        request.Metrics.Queries.Add(1, new KeyValuePair<string, object?>("door", "qido"));
    }

    private static async ValueTask<bool> FirstAsync(IAsyncEnumerator<QueryMatch> matches)
    {
        try
        {
            return await matches.MoveNextAsync();
        }
        catch (DicomException exception)
        {
            throw new DicomWebException(StatusCodes.Status400BadRequest, exception.Message);
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
