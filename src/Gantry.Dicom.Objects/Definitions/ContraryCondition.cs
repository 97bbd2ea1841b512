namespace Gantry.Dicom.Objects.Definitions;

/// <summary>The contrary of a condition.</summary>
internal sealed class ContraryCondition(Condition condition) : Condition
{
    /// <inheritdoc/>
    public override Truth Evaluate(ConditionScope scope) => condition.Evaluate(scope).Not();

    /// <inheritdoc/>
    public override string Explain() => condition.ExplainContrary();

    /// <inheritdoc/>
    public override string ToString() => condition is CompoundCondition ? $"not ({condition})" : $"not {condition}";

    internal override string ExplainContrary() => condition.Explain();
}
