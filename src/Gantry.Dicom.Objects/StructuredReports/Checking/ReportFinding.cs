using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Makes findings of places that are written in keywords.</summary>
internal static class ReportFinding
{
    /// <summary>A finding.</summary>
    /// <param name="severity">How bad it is.</param>
    /// <param name="path">Where: keywords and item numbers, as ContentSequence[2].ConceptNameCodeSequence; empty for the whole.</param>
    /// <param name="rule">The rule, a stable name.</param>
    /// <param name="source">Part and section.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="remedy">What would be right.</param>
    public static ValidationFinding Of(FindingSeverity severity, string path, string rule, string source, string message, string remedy)
    {
        Tag tag = default;
        string[] steps = path.Split('.', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < steps.Length; i++)
        {
            int bracket = steps[i].IndexOf('[', StringComparison.Ordinal);
            string keyword = bracket < 0 ? steps[i] : steps[i][..bracket];
            if (DicomDictionary.Default.TryGet(keyword, out DictionaryEntry? entry))
            {
                tag = entry.Tag;
                steps[i] = $"{keyword} {tag}{steps[i][keyword.Length..]}";
            }
        }

        return new ValidationFinding(severity, tag, string.Join('.', steps), rule, source, message, remedy);
    }
}
