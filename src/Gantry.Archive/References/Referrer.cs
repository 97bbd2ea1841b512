using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>A composite instance that refers to something.</summary>
/// <param name="Key">Its key in the index.</param>
/// <param name="StudyInstanceUid">Its study.</param>
/// <param name="SeriesInstanceUid">Its series.</param>
/// <param name="SopInstanceUid">The instance.</param>
/// <param name="SopClassUid">Its SOP class.</param>
/// <param name="Modality">The modality of its series; null when absent.</param>
/// <param name="Sequence">The sequence by which it refers.</param>
/// <param name="StandsForSeries">Whether it is an image: other images of its series may refer to the same and are not told apart.</param>
public sealed record Referrer(long Key, Uid StudyInstanceUid, Uid SeriesInstanceUid, Uid SopInstanceUid, Uid SopClassUid, string? Modality, Tag Sequence, bool StandsForSeries);
