using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.DicomWeb.Negotiation;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>WADO-RS: metadata as DICOM JSON (PS3.18 §10.4.1.1.2), from the header copies of the index; no stored file is opened for it.</summary>
internal static class MetadataRetrieval
{
    private const int LongestInline = 1024;

    /// <summary>Answers GET on the metadata of a study, series or instance.</summary>
    public static async Task RetrieveAsync(DicomWebRequest request)
    {
        Acceptance acceptance = Acceptance.Of(request.Http.Request);
        string mediaType = acceptance.Choose(DicomMediaTypes.DicomJson, DicomMediaTypes.Json) ?? throw acceptance.NotAcceptable("application/dicom+json");
        if (request.Instance is not null && request.IsKnown(await request.SelectOneAsync(), $"metadata {request.Http.Request.Headers.AcceptEncoding}"))
        {
            return;
        }

        JsonResponse? json = null;
        try
        {
            InstanceSelection selection = ResourceSelection.SelectionOf(request, withHeaders: true);
            await foreach (StoredInstance instance in request.Archive.SelectAsync(request.Caller, selection, request.Aborted))
            {
                if (json is null)
                {
                    json = JsonResponse.Begin(request.Http.Response, mediaType);
                    json.Writer.WriteStartArray();
                }

                string url = request.UrlOf(instance.StudyInstanceUid, instance.SeriesInstanceUid, instance.SopInstanceUid);
                DataSet header = request.Archive.ReadHeader(instance);
                DicomJson.Write(json.Writer, header, new DicomJsonOptions
                {
                    BulkThreshold = 0,
                    BulkDataUri = (path, element) => IsBulk(element) ? $"{url}/bulkdata/{path}" : null,
                });
                await json.FlushAsync(request.Aborted);
            }

            if (json is null)
            {
                throw ResourceSelection.NotFound(request);
            }

            json.Writer.WriteEndArray();
            await json.EndAsync(request.Aborted);
        }
        finally
        {
            if (json is not null)
            {
                await json.DisposeAsync();
            }
        }
    }

    private static bool IsBulk(DataElement element) =>
        element.IsEncapsulated
        || element.Length > LongestInline
        || element.Tag == Attributes.PixelData
        || element.Tag == Attributes.FloatPixelData
        || element.Tag == Attributes.DoubleFloatPixelData;
}
