namespace Gantry.Dicom;

/// <summary>A row of a table of attributes.</summary>
/// <param name="Cells">
/// The values of each column as text, in the order of the columns: null where the attribute is absent, none where it is empty. Of a sequence the number of its items,
/// of binary values the number of their bytes.
/// </param>
/// <param name="Findings">What was found wrong in what was read.</param>
public sealed record AttributeRow(IReadOnlyList<string[]?> Cells, IReadOnlyList<Finding> Findings);
