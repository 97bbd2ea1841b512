namespace Gantry.Dicom.Objects.Validation;

/// <summary>How an instance is validated.</summary>
public sealed record ValidationOptions
{
    /// <summary>What counts as an error.</summary>
    public ValidationPolicy Policy { get; init; } = ValidationPolicy.Strict;

    /// <summary>The class that the instance is taken to be of where its data set does not tell; that of the file meta information, as a rule.</summary>
    public Uid? SopClass { get; init; }

    /// <summary>How many findings are told at most; validation ends there.</summary>
    public int MaximumFindings { get; init; } = 1000;
}
