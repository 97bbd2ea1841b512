namespace Gantry.Dicom.Objects.Definitions;

/// <summary>Whether an attribute has one of some values, or values and none of these.</summary>
internal sealed class ValueCondition(AttributeReference attribute, bool isOther, IReadOnlyList<ConditionValue> values) : Condition
{
    private const int MostItems = 1000;

    /// <inheritdoc/>
    public override Truth Evaluate(ConditionScope scope) => attribute.Any(scope, values[0].IsCode ? TestCodes : TestValues);

    /// <inheritdoc/>
    public override string Explain() => attribute.Explain() + (isOther ? " has a value other than " : values[0].IsCode ? " has " : " is ") + Values();

    /// <inheritdoc/>
    public override string ToString() => $"{attribute} {(isOther ? "!=" : "=")} {string.Join('|', values)}";

    internal override string ExplainContrary() => isOther ? base.ExplainContrary() : attribute.Explain() + (values[0].IsCode ? " does not have " : " is not ") + Values();

    private string Values()
    {
        string[] texts = [.. values.Select(value => value.Explain())];
        return texts.Length == 1 ? texts[0] : $"{string.Join(", ", texts[..^1])} or {texts[^1]}";
    }

    private Truth TestValues(DataElement element)
    {
        if (!ElementText.TryRead(element, out string[] all))
        {
            return Truth.Unknown;
        }

        string[] asked = attribute.ValueNumber == 0 ? all : attribute.ValueNumber <= all.Length ? [all[attribute.ValueNumber - 1]] : [];
        asked = Array.FindAll(asked, text => text.Length > 0);
        bool isOneOfThem = asked.Any(text => values.Any(value => value.Matches(text, attribute.Attribute.VR)));
        return TruthLogic.Of(isOther ? asked.Length > 0 && !isOneOfThem : isOneOfThem);
    }

    private Truth TestCodes(DataElement element)
    {
        if (element.IsEmpty)
        {
            return Truth.False;
        }

        IReadOnlyList<DataSet> items = element.Items;
        if (!element.IsSequence || items.Count > MostItems)
        {
            return Truth.Unknown;
        }

        bool isOneOfThem = items.Any(item => values.Any(value => value.Matches(item)));
        return TruthLogic.Of(isOther ? items.Count > 0 && !isOneOfThem : isOneOfThem);
    }
}
