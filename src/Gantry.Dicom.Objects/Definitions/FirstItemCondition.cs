namespace Gantry.Dicom.Objects.Definitions;

/// <summary>Whether the place at hand is in the first item of a sequence.</summary>
internal sealed class FirstItemCondition(DictionaryEntry sequence) : Condition
{
    /// <inheritdoc/>
    public override Truth Evaluate(ConditionScope scope)
    {
        for (ConditionScope? around = scope; around.Enclosing is not null; around = around.Enclosing)
        {
            if (around.Sequence == sequence.Tag)
            {
                return TruthLogic.Of(around.Index == 0);
            }
        }

        return Truth.False;
    }

    /// <inheritdoc/>
    public override string Explain() => $"it is in the first item of {sequence.Name}";

    /// <inheritdoc/>
    public override string ToString() => $"first({sequence.Keyword})";

    internal override string ExplainContrary() => $"it is not in the first item of {sequence.Name}";
}
