using System.Text.Encodings.Web;
using System.Text.Json;
using Gantry.Dicom;

namespace Gantry.Server.DicomWeb.DataSets;

/// <summary>DICOM JSON (PS3.18 annex F), written straight into the response.</summary>
internal sealed class JsonResponse : DataSetResponse
{
    /// <summary>The answer is JSON and nothing else, so that only what JSON demands is escaped.</summary>
    private static readonly JsonWriterOptions WriterOptions = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Utf8JsonWriter _writer;
    private readonly bool _isList;
    private long _written;

    /// <summary>Begins the JSON.</summary>
    /// <param name="body">Where it goes.</param>
    /// <param name="isList">Whether it is an array of data sets.</param>
    public JsonResponse(ContentCoding body, bool isList)
        : base(body)
    {
        _isList = isList;
        _writer = new Utf8JsonWriter(body.Writer, WriterOptions);
        if (isList)
        {
            _writer.WriteStartArray();
        }
    }

    /// <inheritdoc/>
    public override ValueTask WriteAsync(DataSet dataSet, Func<string, DataElement, string?>? bulkDataUri, CancellationToken cancellationToken)
    {
        DicomJson.Write(_writer, dataSet, bulkDataUri is null ? DicomJsonOptions.Default : new DicomJsonOptions { BulkThreshold = 0, BulkDataUri = bulkDataUri });
        long before = _written;
        _written = _writer.BytesCommitted + _writer.BytesPending;
        _writer.Flush();
        return Body.FlushAsync(_written - before, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task EndAsync(CancellationToken cancellationToken)
    {
        if (_isList)
        {
            _writer.WriteEndArray();
        }

        _writer.Flush();
        await Body.EndAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        _writer.Reset(Stream.Null);
        return _writer.DisposeAsync();
    }
}
