namespace Gantry.Dicom.Objects.Definitions;

/// <summary>What nothing in the data set tells.</summary>
/// <param name="explanation">What it is about, in English.</param>
internal sealed class UnknownCondition(string explanation) : Condition
{
    /// <inheritdoc/>
    public override Truth Evaluate(ConditionScope scope) => Truth.Unknown;

    /// <inheritdoc/>
    public override string Explain() => explanation;

    /// <inheritdoc/>
    public override string ToString() => $"unknown(\"{explanation}\")";
}
