using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Gantry.Server.Metrics;

/// <summary>Listens to the program's instruments and writes their values in Prometheus' text format (version 0.0.4).</summary>
public sealed class PrometheusText : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Lock _writing = new();
    private readonly SortedDictionary<string, Family> _families = new(StringComparer.Ordinal);

    /// <summary>Starts to listen to one meter.</summary>
    public PrometheusText(GantryMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, metrics.Meter))
            {
                bool isCounter = instrument is Counter<long>;
                lock (_writing)
                {
                    _families[isCounter ? instrument.Name + "_total" : instrument.Name] = new Family(instrument, isCounter);
                }

                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>(Measure);
        _listener.Start();
    }

    /// <summary>The current values as text.</summary>
    public string Write()
    {
        _listener.RecordObservableInstruments();
        StringBuilder text = new();
        lock (_writing)
        {
            foreach ((string name, Family family) in _families)
            {
                text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {family.Instrument.Description}\n# TYPE {name} {(family.IsCounter ? "counter" : "gauge")}\n");
                foreach ((string labels, long value) in family.Values)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {value}\n");
                }
            }
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
        {
            return "";
        }

        StringBuilder text = new("{");
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            string value = Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? "";
            text.Append(text.Length > 1 ? "," : "").Append(tag.Key).Append("=\"")
                .Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal))
                .Append('"');
        }

        return text.Append('}').ToString();
    }

    private void Measure(Instrument instrument, long measurement, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        string labels = Labels(tags);
        bool isCounter = instrument is Counter<long>;
        lock (_writing)
        {
            SortedDictionary<string, long> values = _families[isCounter ? instrument.Name + "_total" : instrument.Name].Values;
            values[labels] = isCounter ? values.GetValueOrDefault(labels) + measurement : measurement;
        }
    }

    private sealed record Family(Instrument Instrument, bool IsCounter)
    {
        internal SortedDictionary<string, long> Values { get; } = new(StringComparer.Ordinal);
    }
}
