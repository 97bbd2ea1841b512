using System.Text.Json;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>What the bytes of a blob do not tell: in which order it came, when, from whom.</summary>
internal sealed record JournalRecord : JournalEntry
{
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

    /// <summary>Whether the version was refused, as others are known under its SOP Instance UID: nothing but this line is there of it.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Whether it becomes the current version when another is known.</summary>
    public bool Replaces { get; init; }

    /// <summary>The name of its blob.</summary>
    public BlobKey BlobKey => BlobKey.Of(StudyInstanceUid, SopInstanceUid, TransferSyntax, Digest);

    /// <summary>Reads a record.</summary>
    public static JournalRecord Of(JsonElement root) => new()
    {
        At = AtOf(root),
        Caller = CallerOf(root),
        StudyInstanceUid = new Uid(TextOf(root, "study")),
        SopInstanceUid = new Uid(TextOf(root, "instance")),
        SopClassUid = new Uid(TextOf(root, "class")),
        TransferSyntax = TransferSyntax.Of(new Uid(TextOf(root, "syntax"))),
        Digest = Convert.FromHexString(TextOf(root, "sha256")),
        Length = root.GetProperty("length"u8).GetInt64(),
        DataSetOffset = root.GetProperty("offset"u8).GetInt64(),
        Staged = TextOf(root, "staged"),
        Replaces = root.TryGetProperty("replaces"u8, out JsonElement replaces) && replaces.GetBoolean(),
        IsRefused = root.TryGetProperty("refused"u8, out JsonElement refused) && refused.GetBoolean(),
        IsWithdrawn = root.TryGetProperty("withdrawn"u8, out JsonElement withdrawn) && withdrawn.GetBoolean(),
    };

    /// <inheritdoc/>
    protected override void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("study"u8, StudyInstanceUid.Value);
        json.WriteString("instance"u8, SopInstanceUid.Value);
        json.WriteString("class"u8, SopClassUid.Value);
        json.WriteString("syntax"u8, TransferSyntax.Uid.Value);
        json.WriteString("sha256"u8, Convert.ToHexStringLower(Digest));
        json.WriteNumber("length"u8, Length);
        json.WriteNumber("offset"u8, DataSetOffset);
        json.WriteString("staged"u8, Staged);
        if (Replaces)
        {
            json.WriteBoolean("replaces"u8, true);
        }

        if (IsRefused)
        {
            json.WriteBoolean("refused"u8, true);
        }

        if (IsWithdrawn)
        {
            json.WriteBoolean("withdrawn"u8, true);
        }
    }
}
