namespace Gantry.Server.Api;

/// <summary>A series of a study.</summary>
/// <param name="SeriesInstanceUid">Series Instance UID.</param>
/// <param name="Modality">Modality; null when absent.</param>
/// <param name="SeriesNumber">Series Number; null when absent.</param>
/// <param name="SeriesDescription">Series Description; null when absent.</param>
/// <param name="BodyPartExamined">Body Part Examined; null when absent.</param>
/// <param name="Instances">How many instances it has.</param>
public sealed record SeriesAnswer(string SeriesInstanceUid, string? Modality, string? SeriesNumber, string? SeriesDescription, string? BodyPartExamined, int Instances);

/// <summary>A study with its series, and what does not fit in it.</summary>
/// <param name="Studies">The study; several, where its UID came under several patients.</param>
/// <param name="Series">The series, by number.</param>
/// <param name="Anomalies">The first hundred anomalies.</param>
public sealed record StudyAnswer(IReadOnlyList<ExamAnswer> Studies, IReadOnlyList<SeriesAnswer> Series, IReadOnlyList<AnomalyAnswer> Anomalies);
