using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Gantry.Dicom;

/// <summary>Data sets as DICOM JSON (PS3.18 annex F).</summary>
public static class DicomJson
{
    private static readonly JsonWriterOptions s_writerOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a data set as one JSON object. Group lengths are left out, text is Unicode, Specific Character Set says so.</summary>
    /// <param name="writer">What to write to; its encoder decides how much text is escaped.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="options">How to write; the default when null.</param>
    public static void Write(Utf8JsonWriter writer, DataSet dataSet, DicomJsonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(dataSet);
        new JsonDataSetWriter(writer, options ?? DicomJsonOptions.Default).Write(dataSet);
    }

    /// <summary>Writes a data set as the bytes of one JSON object.</summary>
    public static byte[] ToArray(DataSet dataSet, DicomJsonOptions? options = null)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, s_writerOptions))
        {
            Write(writer, dataSet, options);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads one data set from a JSON object.</summary>
    /// <param name="json">The text, in UTF-8.</param>
    /// <param name="options">How to read; the default when null.</param>
    /// <exception cref="DicomException">The text is not DICOM JSON, or a limit is passed.</exception>
    public static DataSet Read(ReadOnlyMemory<byte> json, DicomJsonReadOptions? options = null)
    {
        using JsonDocument document = Parse(json, options ?? DicomJsonReadOptions.Default);
        return Read(document.RootElement, options);
    }

    /// <summary>Reads one data set from a JSON object.</summary>
    /// <exception cref="DicomException">The element is not DICOM JSON, or a limit is passed.</exception>
    public static DataSet Read(JsonElement json, DicomJsonReadOptions? options = null) => new JsonDataSetReader(options ?? DicomJsonReadOptions.Default).Read(json);

    /// <summary>Reads data sets from a JSON array of objects, or from one object.</summary>
    /// <exception cref="DicomException">The text is not DICOM JSON, or a limit is passed.</exception>
    public static IReadOnlyList<DataSet> ReadAll(ReadOnlyMemory<byte> json, DicomJsonReadOptions? options = null)
    {
        using JsonDocument document = Parse(json, options ?? DicomJsonReadOptions.Default);
        JsonDataSetReader reader = new(options ?? DicomJsonReadOptions.Default);
        return document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray().Select(reader.Read)] : [reader.Read(document.RootElement)];
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json, DicomJsonReadOptions options)
    {
        if (json.Length > options.MaximumLength)
        {
            throw new DicomException($"The DICOM JSON has {json.Length} bytes, more than the {options.MaximumLength} of {nameof(DicomJsonReadOptions)}.{nameof(DicomJsonReadOptions.MaximumLength)}.");
        }

        if (!Utf8.IsValid(json.Span))
        {
            throw new DicomException("The text is not UTF-8, the only encoding of DICOM JSON (PS3.18 §F.2).");
        }

        try
        {
            // A level of a sequence is three levels of JSON: the item, its element, the array of the value.
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = (options.Context.Limits.MaximumDepth * 3) + 4 });
        }
        catch (JsonException exception)
        {
            throw new DicomException($"This is no JSON that can be read: {exception.Message}", exception);
        }
    }
}
