namespace Gantry.Dicom.Objects.Definitions;

/// <summary>Whether a number that an attribute holds is less or greater than another.</summary>
internal sealed class NumberCondition(AttributeReference attribute, Comparison comparison, string limit) : Condition
{
    private readonly double _limit = ConditionValue.TryNumber(limit, out double number) ? number : double.NaN;

    /// <inheritdoc/>
    public override Truth Evaluate(ConditionScope scope) => attribute.Any(scope, Test);

    /// <inheritdoc/>
    public override string Explain() => $"{attribute.Explain()} is {comparison.Words()} {limit}";

    /// <inheritdoc/>
    public override string ToString() => $"{attribute} {comparison.Sign()} {limit}";

    private Truth Test(DataElement element)
    {
        if (!ElementText.TryRead(element, out string[] values))
        {
            return Truth.Unknown;
        }

        Truth result = Truth.False;
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i].Length > 0 && (attribute.ValueNumber == 0 || attribute.ValueNumber == i + 1))
            {
                result = result.Or(ConditionValue.TryNumber(values[i], out double number) ? TruthLogic.Of(comparison.Holds(number, _limit)) : Truth.Unknown);
            }
        }

        return result;
    }
}
