namespace Gantry.Dicom.Objects.Validation;

/// <summary>Findings as they are made: each place once for each rule, of several demands on the presence of an attribute the strictest, severities as the policy has them.</summary>
internal sealed class FindingList(ValidationOptions options)
{
    private readonly List<ValidationFinding> _findings = [];
    private readonly Dictionary<(string Kind, string Path), int> _places = [];

    /// <summary>Whether no more findings are told.</summary>
    public bool IsFull => _findings.Count >= options.MaximumFindings;

    /// <summary>Adds a finding about an attribute at the top.</summary>
    public void Add(FindingSeverity severity, Tag tag, string rule, string source, string message, string remedy) => Add(severity, null, tag, rule, source, message, remedy);

    /// <summary>Adds a finding about an attribute.</summary>
    /// <param name="severity">How bad it is by the standard.</param>
    /// <param name="place">Where the attribute is.</param>
    /// <param name="tag">The attribute.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="source">Part and section.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="remedy">What would be right.</param>
    public void Add(FindingSeverity severity, InstancePath? place, Tag tag, string rule, string source, string message, string remedy) =>
        Add(severity, tag, InstancePath.Of(place, tag), rule, source, message, remedy);

    /// <summary>Adds a finding about an attribute whose path is written already.</summary>
    public void Add(FindingSeverity severity, Tag tag, string path, string rule, string source, string message, string remedy)
    {
        if (severity == FindingSeverity.Error && options.Policy == ValidationPolicy.Tolerant && !TolerantPolicy.IsFatal(rule, tag))
        {
            severity = FindingSeverity.Warning;
        }

        ValidationFinding finding = new(severity, tag, path, rule, source, message, remedy);
        string kind = IsPresence(rule) ? "presence" : rule;
        if (_places.TryGetValue((kind, path), out int known))
        {
            // type-1 is stricter than type-1c, that than type-2, and so on: as their names are ordered.
            if (kind == "presence" && string.CompareOrdinal(rule, _findings[known].Rule) < 0)
            {
                _findings[known] = finding;
            }
        }
        else if (!IsFull)
        {
            _places.Add((kind, path), _findings.Count);
            _findings.Add(finding);
        }
    }

    /// <summary>All findings, in the order in which they were made.</summary>
    public ValidationFinding[] ToArray() => [.. _findings];

    private static bool IsPresence(string rule) => rule.StartsWith("type-", StringComparison.Ordinal);
}
