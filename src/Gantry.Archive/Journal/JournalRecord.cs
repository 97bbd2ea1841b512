using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>
/// What the bytes of a blob do not tell: in which order it came, when, from whom. A record is a line: eight hexadecimal digits of a CRC-32C over the
/// rest, a space, and a JSON object. Blobs and journal together rebuild the index.
/// </summary>
internal sealed record JournalRecord
{
    /// <summary>When it was received, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who sent it.</summary>
    public required Caller Caller { get; init; }

    /// <summary>The study it names.</summary>
    public required Uid StudyInstanceUid { get; init; }

    /// <summary>The instance.</summary>
    public required Uid SopInstanceUid { get; init; }

    /// <summary>Its SOP class.</summary>
    public required Uid SopClassUid { get; init; }

    /// <summary>The transfer syntax it came in.</summary>
    public required TransferSyntax TransferSyntax { get; init; }

    /// <summary>The SHA-256 of the data set.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>The length of the data set, in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Where the data set begins in the blob.</summary>
    public required long DataSetOffset { get; init; }

    /// <summary>The staged blob it had at first.</summary>
    public required string Staged { get; init; }

    /// <summary>Whether the line takes back an earlier one: the version was never acknowledged, and nothing of it is there.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The name of its blob.</summary>
    public BlobKey BlobKey => BlobKey.Of(StudyInstanceUid, SopInstanceUid, TransferSyntax, Digest);

    /// <summary>Appends the record as a line.</summary>
    public void WriteTo(ArrayBufferWriter<byte> output, ArrayBufferWriter<byte> scratch)
    {
        scratch.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(scratch))
        {
            json.WriteStartObject();
            json.WriteString("at"u8, At);
            json.WriteString("study"u8, StudyInstanceUid.Value);
            json.WriteString("instance"u8, SopInstanceUid.Value);
            json.WriteString("class"u8, SopClassUid.Value);
            json.WriteString("syntax"u8, TransferSyntax.Uid.Value);
            json.WriteString("sha256"u8, Convert.ToHexStringLower(Digest));
            json.WriteNumber("length"u8, Length);
            json.WriteNumber("offset"u8, DataSetOffset);
            json.WriteString("staged"u8, Staged);
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
            if (IsWithdrawn)
            {
                json.WriteBoolean("withdrawn"u8, true);
            }

            json.WriteEndObject();
        }

        Crc32C.Of(scratch.WrittenSpan).TryFormat(output.GetSpan(8), out int written, "x8", CultureInfo.InvariantCulture);
        output.Advance(written);
        output.Write(" "u8);
        output.Write(scratch.WrittenSpan);
        output.Write("\n"u8);
    }

    /// <summary>Reads a line, without its end.</summary>
    /// <returns>Null when the line is torn or altered.</returns>
    public static JournalRecord? Read(ReadOnlySpan<byte> line)
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
            return new JournalRecord
            {
                At = root.GetProperty("at"u8).GetDateTimeOffset(),
                StudyInstanceUid = new Uid(Text("study")),
                SopInstanceUid = new Uid(Text("instance")),
                SopClassUid = new Uid(Text("class")),
                TransferSyntax = TransferSyntax.Of(new Uid(Text("syntax"))),
                Digest = Convert.FromHexString(Text("sha256")),
                Length = root.GetProperty("length"u8).GetInt64(),
                DataSetOffset = root.GetProperty("offset"u8).GetInt64(),
                Staged = Text("staged"),
                Caller = new Caller(Text("principal"), Optional("aet"), Optional("address"), Text("purpose")),
                IsWithdrawn = root.TryGetProperty("withdrawn"u8, out JsonElement withdrawn) && withdrawn.GetBoolean(),
            };

            string Text(string name) => root.GetProperty(name).GetString() ?? string.Empty;
            string? Optional(string name) => root.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
