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
        List<StoredInstance> instances = await request.SelectAllAsync(withHeaders: true);
        if (request.IsKnown(instances, $"metadata {form} {request.Http.Request.Headers.AcceptEncoding}", form.IsMultipart))
        {
            return;
        }

        await using DataSetResponse response = DataSetResponse.BeginList(request.Http.Response, form);
        foreach (StoredInstance instance in instances)
        {
            string url = request.UrlOf(instance.StudyInstanceUid, instance.SeriesInstanceUid, instance.SopInstanceUid);
            DataSet header = request.Archive.ReadHeader(instance);
            await response.WriteAsync(header, (path, element) => IsBulk(element) ? $"{url}/bulkdata/{path}" : null, request.Aborted);
        }

        await response.EndAsync(request.Aborted);
    }

    /// <summary>The values that metadata refer to, each with its path: tags and item numbers from 0 in turn.</summary>
    public static List<(string Path, DataElement Element)> ReferredIn(DataSet dataSet)
    {
        List<(string, DataElement)> referred = [];
        DicomJson.Write(Stream.Null, dataSet, new DicomJsonOptions
        {
            BulkThreshold = 0,
            BulkDataUri = (path, element) =>
            {
                if (IsBulk(element))
                {
                    referred.Add((path, element));
                }

                return string.Empty;
            },
        });
        return referred;
    }

    /// <summary>Whether an element holds pixels.</summary>
    public static bool IsPixels(DataElement element) =>
        element.Tag == Attributes.PixelData || element.Tag == Attributes.FloatPixelData || element.Tag == Attributes.DoubleFloatPixelData;

    private static bool IsBulk(DataElement element) => element.IsEncapsulated || element.Length > LongestInline || IsPixels(element);
}
