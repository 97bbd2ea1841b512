using System.Text.Json;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Something that validation found.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Tag">The attribute concerned; (0000,0000) for the whole.</param>
/// <param name="Path">The place in keywords and tags: <c>ReferencedPatientSequence (0008,1120)[0].ReferencedSOPClassUID (0008,1150)</c>; empty for the whole.</param>
/// <param name="Rule">A stable name of the rule, for example <c>type-1-missing</c>.</param>
/// <param name="Source">Where the standard says so: part and section, for example <c>PS3.3 §C.7.1.1</c>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What would be right.</param>
public sealed record ValidationFinding(FindingSeverity Severity, Tag Tag, string Path, string Rule, string Source, string Message, string Remedy)
{
    /// <summary>The severity as programs read it: error, warning, info.</summary>
    public string SeverityName => Severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "info" };

    /// <summary>The finding in a line.</summary>
    public override string ToString() => $"{SeverityName}: {(Path.Length > 0 ? Path + ": " : string.Empty)}{Message} [{Rule}, {Source}]{(Remedy.Length > 0 ? "; " + Remedy : string.Empty)}";

    /// <summary>Writes the members of a JSON object.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteString("severity", SeverityName);
        writer.WriteString("path", Path);
        writer.WriteString("rule", Rule);
        writer.WriteString("source", Source);
        writer.WriteString("message", Message);
        writer.WriteString("remedy", Remedy);
    }
}
