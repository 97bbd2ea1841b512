namespace Gantry.Dicom.Objects.Definitions;

/// <summary>Whether a condition holds within one item of a sequence, or within each.</summary>
internal sealed class ItemsCondition(AttributeReference sequence, bool isEvery, Condition condition) : Condition
{
    private const int MostItems = 20_000;

    /// <inheritdoc/>
    public override Truth Evaluate(ConditionScope scope)
    {
        // What is around the items is the scope's: conditions of items ask for what is in them, or for the data set.
        Truth result = TruthLogic.Of(isEvery);
        int count = 0;
        Truth visited = sequence.Any(scope, element =>
        {
            foreach (DataSet item in element.Items)
            {
                if (count == MostItems)
                {
                    return Truth.Unknown;
                }

                Truth inItem = condition.Evaluate(scope.Enter(sequence.Attribute.Tag, count++, item));
                result = isEvery ? result.And(inItem) : result.Or(inItem);
            }

            return Truth.False;
        });
        return visited == Truth.False ? result : isEvery ? result.And(visited) : result.Or(visited);
    }

    /// <inheritdoc/>
    public override string Explain() => $"in {(isEvery ? "every" : "an")} item of {sequence.Explain()}, {condition.Explain()}";

    /// <inheritdoc/>
    public override string ToString() => $"{(isEvery ? "every" : "any")}({sequence}: {condition})";
}
