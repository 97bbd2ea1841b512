namespace Gantry.Dicom.Objects.Definitions;

/// <summary>Whether the instance has a module.</summary>
/// <param name="module">The module's ID in the tables.</param>
internal sealed class ModuleCondition(string module) : Condition
{
    /// <inheritdoc/>
    public override Truth Evaluate(ConditionScope scope) => scope.HasModule(module);

    /// <inheritdoc/>
    public override string Explain() => $"the module {module} is present";

    /// <inheritdoc/>
    public override string ToString() => $"module({module})";

    internal override string ExplainContrary() => $"the module {module} is absent";
}
