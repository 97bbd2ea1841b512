namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>What synthetic studies to make.</summary>
public sealed record DemoOptions
{
    /// <summary>The day of the newest studies; prior exams are older.</summary>
    public required DateOnly ReferenceDate { get; init; }

    /// <summary>Decides noise and identifiers: the same seed and date give the same objects, bit by bit.</summary>
    public int Seed { get; init; } = 1;
}
