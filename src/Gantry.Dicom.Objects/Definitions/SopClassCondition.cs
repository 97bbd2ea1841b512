namespace Gantry.Dicom.Objects.Definitions;

/// <summary>Whether the instance is of one of some SOP classes.</summary>
/// <param name="keywords">The keywords of the classes (PS3.6 §A).</param>
internal sealed class SopClassCondition(IReadOnlyList<UidEntry> keywords) : Condition
{
    /// <inheritdoc/>
    public override Truth Evaluate(ConditionScope scope) => scope.SopClass is { } sopClass ? TruthLogic.Of(keywords.Any(entry => entry.Uid == sopClass)) : Truth.Unknown;

    /// <inheritdoc/>
    public override string Explain() => "the SOP class is " + Names();

    /// <inheritdoc/>
    public override string ToString() => $"class({string.Join('|', keywords.Select(entry => entry.Keyword))})";

    internal override string ExplainContrary() => "the SOP class is not " + Names();

    private string Names()
    {
        string[] names = [.. keywords.Select(entry => entry.Name)];
        return names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} or {names[^1]}";
    }
}
