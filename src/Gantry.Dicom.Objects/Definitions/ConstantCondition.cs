namespace Gantry.Dicom.Objects.Definitions;

/// <summary>Always or never.</summary>
internal sealed class ConstantCondition(Truth truth) : Condition
{
    /// <inheritdoc/>
    public override Truth Evaluate(ConditionScope scope) => truth;

    /// <inheritdoc/>
    public override string Explain() => ToString();

    /// <inheritdoc/>
    public override string ToString() => truth == Truth.True ? "always" : "never";
}
