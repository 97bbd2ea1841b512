using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Gantry.Dicom;

/// <summary>Data sets as DICOM JSON (PS3.18 annex F).</summary>
public static class DicomJson
{
    private static readonly JsonWriterOptions s_writerOptions = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a data set as one JSON object. Group lengths are left out, text is Unicode, Specific Character Set says so.</summary>
    /// <param name="writer">What to write to; its encoder decides how much text is escaped.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="options">How to write; the default when null.</param>
    /// <returns>What could not be written as it is: decimal and integer strings that are no numbers, encapsulated values without a reference.</returns>
    public static IReadOnlyList<Finding> Write(Utf8JsonWriter writer, DataSet dataSet, DicomJsonOptions? options = null) => Write(writer, dataSet, options, flushes: false);

    /// <summary>Writes a data set as one JSON object, in UTF-8.</summary>
    /// <param name="stream">What to write to; left open.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="options">How to write; the default when null.</param>
    /// <returns>What could not be written as it is.</returns>
    public static IReadOnlyList<Finding> Write(Stream stream, DataSet dataSet, DicomJsonOptions? options = null)
    {
        using Utf8JsonWriter writer = new(stream, s_writerOptions);
        return Write(writer, dataSet, options, flushes: true);
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

    /// <summary>
    /// Reads data sets one after the other, without holding more than one: from a JSON array of objects, from objects that follow each other (JSON lines), or
    /// from one object.
    /// </summary>
    /// <param name="stream">The text, in UTF-8; left open.</param>
    /// <param name="options">How to read; the default when null. <see cref="InterchangeReadOptions.MaximumLength"/> bounds each data set.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DicomException">The text is not DICOM JSON, or a limit is passed.</exception>
    public static async IAsyncEnumerable<DataSet> ReadAllAsync(
        Stream stream, DicomJsonReadOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        JsonDataSetSplitter splitter = new(stream, options ?? DicomJsonReadOptions.Default);
        while (await splitter.ReadNextAsync(cancellationToken).ConfigureAwait(false) is { } json)
        {
            yield return Read(json, options);
        }
    }

    /// <summary>Writes data sets as one JSON array, without holding more than one.</summary>
    /// <param name="stream">What to write to; left open.</param>
    /// <param name="dataSets">The data sets.</param>
    /// <param name="options">How to write; the default when null.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAllAsync(Stream stream, IAsyncEnumerable<DataSet> dataSets, DicomJsonOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataSets);
        Utf8JsonWriter writer = new(stream, s_writerOptions);
        await using (writer.ConfigureAwait(false))
        {
            writer.WriteStartArray();
            await foreach (DataSet dataSet in dataSets.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                Write(writer, dataSet, options);
                await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            }

            writer.WriteEndArray();
        }
    }

    /// <summary>How deep JSON may nest: a level of a sequence is three levels of JSON, the item, its element, the array of the value.</summary>
    internal static int MaximumJsonDepth(DicomLimits limits) => (limits.MaximumDepth * 3) + 4;

    /// <summary>The text behind a byte order mark, where there is one.</summary>
    internal static ReadOnlyMemory<byte> SkipMark(ReadOnlyMemory<byte> json) => json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;

    internal static DicomException TooLong(long length, DicomJsonReadOptions options) => new(
        $"The DICOM JSON has {length} bytes, more than the {options.MaximumLength} of {nameof(DicomJsonReadOptions)}.{nameof(DicomJsonReadOptions.MaximumLength)}.");

    private static List<Finding> Write(Utf8JsonWriter writer, DataSet dataSet, DicomJsonOptions? options, bool flushes)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(dataSet);
        JsonDataSetWriter written = new(writer, options ?? DicomJsonOptions.Default, flushes);
        written.Write(dataSet);
        return written.Findings;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json, DicomJsonReadOptions options)
    {
        if (json.Length > options.MaximumLength)
        {
            throw TooLong(json.Length, options);
        }

        if (!Utf8.IsValid(json.Span))
        {
            throw new DicomException("The text is not UTF-8, the only encoding of DICOM JSON (PS3.18 §F.2).");
        }

        try
        {
            return JsonDocument.Parse(SkipMark(json), new JsonDocumentOptions { MaxDepth = MaximumJsonDepth(options.Context.Limits) });
        }
        catch (JsonException exception)
        {
            throw new DicomException($"This is no JSON that can be read: {exception.Message}", exception);
        }
    }
}
