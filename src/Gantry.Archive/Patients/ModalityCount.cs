namespace Gantry.Archive;

/// <summary>How much there is of a modality.</summary>
/// <param name="Modality">Modality (0008,0060); empty for series without one.</param>
/// <param name="Studies">The studies that have a series of it.</param>
/// <param name="Series">The series of it.</param>
/// <param name="Instances">The instances in these series.</param>
public sealed record ModalityCount(string Modality, long Studies, long Series, long Instances);
