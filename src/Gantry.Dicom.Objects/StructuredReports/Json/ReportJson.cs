using System.Text.Json;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>
/// Structured reports as JSON for programs: <c>attributes</c> is the header in the DICOM JSON Model (PS3.18 annex F), <c>content</c> the root item. An item has <c>type</c>, <c>relationship</c>, <c>name</c>,
/// what its type says, and <c>items</c> below it. What is written is read back as an equal report.
/// </summary>
public static class ReportJson
{
    // An item takes two levels, its parts some more.
    private const int MaximumDepth = (2 * ContentTree.MaximumDepth) + 80;

    /// <summary>Writes a report.</summary>
    public static void Write(Utf8JsonWriter writer, StructuredReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        writer.WriteStartObject();
        writer.WritePropertyName("attributes");
        DicomJson.Write(writer, report.Header);
        writer.WritePropertyName("content");
        JsonItemWriter.Write(writer, report.Content);
        writer.WriteEndObject();
    }

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="isIndented">Whether it is spread over lines.</param>
    /// <returns>The document in UTF-8.</returns>
    public static byte[] ToArray(StructuredReport report, bool isIndented = false)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = isIndented, MaxDepth = MaximumDepth }))
        {
            Write(writer, report);
        }

        return stream.ToArray();
    }

    /// <summary>Reads a report.</summary>
    /// <param name="json">The document in UTF-8.</param>
    /// <exception cref="DicomException">It is no such document; the message names the place.</exception>
    public static StructuredReport Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaximumDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("content", out JsonElement content))
            {
                throw new DicomException("The JSON is no report: write an object with the properties attributes and content.");
            }

            DataSet header = document.RootElement.TryGetProperty("attributes", out JsonElement attributes) ? DicomJson.Read(attributes) : new DataSet();
            return new StructuredReport(header, new JsonItemReader().Read(content, "content", 0));
        }
        catch (JsonException exception)
        {
            throw new DicomException($"The report is no JSON: {exception.Message}", exception);
        }
    }

    /// <summary>Makes a new document of one that was read without a SOP Instance UID: what its header lacks is filled.</summary>
    /// <param name="report">The report; Study Instance UID, patient and study are taken from it as far as it gives them.</param>
    /// <param name="options">What it is made with.</param>
    public static StructuredReport Complete(StructuredReport report, DocumentOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        DataSet header = report.Header.Clone();
        DocumentHeader.Fill(header, header.GetString(Attributes.SOPClassUID) is { } given ? new Uid(given) : SopClasses.ComprehensiveSRStorage, options);
        return report with { Header = header };
    }
}
