namespace Gantry.Archive;

/// <summary>Which patients are listed, and from where on.</summary>
public sealed record PatientFilter
{
    /// <summary>Words; each must be the start of a word by which one of the patient's exams is found (<see cref="ExamFilter.Search"/>). Empty for all.</summary>
    public string Search { get; init; } = string.Empty;

    /// <summary>The patient with this key alone; null for any.</summary>
    public long? Key { get; init; }

    /// <summary>The most patients in the page.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>The <see cref="PatientPage.Next"/> of the page before; null to begin.</summary>
    public string? Cursor { get; init; }
}
