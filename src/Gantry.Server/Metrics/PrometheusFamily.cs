using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Gantry.Server.Metrics;

/// <summary>One instrument as Prometheus has it: its name with the unit at its end, its kind, and a value, or a histogram, for each set of labels.</summary>
internal sealed class PrometheusFamily
{
    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];
    private readonly Instrument _instrument;
    private readonly string _kind;
    private readonly bool _adds;
    private readonly IReadOnlyList<double> _bounds;
    private readonly SortedDictionary<string, double> _values = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Distribution> _distributions = new(StringComparer.Ordinal);

    internal PrometheusFamily(Instrument instrument)
    {
        _instrument = instrument;
        _kind = instrument switch { Counter<long> => "counter", Histogram<double> => "histogram", _ => "gauge" };
        _adds = instrument is Counter<long> or UpDownCounter<long>;
        _bounds = (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries ?? Seconds;
        string name = instrument.Name.Replace('.', '_');
        string unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        Name = name + (name.EndsWith(unit, StringComparison.Ordinal) ? "" : unit) + (_kind == "counter" ? "_total" : "");
    }

    /// <summary>The name.</summary>
    internal string Name { get; }

    /// <summary>Takes a measurement.</summary>
    internal void Measure(string labels, double measurement)
    {
        if (_kind != "histogram")
        {
            _values[labels] = _adds ? _values.GetValueOrDefault(labels) + measurement : measurement;
            return;
        }

        if (!_distributions.TryGetValue(labels, out Distribution? distribution))
        {
            _distributions[labels] = distribution = new Distribution(new long[_bounds.Count + 1]);
        }

        int bucket = 0;
        while (bucket < _bounds.Count && measurement > _bounds[bucket])
        {
            bucket++;
        }

        distribution.Buckets[bucket]++;
        distribution.Sum += measurement;
    }

    /// <summary>Writes the current values.</summary>
    internal void Write(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP {Name} {_instrument.Description}\n# TYPE {Name} {_kind}\n");
        foreach ((string labels, double value) in _values)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Name}{Braced(labels)} {value}\n");
        }

        foreach ((string labels, Distribution distribution) in _distributions)
        {
            string before = labels.Length > 0 ? labels + "," : "";
            long count = 0;
            for (int i = 0; i < distribution.Buckets.Length; i++)
            {
                count += distribution.Buckets[i];
                string bound = i < _bounds.Count ? _bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
                text.Append(CultureInfo.InvariantCulture, $"{Name}_bucket{{{before}le=\"{bound}\"}} {count}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"{Name}_sum{Braced(labels)} {distribution.Sum}\n{Name}_count{Braced(labels)} {count}\n");
        }
    }

    private static string Braced(string labels) => labels.Length > 0 ? "{" + labels + "}" : "";

    private sealed class Distribution(long[] buckets)
    {
        internal long[] Buckets => buckets;

        internal double Sum { get; set; }
    }
}
