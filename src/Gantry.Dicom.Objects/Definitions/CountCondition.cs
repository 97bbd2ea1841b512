using System.Globalization;

namespace Gantry.Dicom.Objects.Definitions;

/// <summary>How many items, or values, an attribute has; none when it is absent.</summary>
internal sealed class CountCondition(AttributeReference attribute, Comparison comparison, int limit) : Condition
{
    /// <inheritdoc/>
    public override Truth Evaluate(ConditionScope scope)
    {
        Truth present = attribute.Any(scope, _ => Truth.True);
        return present == Truth.True ? attribute.Any(scope, Test) : present.Or(TruthLogic.Of(comparison.Holds(0, limit)));
    }

    /// <inheritdoc/>
    public override string Explain() =>
        string.Create(CultureInfo.InvariantCulture, $"the number of {(attribute.Attribute.VR == VR.SQ ? "items" : "values")} of {attribute.Explain()} is {comparison.Words()} {limit}");

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"count({attribute}) {comparison.Sign()} {limit}");

    private Truth Test(DataElement element) => element.IsSequence
        ? TruthLogic.Of(comparison.Holds(element.Items.Count, limit))
        : ElementText.TryRead(element, out string[] values) ? TruthLogic.Of(comparison.Holds(values.Length, limit)) : Truth.Unknown;
}
