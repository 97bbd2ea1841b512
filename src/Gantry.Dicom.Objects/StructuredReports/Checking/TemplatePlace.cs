namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Where a row stands among those of its level.</summary>
/// <param name="Owner">The template that the row is in.</param>
/// <param name="Position">Its place among the rows, counted from 0.</param>
/// <param name="Repeats">Whether it may stand several times.</param>
internal readonly record struct TemplatePlace(Template Owner, int Position, bool Repeats);
