using System.Text.RegularExpressions;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Whether what identifies a patient looks like what it should be, and whether a de-identification was done by half (PS3.5 §6.2.1, PS3.15 §E).</summary>
internal static partial class PatientCheck
{
    /// <summary>Checks the data set.</summary>
    public static void Run(DataSet dataSet, FindingList findings)
    {
        CheckName(dataSet, findings);
        if (dataSet.GetString(Attributes.PatientID) is ['^', ..])
        {
            findings.Add(FindingSeverity.Warning, Attributes.PatientID, "leading-delimiter", "PS3.3 §C.7.1.1", "Patient ID begins with ^, which separates components in other places: part of it may be lost", "write the identifier alone");
        }

        if (dataSet.GetString(Attributes.PatientComments) is string comments && TestPatient().IsMatch(comments))
        {
            findings.Add(FindingSeverity.Warning, Attributes.PatientComments, "test-patient", "PS3.3 §C.7.1.1", "Patient Comments speaks of a test", "keep test patients out of what cares for real ones");
        }

        CheckDeidentification(dataSet, findings);
    }

    private static void CheckName(DataSet dataSet, FindingList findings)
    {
        if (dataSet.GetString(Attributes.PatientName) is not string name)
        {
            return;
        }

        if (!name.AsSpan().ContainsAny('^', '='))
        {
            findings.Add(FindingSeverity.Warning, Attributes.PatientName, "name-of-one-component", "PS3.5 §6.2.1", "the name has a single component, a form that is retired: receivers take all of it for the family name", "separate family and given name by ^");
        }

        if (name.Contains(',', StringComparison.Ordinal))
        {
            findings.Add(FindingSeverity.Warning, Attributes.PatientName, "comma-in-name", "PS3.5 §6.2.1", "a comma separates nothing in a name", "separate components by ^, several given names by spaces");
        }
    }

    private static void CheckDeidentification(DataSet dataSet, FindingList findings)
    {
        bool isName = LooksDeidentified(dataSet, Attributes.PatientName);
        bool isTold = dataSet.GetString(Attributes.PatientIdentityRemoved) == "YES"
            && (dataSet.Presence(Attributes.DeidentificationMethod) == Presence.Value || dataSet.Presence(Attributes.DeidentificationMethodCodeSequence) == Presence.Value);
        if (isName && !isTold)
        {
            findings.Add(FindingSeverity.Warning, Attributes.PatientName, "de-identified-without-method", "PS3.15 §E.1.1", "the name looks de-identified, but nothing says that and how it was done", "give Patient Identity Removed (0012,0062) and De-identification Method (0012,0063)");
        }

        foreach (Tag other in (Tag[])[new Tag(0x0010, 0x1000), Attributes.OtherPatientNames])
        {
            if (!isName && dataSet.Presence(Attributes.PatientName) == Presence.Value && LooksDeidentified(dataSet, other))
            {
                findings.Add(FindingSeverity.Warning, other, "incomplete-de-identification", "PS3.15 §E.1.1", "this looks de-identified, while name, identifier or birth date remain", "de-identify all of it, or none");
            }
        }
    }

    private static bool LooksDeidentified(DataSet dataSet, Tag tag) => Array.Exists(dataSet.GetStrings(tag), value => Anonymous().IsMatch(value));

    [GeneratedRegex("^(anon|de-?ident|d[ée]s?ident|pseudon|removed)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Anonymous();

    [GeneratedRegex(@"\btest\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TestPatient();
}
