using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gantry.Dicom;

namespace Gantry.Cli.Extract;

/// <summary>
/// A table as a JSON object a line. An attribute that is absent has no member, an empty one null, one of several values an array; numbers are numbers.
/// </summary>
internal sealed class JsonLinesTable(Stream output, IReadOnlyList<AttributeColumn> columns) : ITableWriter
{
    private const int FlushAt = 64 << 10;
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly MemoryStream _lines = new();

    /// <inheritdoc/>
    public void Write(string file, AttributeRow row)
    {
        using (Utf8JsonWriter writer = new(_lines, s_options))
        {
            writer.WriteStartObject();
            writer.WriteString(TableColumns.File, file);
            for (int i = 0; i < columns.Count; i++)
            {
                if (row.Cells[i] is { } values)
                {
                    writer.WritePropertyName(columns[i].Name);
                    Write(writer, values, columns[i].IsNumeric);
                }
            }

            writer.WriteStartArray(TableColumns.Findings);
            foreach (Finding finding in row.Findings)
            {
                writer.WriteStringValue(finding.ToString());
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        _lines.WriteByte((byte)'\n');
        if (_lines.Length > FlushAt)
        {
            Complete();
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _lines.WriteTo(output);
        _lines.SetLength(0);
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private static void Write(Utf8JsonWriter writer, string[] values, bool isNumeric)
    {
        if (values.Length == 0)
        {
            writer.WriteNullValue();
        }
        else if (values.Length == 1)
        {
            Write(writer, values[0], isNumeric);
        }
        else
        {
            writer.WriteStartArray();
            foreach (string value in values)
            {
                Write(writer, value, isNumeric);
            }

            writer.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter writer, string value, bool isNumeric)
    {
        if (value.Length == 0)
        {
            writer.WriteNullValue();
        }
        else if (isNumeric && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            // Digit for digit.
            writer.WriteNumberValue(number);
        }
        else if (isNumeric && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) && double.IsFinite(real))
        {
            writer.WriteNumberValue(real);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }
}
