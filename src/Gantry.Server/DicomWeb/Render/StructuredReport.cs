using Gantry.Dicom;

namespace Gantry.Server.DicomWeb.Render;

/// <summary>Reads the content tree of a structured report (PS3.3 §C.17.3) in the order in which it is read aloud.</summary>
internal static class StructuredReport
{
    private static readonly (string Name, Attribute<string> Attribute)[] s_heading =
    [
        ("Patient ID", Attributes.PatientID), ("Accession number", Attributes.AccessionNumber), ("Study", Attributes.StudyDescription), ("Institution", Attributes.InstitutionName),
        ("Completion", Attributes.CompletionFlag), ("Verification", Attributes.VerificationFlag),
    ];

    /// <summary>The title of the document.</summary>
    public static string TitleOf(DataSet report) => report.GetCode(Attributes.ConceptNameCodeSequence)?.Meaning is { Length: > 0 } title ? title : "Report";

    /// <summary>The lines of the document, its title not among them.</summary>
    public static List<ReportLine> LinesOf(DataSet report)
    {
        List<ReportLine> lines = [];
        Add(lines, 0, "Patient", NameOf(report, Attributes.PatientName));
        Add(lines, 0, "Birth date", report.GetString(Attributes.PatientBirthDate));
        Add(lines, 0, "Sex", report.GetString(Attributes.PatientSex));
        Add(lines, 0, "Study date", report.GetString(Attributes.StudyDate));
        Add(lines, 0, "Content date", $"{report.GetString(Attributes.ContentDate)} {report.GetString(Attributes.ContentTime)}".Trim());
        foreach ((string heading, Attribute<string> attribute) in s_heading)
        {
            Add(lines, 0, heading, report.GetString(attribute));
        }

        foreach (DataSet observer in report.Items(Attributes.VerifyingObserverSequence))
        {
            Add(lines, 0, "Verified by", $"{NameOf(observer, Attributes.VerifyingObserverName)} {observer.GetString(Attributes.VerificationDateTime)}".Trim());
        }

        AddItems(lines, report, 1);
        return lines;
    }

    private static void AddItems(List<ReportLine> lines, DataSet parent, int level)
    {
        foreach (DataSet item in parent.Items(Attributes.ContentSequence))
        {
            lines.Add(new ReportLine(level, item.GetCode(Attributes.ConceptNameCodeSequence)?.Meaning ?? string.Empty, ValueOf(item)));
            AddItems(lines, item, level + 1);
        }
    }

    private static string ValueOf(DataSet item) => item.GetString(Attributes.ValueType) switch
    {
        "CONTAINER" => string.Empty,
        "TEXT" => item.GetString(Attributes.TextValue) ?? string.Empty,
        "CODE" => item.GetCode(Attributes.ConceptCodeSequence)?.Meaning ?? string.Empty,
        "NUM" => NumberOf(item),
        "PNAME" => NameOf(item, Attributes.PersonName),
        "DATE" => item.GetString(Attributes.Date) ?? string.Empty,
        "TIME" => item.GetString(Attributes.Time) ?? string.Empty,
        "DATETIME" => item.GetString(Attributes.DateTime) ?? string.Empty,
        "UIDREF" => item.GetString(Attributes.UID) ?? string.Empty,
        "SCOORD" or "SCOORD3D" => $"[{item.GetString(Attributes.GraphicType)}]",
        "TCOORD" => $"[{item.GetString(Attributes.TemporalRangeType)}]",
        "IMAGE" or "COMPOSITE" or "WAVEFORM" => string.Join(", ", item.Items(Attributes.ReferencedSOPSequence).Select(ReferenceOf)),
        null => $"[see item {item.GetString(Attributes.ReferencedContentItemIdentifier)}]",
        var other => $"[{other}]",
    };

    private static string NameOf(DataSet holder, Attribute<PersonName> attribute)
    {
        if (holder.Get(attribute) is not { } name)
        {
            return string.Empty;
        }

        string alphabetic = string.Join(' ', new[] { name.Prefix, name.GivenName, name.MiddleName, name.FamilyName, name.Suffix }.Where(part => part.Length > 0));
        return name.Ideographic.Length == 0 ? alphabetic : $"{alphabetic} ({name.Ideographic.Replace('^', ' ').Trim()})".Trim();
    }

    private static string NumberOf(DataSet item) =>
        item.Items(Attributes.MeasuredValueSequence) is [DataSet measured, ..]
            ? $"{measured.GetString(Attributes.NumericValue)} {UnitOf(measured)}".Trim()
            : item.GetCode(Attributes.NumericValueQualifierCodeSequence)?.Meaning ?? string.Empty;

    private static string UnitOf(DataSet measured) =>
        measured.GetCode(Attributes.MeasurementUnitsCodeSequence) is not { } unit || unit.Value == "1" ? string.Empty
        : unit.SchemeDesignator == "UCUM" ? unit.Value
        : unit.Meaning;

    private static string ReferenceOf(DataSet reference)
    {
        string frames = reference.GetString(Attributes.ReferencedFrameNumber) is { } numbers ? $", frame {numbers}" : string.Empty;
        return $"[{reference.GetString(Attributes.ReferencedSOPInstanceUID)}{frames}]";
    }

    private static void Add(List<ReportLine> lines, int level, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            lines.Add(new ReportLine(level, name, value));
        }
    }
}
