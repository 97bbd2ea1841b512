using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Which exams are listed, and from where on.</summary>
public sealed record ExamFilter
{
    /// <summary>The most words of <see cref="Search"/> that are looked at.</summary>
    public const int MaximumWords = 16;

    /// <summary>
    /// Words; each must be the start of a word of the patient's name (in any of its groups), of the Patient ID or of the Accession Number, without regard to
    /// case and accents. The separators of a name count as blanks. Empty for all.
    /// </summary>
    public string Search { get; init; } = string.Empty;

    /// <summary>The first Study Date; null for any. With it or <see cref="To"/>, exams without a date are left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last Study Date; null for any.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Modalities of which the exam has at least one; empty for any.</summary>
    public IReadOnlyList<string> Modalities { get; init; } = [];

    /// <summary>The exams of the patient with this key; null for any.</summary>
    public long? PatientKey { get; init; }

    /// <summary>The exams with this Study Instance UID, several when it came under several patients; null for any.</summary>
    public Uid? StudyInstanceUid { get; init; }

    /// <summary>Only studies with a higher key, that is, which arrived later; null for all.</summary>
    public long? Since { get; init; }

    /// <summary>The most exams in the page; 0 to count only.</summary>
    public int Limit { get; init; } = 200;

    /// <summary>The <see cref="ExamPage.Next"/> of the page before; null to begin.</summary>
    public string? Cursor { get; init; }
}
