using System.Globalization;
using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>Checks an item against rows of a profile.</summary>
/// <param name="profile">The name of the profile, which its rules begin with.</param>
/// <param name="source">The text that the rows are of.</param>
/// <param name="refusesEmpty">Whether values that the profile wants, and says may be empty, are errors when they are.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class ManifestRowChecker(string profile, string source, bool refusesEmpty, ICollection<ValidationFinding> findings)
{
    /// <summary>Checks an item.</summary>
    public void Check(IEnumerable<ManifestRow> rows, DataSet item, string path)
    {
        foreach (ManifestRow row in rows)
        {
            Check(row, item, path, row.Path.Split('.'));
        }
    }

    /// <summary>Adds a finding about a row.</summary>
    public void Add(FindingSeverity severity, string path, ManifestRow row, string message, string remedy) =>
        findings.Add(ReportFinding.Of(severity, path, $"{profile}-{row.Requirement}", $"{source}{(row.IsStricter ? ", stricter than DICOM" : string.Empty)}", message, remedy));

    private void Check(ManifestRow row, DataSet item, string path, ReadOnlySpan<string> steps)
    {
        (string keyword, int? index) = Step(steps[0]);
        Tag tag = DicomDictionary.Default.TryGet(keyword, out DictionaryEntry? entry) ? entry.Tag : throw new InvalidOperationException($"Row {row.Requirement}: no attribute is called {keyword}.");
        string at = path.Length > 0 ? $"{path}.{keyword}" : keyword;
        if (steps.Length == 1)
        {
            Attribute(row, item, tag, at);
            return;
        }

        IReadOnlyList<DataSet> items = item.Items(tag);
        for (int i = 0; i < items.Count; i++)
        {
            if (index is null || index == i)
            {
                Check(row, items[i], string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]"), steps[1..]);
            }
        }
    }

    private void Attribute(ManifestRow row, DataSet item, Tag tag, string path)
    {
        Presence presence = item.Presence(tag);
        bool isWanted = row.Type[0] switch { '1' => row.Type != "1C" || row.Condition!(item), '2' => true, _ => false };
        if (presence == Presence.Absent)
        {
            if (isWanted)
            {
                Add(FindingSeverity.Error, path, row, "is missing", "Add it.");
            }

            return;
        }

        if (presence == Presence.Empty)
        {
            if (isWanted && row.Type[0] == '1')
            {
                Add(row.MayBeEmpty && !refusesEmpty ? FindingSeverity.Warning : FindingSeverity.Error, path, row, "is empty", "Give it a value.");
            }

            return;
        }

        if (row.Items is { } count && item.Items(tag).Count != count)
        {
            Add(FindingSeverity.Error, path, row, string.Create(CultureInfo.InvariantCulture, $"has {item.Items(tag).Count} items where {count} may be"), "Leave as many as it says.");
        }

        string value = string.Join('\\', item.GetStrings(tag));
        if (row.Values.Count > 0 && !row.Values.Contains(value))
        {
            bool isFormer = row.Former is { } former && value == former;
            Add(isFormer ? FindingSeverity.Warning : FindingSeverity.Error, path, row, $"is '{value}'", $"Write {string.Join(" or ", row.Values)}.");
        }
    }

    private static (string Keyword, int? Index) Step(string step) =>
        step.IndexOf('[', StringComparison.Ordinal) is var bracket and >= 0 ? (step[..bracket], int.Parse(step.AsSpan(bracket + 1, step.Length - bracket - 2), CultureInfo.InvariantCulture)) : (step, null);
}
