namespace Gantry.Dicom.Imaging;

/// <summary>What a stored value means in the world (PS3.3 §C.7.6.16.2.11).</summary>
/// <param name="Value">The value.</param>
/// <param name="Units">Its units, such as (mm2/s, UCUM); null where the mapping says none.</param>
/// <param name="Quantity">What was measured, such as an apparent diffusion coefficient; null where it is not said.</param>
/// <param name="Label">LUT Label (0040,9210) of the mapping; null where it has none.</param>
public sealed record RealWorldValue(double Value, CodedConcept? Units, CodedConcept? Quantity, string? Label);
