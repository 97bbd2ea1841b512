namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>
/// When a row of a template applies, as an expression over the items around it: <c>CODE[121005:DCM=121006:DCM]</c> is a CODE item beside it with that name and value, <c>../</c> goes up, <c>//</c> looks in
/// the whole document, <c>.[…]</c> is the item above, <c>!</c> not, <c>&amp;</c> and, <c>|</c> or, <c>?</c> what cannot be decided here.
/// </summary>
public sealed class TemplateCondition
{
    private readonly string _text;
    private readonly Func<Surroundings, bool?> _holds;

    private TemplateCondition(string text, Func<Surroundings, bool?> holds) => (_text, _holds) = (text, holds);

    /// <summary>The expression.</summary>
    public override string ToString() => _text;

    internal static TemplateCondition? Parse(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        ConditionParser parser = new(text);
        return new TemplateCondition(text, parser.Parse());
    }

    /// <summary>Whether it holds; null when that cannot be decided.</summary>
    internal bool? Holds(Surroundings at) => _holds(at);
}
