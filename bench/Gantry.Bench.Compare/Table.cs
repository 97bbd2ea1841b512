using System.Globalization;

namespace Gantry.Bench.Compare;

/// <summary>Measurements by name and contender; medians and ratios at the end.</summary>
public sealed class Table
{
    private readonly List<(string Name, string Unit, bool MoreIsBetter)> _rows = [];
    private readonly Dictionary<(string Row, string Contender), List<double>> _values = [];

    /// <summary>Adds a measurement.</summary>
    /// <param name="row">What was measured.</param>
    /// <param name="unit">In which unit.</param>
    /// <param name="moreIsBetter">Whether a rate, not a time.</param>
    /// <param name="contender">Who was measured.</param>
    /// <param name="value">The measurement.</param>
    public void Add(string row, string unit, bool moreIsBetter, string contender, double value)
    {
        if (!_rows.Contains((row, unit, moreIsBetter)))
        {
            _rows.Add((row, unit, moreIsBetter));
        }

        if (!_values.TryGetValue((row, contender), out List<double>? values))
        {
            _values[(row, contender)] = values = [];
        }

        values.Add(value);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {contender,-8} {row}: {value:0.###} {unit}"));
    }

    /// <summary>Writes the medians, and how many times better we are.</summary>
    public void Write(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine($"{"",-46} {"gantry",12} {"orthanc",12}   ratio");
        foreach ((string row, string unit, bool moreIsBetter) in _rows)
        {
            double? ours = Median(row, "gantry");
            double? theirs = Median(row, "orthanc");
            string ratio = ours is null || theirs is null ? string.Empty : ((moreIsBetter ? ours / theirs : theirs / ours) ?? 0).ToString("0.0", CultureInfo.InvariantCulture) + " ×";
            output.WriteLine($"{row + ", " + unit,-46} {Text(ours),12} {Text(theirs),12}   {ratio}");
        }
    }

    private double? Median(string row, string contender)
    {
        if (!_values.TryGetValue((row, contender), out List<double>? values))
        {
            return null;
        }

        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Text(double? value) => value?.ToString(value >= 100 ? "0" : "0.000", CultureInfo.InvariantCulture) ?? "-";
}
