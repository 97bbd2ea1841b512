using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Gantry.Archive;

/// <summary>
/// A line of the journal: eight hexadecimal digits of a CRC-32C over the rest, a space, and a JSON object. Blobs and journal together rebuild the index.
/// </summary>
internal abstract record JournalEntry
{
    /// <summary>When it happened, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whose doing it was.</summary>
    public required Caller Caller { get; init; }

    /// <summary>Appends the entry as a line.</summary>
    public void WriteTo(ArrayBufferWriter<byte> output, ArrayBufferWriter<byte> scratch)
    {
        scratch.ResetWrittenCount();
        WriteJson(scratch);
        Crc32C.Of(scratch.WrittenSpan).TryFormat(output.GetSpan(8), out int written, "x8", CultureInfo.InvariantCulture);
        output.Advance(written);
        output.Write(" "u8);
        output.Write(scratch.WrittenSpan);
        output.Write("\n"u8);
    }

    /// <summary>Writes the JSON object.</summary>
    public void WriteJson(IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("at"u8, At);
        WriteFields(json);
        json.WriteString("principal"u8, Caller.Principal);
        if (Caller.AETitle is { } title)
        {
            json.WriteString("aet"u8, title);
        }

        if (Caller.Address is { } address)
        {
            json.WriteString("address"u8, address);
        }

        json.WriteString("purpose"u8, Caller.Purpose);
        json.WriteEndObject();
    }

    /// <summary>Reads a line, without its end.</summary>
    /// <returns>Null when the line is torn or altered.</returns>
    public static JournalEntry? Read(ReadOnlySpan<byte> line)
    {
        if (line.Length < 10 || line[8] != (byte)' '
            || !uint.TryParse(line[..8], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint checksum) || checksum != Crc32C.Of(line[9..]))
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(line[9..]);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            JsonElement root = document.RootElement;
            return root.TryGetProperty("overlay"u8, out _) ? OverlayRecord.Of(root) : JournalRecord.Of(root);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or FormatException or InvalidOperationException or Dicom.DicomException)
        {
            return null;
        }
    }

    /// <summary>Writes what is of this kind of entry.</summary>
    protected abstract void WriteFields(Utf8JsonWriter json);

    /// <summary>When an entry says it happened.</summary>
    protected static DateTimeOffset AtOf(JsonElement root) => root.GetProperty("at"u8).GetDateTimeOffset();

    /// <summary>Whose doing an entry says it was.</summary>
    protected static Caller CallerOf(JsonElement root) => new(TextOf(root, "principal"), OptionalTextOf(root, "aet"), OptionalTextOf(root, "address"), TextOf(root, "purpose"));

    /// <summary>A text that must be there.</summary>
    protected static string TextOf(JsonElement root, string name) => root.GetProperty(name).GetString() ?? string.Empty;

    /// <summary>A text that may be absent.</summary>
    protected static string? OptionalTextOf(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
