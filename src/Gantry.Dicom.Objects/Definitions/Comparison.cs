namespace Gantry.Dicom.Objects.Definitions;

/// <summary>How numbers are compared.</summary>
internal enum Comparison
{
    /// <summary>Equal.</summary>
    Equal,

    /// <summary>Not equal.</summary>
    Other,

    /// <summary>Less.</summary>
    Less,

    /// <summary>Less or equal.</summary>
    AtMost,

    /// <summary>Greater.</summary>
    Greater,

    /// <summary>Greater or equal.</summary>
    AtLeast,
}

/// <summary>Comparing numbers.</summary>
internal static class ComparisonText
{
    public static bool Holds(this Comparison comparison, double number, double limit) => comparison switch
    {
        Comparison.Equal => number.Equals(limit),
        Comparison.Other => !number.Equals(limit),
        Comparison.Less => number < limit,
        Comparison.AtMost => number <= limit,
        Comparison.Greater => number > limit,
        _ => number >= limit,
    };

    public static string Sign(this Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.Other => "!=",
        Comparison.Less => "<",
        Comparison.AtMost => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };

    public static string Words(this Comparison comparison) => comparison switch
    {
        Comparison.Equal => "equal to",
        Comparison.Other => "other than",
        Comparison.Less => "less than",
        Comparison.AtMost => "at most",
        Comparison.Greater => "greater than",
        _ => "at least",
    };
}
