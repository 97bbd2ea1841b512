using Gantry.Dicom;
using Gantry.Server.DicomWeb.Negotiation;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.DataSets;

/// <summary>A response made of data sets, written while they are found. Nothing is sent before the first flush, so that an error until then is answered as such.</summary>
internal abstract class DataSetResponse(ContentCoding body) : IAsyncDisposable
{
    /// <summary>Where the bytes go.</summary>
    protected ContentCoding Body => body;

    /// <summary>Begins a list of data sets, with the headers set.</summary>
    public static DataSetResponse BeginList(HttpResponse response, DataSetForm form) => Begin(response, form, isList: true);

    /// <summary>Begins a response of one data set, with the headers set.</summary>
    public static DataSetResponse BeginOne(HttpResponse response, DataSetForm form) => Begin(response, form, isList: false);

    /// <summary>Writes the next data set.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="bulkDataUri">Gives the reference of a value that is left out (<see cref="InterchangeOptions.BulkDataUri"/>); null to write all values.</param>
    /// <param name="cancellationToken">Fires when the client has gone.</param>
    public abstract ValueTask WriteAsync(DataSet dataSet, Func<string, DataElement, string?>? bulkDataUri, CancellationToken cancellationToken);

    /// <summary>Ends the list and sends the rest.</summary>
    public abstract Task EndAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    private static DataSetResponse Begin(HttpResponse response, DataSetForm form, bool isList)
    {
        response.ContentType = form.MediaType;
        ContentCoding body = ContentCoding.Begin(response);
        return form.MediaType == DicomMediaTypes.DicomXml ? new XmlResponse(response, body, form.IsMultipart) : new JsonResponse(body, isList);
    }
}
