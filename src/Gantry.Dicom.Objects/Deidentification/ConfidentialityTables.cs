using System.Collections.Frozen;
using System.Globalization;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>
/// The tables of PS3.15 annex E: what is done to attributes (Table E.1-1, edition 2026c), to content items (Table E.3.4-1, 2023b), and which private elements
/// are known to be safe (Table E.3.10-1, 2023b).
/// </summary>
public sealed class ConfidentialityTables
{
    /// <summary>The edition of Table E.1-1.</summary>
    public const string Edition = "2026c";

    private static readonly Lazy<ConfidentialityTables> s_default = new(() => new ConfidentialityTables());

    private readonly FrozenSet<(string Creator, ushort Group, byte Element)> _safePrivate;

    private ConfidentialityTables()
    {
        var attributes = new Dictionary<uint, ConfidentialityRule>();
        foreach (string[] fields in Rows("confidentiality_attributes.tsv"))
        {
            ConfidentialityRule rule = ConfidentialityRule.Parse(fields[1], fields[2]);
            switch (fields[0])
            {
                case "private":
                    Private = rule;
                    break;
                case "50xxxxxx":
                    Curves = rule;
                    break;
                case "60xx3000":
                    Overlays = rule;
                    break;
                case "60xx4000":
                    break;
                default:
                    attributes.Add(uint.Parse(fields[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), rule);
                    break;
            }
        }

        Attributes = attributes.ToFrozenDictionary();
        ContentItems = Rows("confidentiality_content_items.tsv").ToFrozenDictionary(fields => (fields[0], fields[1], fields[2]), fields => ConfidentialityRule.Parse(fields[3], fields[4]));
        _safePrivate = Rows("safe_private_elements.tsv").Select(fields => (
            fields[0], ushort.Parse(fields[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture), byte.Parse(fields[2], NumberStyles.HexNumber, CultureInfo.InvariantCulture))).ToFrozenSet();
    }

    /// <summary>The tables, read when they are first asked for.</summary>
    public static ConfidentialityTables Default => s_default.Value;

    /// <summary>What is done to single attributes, by the number of their tags.</summary>
    public IReadOnlyDictionary<uint, ConfidentialityRule> Attributes { get; }

    /// <summary>What is done to content items, by coding scheme designator, code value and value type.</summary>
    public IReadOnlyDictionary<(string Scheme, string Code, string ValueType), ConfidentialityRule> ContentItems { get; }

    /// <summary>What is done to private elements.</summary>
    public ConfidentialityRule Private { get; } = null!;

    /// <summary>What is done to curves, groups 50xx.</summary>
    public ConfidentialityRule Curves { get; } = null!;

    /// <summary>What is done to Overlay Data and Overlay Comments of groups 60xx.</summary>
    public ConfidentialityRule Overlays { get; } = null!;

    /// <summary>What is done to a content item.</summary>
    /// <param name="item">The item, with its value type and concept name.</param>
    /// <param name="chosen">The options.</param>
    /// <returns>Null where no row names its concept.</returns>
    public ConfidentialityAction? ActionFor(DataSet item, ConfidentialityOptions chosen)
    {
        ArgumentNullException.ThrowIfNull(item);
        CodedConcept? concept = item.GetCode(Gantry.Dicom.Attributes.ConceptNameCodeSequence);
        return ContentItems.TryGetValue((concept?.SchemeDesignator ?? string.Empty, concept?.Value ?? string.Empty, item.GetString(Gantry.Dicom.Attributes.ValueType) ?? string.Empty), out ConfidentialityRule? rule)
            ? rule.With(chosen)
            : null;
    }

    /// <summary>Whether the UID of a content item stays, as that of a device does where device identity is retained.</summary>
    internal bool KeepsUid(DataSet item, ConfidentialityOptions chosen) =>
        item.Contains(Gantry.Dicom.Attributes.UID) && item.GetString(Gantry.Dicom.Attributes.ValueType) == "UIDREF" && ActionFor(item, chosen) == ConfidentialityAction.Keep;

    /// <summary>Whether a private element is known not to identify anybody (PS3.15 Table E.3.10-1).</summary>
    /// <param name="creator">The private creator of its block.</param>
    /// <param name="tag">The element, wherever its block stands.</param>
    public bool IsSafe(string creator, Tag tag) => _safePrivate.Contains((creator, tag.Group, (byte)tag.Element));

    /// <summary>The rows of an embedded table, without comments and empty lines.</summary>
    internal static IEnumerable<string[]> Rows(string name)
    {
        using Stream stream = typeof(ConfidentialityTables).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is missing from Gantry.Dicom.Objects.dll: build it again.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line is [not '#', ..])
            {
                yield return line.Split('\t');
            }
        }
    }
}
