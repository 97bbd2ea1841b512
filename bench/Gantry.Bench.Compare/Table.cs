using System.Globalization;

namespace Gantry.Bench.Compare;

/// <summary>Measurements by name and contender; medians and ratios at the end.</summary>
/// <param name="peers">Who stands beside us, in the order of the columns.</param>
public sealed class Table(params string[] peers)
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

    /// <summary>Writes the medians, and how many times better than each peer we are.</summary>
    public void Write(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine($"{"",-46} {"gantry",12}{string.Concat(peers.Select(peer => $" {peer,12}"))}   ratio");
        foreach ((string row, string unit, bool moreIsBetter) in _rows)
        {
            double? ours = Median(row, "gantry");
            double?[] theirs = [.. peers.Select(peer => Median(row, peer))];
            IEnumerable<string> ratios = theirs.Where(value => ours is not null && value is not null)
                .Select(value => ((moreIsBetter ? ours / value : value / ours) ?? 0).ToString("0.0", CultureInfo.InvariantCulture) + " ×");
            output.WriteLine($"{row + ", " + unit,-46} {Text(ours),12}{string.Concat(theirs.Select(value => $" {Text(value),12}"))}   {string.Join("  ", ratios)}");
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
