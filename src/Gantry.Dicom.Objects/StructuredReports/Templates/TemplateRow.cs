using System.Globalization;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>A row of a template: what content item stands there, how often, and when (PS3.16 §6.1).</summary>
public sealed class TemplateRow
{
    internal TemplateRow(string[] fields)
    {
        Number = fields[1];
        IsByReference = fields[2].StartsWith("R-", StringComparison.Ordinal);
        Relationship = RelationshipTerms.Parse(IsByReference ? fields[2][2..] : fields[2]);
        Include = fields[3] is ['@', ..] ? fields[3][1..] : null;
        ValueType = Include is null ? fields[3] : string.Empty;
        string[] bounds = fields[4].Split('-');
        Minimum = int.Parse(bounds[0], CultureInfo.InvariantCulture);
        Maximum = bounds[^1] == "n" ? null : int.Parse(bounds[^1], CultureInfo.InvariantCulture);
        IsMandatory = fields[5][0] == 'M';
        Name = TemplateCode.Parse(Field(6));
        Code = TemplateCode.Parse(Field(7));
        Units = TemplateCode.Parse(Field(8));
        string condition = Field(10);
        IsOnlyThen = condition.EndsWith(" X", StringComparison.Ordinal);
        condition = IsOnlyThen ? condition[..^2] : condition;
        Condition = TemplateCondition.Parse(condition.Length == 0 && fields[5] == "MC" ? "?" : condition);

        string Field(int index) => index < fields.Length ? fields[index] : string.Empty;
    }

    /// <summary>Its number in the template, for example 10a.</summary>
    public string Number { get; }

    /// <summary>The relationship to the item above; unknown for the root, and for rows that take it from the row that includes them.</summary>
    public RelationshipType Relationship { get; }

    /// <summary>Whether the item is related to by reference.</summary>
    public bool IsByReference { get; }

    /// <summary>The value type; empty for a row that includes another template.</summary>
    public string ValueType { get; }

    /// <summary>The template that stands here; null for a row of its own.</summary>
    public string? Include { get; }

    /// <summary>How often it stands here at least, where it has to.</summary>
    public int Minimum { get; }

    /// <summary>How often it stands here at most; null for any number.</summary>
    public int? Maximum { get; }

    /// <summary>Whether it has to be there: always, or when <see cref="Condition"/> holds.</summary>
    public bool IsMandatory { get; }

    /// <summary>The concept name; null where any will do.</summary>
    public TemplateCode? Name { get; }

    /// <summary>The coded value; null where any will do.</summary>
    public TemplateCode? Code { get; }

    /// <summary>The units of a number; null where any will do.</summary>
    public TemplateCode? Units { get; }

    /// <summary>When it has to be there, or may be; null where it always has or may.</summary>
    public TemplateCondition? Condition { get; }

    /// <summary>Whether it must not be there when the condition does not hold.</summary>
    public bool IsOnlyThen { get; }

    /// <summary>The rows below it.</summary>
    public IReadOnlyList<TemplateRow> Children { get; internal set; } = [];
}
