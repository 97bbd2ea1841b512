namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>A change that was made to an element. It holds no value: a list of changes may be shown to people who must not know the patient.</summary>
/// <param name="Path">Where: tags and items, as in (0008,1140)[0].(0008,1155).</param>
/// <param name="Keyword">The attribute's keyword; empty where it has none.</param>
/// <param name="Action">What was done.</param>
/// <param name="Reason">Why, where it is not the row of PS3.15 Table E.1-1; else null.</param>
public sealed record DeidentificationChange(string Path, string Keyword, DeidentificationStep Action, string? Reason = null);
