using System.Globalization;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>NUM: a number with its unit, or why there is none (PS3.3 §C.18.1).</summary>
/// <param name="Number">The number as written, at most 16 characters (DS); null when there is none.</param>
/// <param name="Unit">The unit, as a rule of UCUM; null when there is no number.</param>
public sealed record NumericValue(string? Number, CodedConcept? Unit) : ContentValue
{
    private const int LongestNumber = 16;

    /// <summary>Makes a value of a number, with as many digits as fit.</summary>
    public NumericValue(double number, CodedConcept unit) : this(Write(number), unit) => FloatingPoint = Write(number) == number.ToString("R", CultureInfo.InvariantCulture) ? null : number;

    /// <inheritdoc/>
    public override string ValueType => "NUM";

    /// <summary>The number with the precision of a double; null when it is not given so.</summary>
    public double? FloatingPoint { get; init; }

    /// <summary>The numerator of the number as a fraction; null when it is not given so.</summary>
    public int? RationalNumerator { get; init; }

    /// <summary>The denominator of the number as a fraction; null when it is not given so.</summary>
    public uint? RationalDenominator { get; init; }

    /// <summary>What qualifies the number, or why there is none (CID 42, CID 43); null when nothing does.</summary>
    public CodedConcept? Qualifier { get; init; }

    /// <summary>The number; null when there is none, or what is written is none.</summary>
    public double? Value => FloatingPoint ?? (double.TryParse(Number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null);

    /// <summary>A unit of UCUM.</summary>
    /// <param name="code">The code, for example mm; "1" for none.</param>
    /// <param name="meaning">How it is called; the code when not given.</param>
    public static CodedConcept UnitOf(string code, string? meaning = null) => new(code, "UCUM", meaning ?? (code == "1" ? "no units" : code));

    /// <inheritdoc/>
    public override string ToString() => $"{Number} {Unit?.Value}".Trim();

    private static string Write(double number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        for (int digits = 15; text.Length > LongestNumber; digits--)
        {
            text = number.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }

        return text;
    }
}
