namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>A template of structured reports (PS3.16 annex A).</summary>
/// <param name="Identifier">The template identifier (TID). A template whose parameters are filled in has letters after its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsRoot">Whether a document may follow it.</param>
/// <param name="IsExtensible">Whether other content may be added (PS3.16 §6.1.4).</param>
/// <param name="IsOrderSignificant">Whether the order of its content means something (PS3.16 §6.1.5).</param>
/// <param name="Rows">Its rows at the outermost level.</param>
public sealed record Template(string Identifier, string Name, bool IsRoot, bool IsExtensible, bool IsOrderSignificant, IReadOnlyList<TemplateRow> Rows)
{
    /// <summary>The template as the standard writes it: TID 1500 Measurement Report.</summary>
    public override string ToString() => $"TID {Identifier} {Name}";
}
