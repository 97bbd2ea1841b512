namespace Gantry.Dicom.Objects.Definitions;

/// <summary>Several conditions of which all hold, or one.</summary>
internal sealed class CompoundCondition(bool isEvery, IReadOnlyList<Condition> conditions) : Condition
{
    /// <inheritdoc/>
    public override Truth Evaluate(ConditionScope scope)
    {
        Truth decisive = TruthLogic.Of(!isEvery);
        Truth result = decisive.Not();
        foreach (Condition condition in conditions)
        {
            Truth one = condition.Evaluate(scope);
            result = isEvery ? result.And(one) : result.Or(one);
            if (result == decisive)
            {
                break;
            }
        }

        return result;
    }

    /// <inheritdoc/>
    public override string Explain() => string.Join(isEvery ? " and " : " or ", conditions.Select(condition => condition is CompoundCondition ? $"({condition.Explain()})" : condition.Explain()));

    /// <inheritdoc/>
    public override string ToString() => string.Join(isEvery ? " and " : " or ", conditions.Select(condition => condition is CompoundCondition ? $"({condition})" : condition.ToString()));

    internal override string ExplainContrary() => $"it is not so that ({Explain()})";
}
