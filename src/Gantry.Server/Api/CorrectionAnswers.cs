namespace Gantry.Server.Api;

/// <summary>A patient, study, series or instance as the view has it. What is not needed to tell it from others can be left out.</summary>
/// <param name="PatientId">Patient ID.</param>
/// <param name="IssuerOfPatientId">Its issuer.</param>
/// <param name="StudyInstanceUid">The study; null for a patient.</param>
/// <param name="SeriesInstanceUid">The series; null for a patient or study.</param>
/// <param name="SopInstanceUid">The instance; null for anything else.</param>
public sealed record CorrectionTarget(string? PatientId = null, string? IssuerOfPatientId = null, string? StudyInstanceUid = null, string? SeriesInstanceUid = null, string? SopInstanceUid = null);

/// <summary>A correction that is asked for.</summary>
public sealed record CorrectionRequest
{
    /// <summary><c>correction</c>, <c>studyMove</c>, <c>split</c>, <c>studyMerge</c>, <c>patientMerge</c> or <c>rejection</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>What is changed: all of one level.</summary>
    public IReadOnlyList<CorrectionTarget>? Targets { get; init; }

    /// <summary>Where it goes: the patient of a move or merge, the study of a merge, the study or series of a split (without it a new study).</summary>
    public CorrectionTarget? Into { get; init; }

    /// <summary>The new values of a correction: keyword or tag, and the value as DICOM writes it, several separated by a backslash; null takes the attribute out.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    /// <summary>Of a rejection: <c>quality</c>, <c>patientSafety</c>, <c>incorrectWorklistEntry</c> or <c>retentionExpired</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public string? Cause { get; init; }
}

/// <summary>The undo of a correction that is asked for.</summary>
/// <param name="Cause">Why, in a sentence.</param>
public sealed record UndoRequest(string? Cause);

/// <summary>A correction, made and perhaps undone.</summary>
public sealed record CorrectionAnswer
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>What it is for; <c>coercion</c> for what was made to fit when it came in, <c>qualityItem</c> and <c>quarantine</c> for what validation found in it, <c>undo</c> for an undo.</summary>
    public required string Kind { get; init; }

    /// <summary>What was changed, as it was named when the correction was made.</summary>
    public required IReadOnlyList<CorrectionTarget> Targets { get; init; }

    /// <summary>The new values by keyword, or by tag where there is none; null for what was taken out, and for sequences.</summary>
    public required IReadOnlyDictionary<string, string?> Attributes { get; init; }

    /// <summary>Of a rejection, why.</summary>
    public required string? Reason { get; init; }

    /// <summary>Why, in the words of the user.</summary>
    public required string Cause { get; init; }

    /// <summary>Who made it.</summary>
    public required string Principal { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The correction that this one takes back; null unless it is an undo.</summary>
    public required long? Undoes { get; init; }

    /// <summary>The number of its undo; null while it is in force.</summary>
    public required long? UndoneBy { get; init; }

    /// <summary>How many instances it was about when it was made.</summary>
    public required long Instances { get; init; }
}

/// <summary>A page of corrections, the newest first.</summary>
/// <param name="Items">The corrections.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record CorrectionsAnswer(IReadOnlyList<CorrectionAnswer> Items, string? Next);
