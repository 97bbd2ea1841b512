using System.Buffers;
using Gantry.Dicom;
using Gantry.Server.DicomWeb.Multipart;
using Gantry.Server.DicomWeb.Negotiation;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.DataSets;

/// <summary>Native DICOM XML (PS3.19 annex A.1), a document for each data set.</summary>
internal sealed class XmlResponse(HttpResponse response, ContentCoding body, bool isMultipart) : DataSetResponse(body)
{
    private readonly MultipartRelatedWriter? _parts = isMultipart ? new MultipartRelatedWriter(response, body.Writer) : null;
    private readonly MemoryStream _document = new();

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(DataSet dataSet, Func<string, DataElement, string?>? bulkDataUri, CancellationToken cancellationToken)
    {
        _document.SetLength(0);
        DicomXml.Write(_document, dataSet, bulkDataUri is null ? DicomXmlOptions.Default : new DicomXmlOptions { BulkThreshold = 0, BulkDataUri = bulkDataUri });
        _parts?.BeginPart(DicomMediaTypes.DicomXml);
        Body.Writer.Write(_document.GetBuffer().AsSpan(0, (int)_document.Length));
        await Body.FlushAsync(_document.Length, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task EndAsync(CancellationToken cancellationToken)
    {
        _parts?.End();
        await Body.EndAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => _document.DisposeAsync();
}
