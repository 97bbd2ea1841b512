using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.DicomWeb.DataSets;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>WADO-RS: metadata as DICOM JSON or Native DICOM XML (PS3.18 §10.4.1.1.2), from the header copies of the index; no stored file is opened for it.</summary>
internal static class MetadataRetrieval
{
    private const int LongestInline = 1024;

    /// <summary>Answers GET on the metadata of a study, series or instance.</summary>
    public static async Task RetrieveAsync(DicomWebRequest request)
    {
        DataSetForm form = DataSetForm.OfList(request.Http.Request, isOne: request.Instance is not null);
        List<StoredInstance> all = await request.SelectAllAsync();
        if (request.IsKnown(all, $"metadata {form} {request.Http.Request.Headers.AcceptEncoding}"))
        {
            return;
        }

        await using DataSetResponse response = DataSetResponse.BeginList(request.Http.Response, form);
        await foreach (StoredInstance instance in request.Archive.SelectAsync(request.Caller, ResourceSelection.SelectionOf(request, withHeaders: true), request.Aborted))
        {
            string url = request.UrlOf(instance.StudyInstanceUid, instance.SeriesInstanceUid, instance.SopInstanceUid);
            DataSet header = request.Archive.ReadHeader(instance);
            await response.WriteAsync(header, (path, element) => IsBulk(element) ? $"{url}/bulkdata/{path}" : null, request.Aborted);
        }

        await response.EndAsync(request.Aborted);
    }

    private static bool IsBulk(DataElement element) =>
        element.IsEncapsulated
        || element.Length > LongestInline
        || element.Tag == Attributes.PixelData
        || element.Tag == Attributes.FloatPixelData
        || element.Tag == Attributes.DoubleFloatPixelData;
}
