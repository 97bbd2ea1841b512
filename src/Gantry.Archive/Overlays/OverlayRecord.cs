using System.Text.Json;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>An overlay, or its undo, as journal and index keep it.</summary>
internal sealed record OverlayRecord : JournalEntry
{
    /// <summary>The number.</summary>
    public required long Number { get; init; }

    /// <summary>What it is for.</summary>
    public required OverlayKind Kind { get; init; }

    /// <summary>The level of the targets.</summary>
    public QueryLevel Level { get; init; }

    /// <summary>The identities of the targets (<see cref="Placement"/>).</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>The changes.</summary>
    public AttributeChanges Changes { get; init; } = AttributeChanges.None;

    /// <summary>Why.</summary>
    public required string Cause { get; init; }

    /// <summary>Why instances were rejected; of the undo of a quality item, why its instance was.</summary>
    public RejectionReason? Reason { get; init; }

    /// <summary>How many errors validation found; 0 unless it is about them.</summary>
    public int Errors { get; init; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<QualityFinding> Findings { get; init; } = [];

    /// <summary>Whether it was made with the instance that it is about, as it came in.</summary>
    public bool IsOfIngest => Kind is OverlayKind.Coercion or OverlayKind.QualityItem or OverlayKind.Quarantine;

    /// <summary>Of a rejection, the SOP Instance UID of what had come in last: it is not about what came in later.</summary>
    public string? LastInstance { get; init; }

    /// <summary>The overlay it takes back; 0 unless it is an undo.</summary>
    public long Undoes { get; init; }

    /// <summary>Reads a record.</summary>
    public static OverlayRecord Of(JsonElement root) => new()
    {
        At = AtOf(root),
        Caller = CallerOf(root),
        Number = root.GetProperty("overlay"u8).GetInt64(),
        Kind = Enum.Parse<OverlayKind>(TextOf(root, "kind")),
        Undoes = root.TryGetProperty("undoes"u8, out JsonElement undoes) ? undoes.GetInt64() : 0,
        Level = OptionalTextOf(root, "level") is { } level ? Enum.Parse<QueryLevel>(level) : default,
        Targets = root.TryGetProperty("targets"u8, out JsonElement targets) ? [.. targets.EnumerateArray().Select(target => target.GetString()!)] : [],
        Changes = new AttributeChanges(
            root.TryGetProperty("values"u8, out JsonElement values) ? DicomJson.Read(values) : new DataSet(),
            root.TryGetProperty("removed"u8, out JsonElement removed)
                ? [.. removed.EnumerateArray().Select(tag => new Tag(Convert.ToUInt32(tag.GetString(), 16)))]
                : []),
        Cause = TextOf(root, "cause"),
        LastInstance = OptionalTextOf(root, "last"),
        Reason = root.TryGetProperty("reason"u8, out JsonElement reason) ? (RejectionReason)reason.GetInt32() : null,
        Errors = root.TryGetProperty("errors"u8, out JsonElement errors) ? errors.GetInt32() : 0,
        Findings = root.TryGetProperty("findings"u8, out JsonElement findings) ? [.. findings.EnumerateArray().Select(FindingOf)] : [],
    };

    /// <summary>Reads what <see cref="JournalEntry.WriteJson"/> wrote.</summary>
    public static OverlayRecord Of(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return Of(document.RootElement);
    }

    /// <summary>The placement of an instance after the overlay.</summary>
    public Placement Place(Placement before, string defaultIssuer)
    {
        DataSet values = Changes.Values;
        string id = values.Contains(Attributes.PatientID) ? values.GetString(Attributes.PatientID) ?? string.Empty : before.PatientId;
        string issuer = Changes.Removed.Contains(Attributes.IssuerOfPatientID) ? defaultIssuer
            : values.Contains(Attributes.IssuerOfPatientID) ? values.GetString(Attributes.IssuerOfPatientID) ?? defaultIssuer
            : before.Issuer;
        return new Placement(
            id,
            issuer,
            values.GetString(Attributes.StudyInstanceUID) ?? before.Study,
            values.GetString(Attributes.SeriesInstanceUID) ?? before.Series);
    }

    /// <summary>The overlay as users see it.</summary>
    public Overlay ToOverlay() => new()
    {
        Number = Number,
        Kind = Kind,
        Level = Level,
        Targets = [.. Targets.Select(TargetOf)],
        Changes = Changes,
        Cause = Cause,
        Reason = Reason,
        Principal = Caller.Principal,
        At = At,
        Undoes = Undoes,
    };

    /// <inheritdoc/>
    protected override void WriteFields(Utf8JsonWriter json)
    {
        json.WriteNumber("overlay"u8, Number);
        json.WriteString("kind"u8, Kind.ToString());
        if (Undoes != 0)
        {
            json.WriteNumber("undoes"u8, Undoes);
        }
        else
        {
            json.WriteString("level"u8, Level.ToString());
            json.WriteStartArray("targets"u8);
            foreach (string target in Targets)
            {
                json.WriteStringValue(target);
            }

            json.WriteEndArray();
        }

        if (!Changes.Values.IsEmpty)
        {
            json.WritePropertyName("values"u8);
            DicomJson.Write(json, Changes.Values);
        }

        if (Changes.Removed.Count > 0)
        {
            json.WriteStartArray("removed"u8);
            foreach (Tag tag in Changes.Removed)
            {
                json.WriteStringValue(tag.Value.ToString("X8", System.Globalization.CultureInfo.InvariantCulture));
            }

            json.WriteEndArray();
        }

        json.WriteString("cause"u8, Cause);
        if (Reason is { } reason)
        {
            json.WriteNumber("reason"u8, (int)reason);
        }

        if (LastInstance is not null)
        {
            json.WriteString("last"u8, LastInstance);
        }

        if (Errors > 0)
        {
            WriteFindings(json);
        }
    }

    private static QualityFinding FindingOf(JsonElement finding) =>
        new(TextOf(finding, "path"), TextOf(finding, "rule"), TextOf(finding, "source"), TextOf(finding, "message"), TextOf(finding, "remedy"));

    private void WriteFindings(Utf8JsonWriter json)
    {
        json.WriteNumber("errors"u8, Errors);
        json.WriteStartArray("findings"u8);
        foreach (QualityFinding finding in Findings)
        {
            json.WriteStartObject();
            json.WriteString("path"u8, finding.Path);
            json.WriteString("rule"u8, finding.Rule);
            json.WriteString("source"u8, finding.Source);
            json.WriteString("message"u8, finding.Message);
            json.WriteString("remedy"u8, finding.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private OverlayTarget TargetOf(string identity)
    {
        if (Level == QueryLevel.Instance)
        {
            return OverlayTarget.Instance(new Uid(identity));
        }

        var placement = Placement.Parse(Level, identity);
        return new OverlayTarget
        {
            PatientId = placement.PatientId,
            IssuerOfPatientId = placement.Issuer.Length > 0 ? placement.Issuer : null,
            StudyInstanceUid = placement.Study.Length > 0 ? new Uid(placement.Study) : null,
            SeriesInstanceUid = placement.Series.Length > 0 ? new Uid(placement.Series) : null,
        };
    }
}
