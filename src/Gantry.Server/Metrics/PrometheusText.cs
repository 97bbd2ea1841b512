using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Gantry.Server.Metrics;

/// <summary>Listens to the program's instruments and writes their values in Prometheus' text format (version 0.0.4).</summary>
public sealed class PrometheusText : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Lock _writing = new();
    private readonly SortedDictionary<string, PrometheusFamily> _families = new(StringComparer.Ordinal);

    /// <summary>Starts to listen to these meters.</summary>
    public PrometheusText(params Meter[] meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Array.Exists(meters, meter => ReferenceEquals(meter, instrument.Meter)))
            {
                PrometheusFamily family = new(instrument);
                lock (_writing)
                {
                    _families[family.Name] = family;
                }

                listener.EnableMeasurementEvents(instrument, family);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, measurement, tags, family) => Measure(measurement, tags, family));
        _listener.SetMeasurementEventCallback<double>((_, measurement, tags, family) => Measure(measurement, tags, family));
        _listener.Start();
    }

    /// <summary>The current values as text.</summary>
    public string Write()
    {
        _listener.RecordObservableInstruments();
        StringBuilder text = new();
        lock (_writing)
        {
            foreach (PrometheusFamily family in _families.Values)
            {
                family.Write(text);
            }
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        StringBuilder text = new();
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            string value = Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? "";
            text.Append(text.Length > 0 ? "," : "").Append(tag.Key).Append("=\"")
                .Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal))
                .Append('"');
        }

        return text.ToString();
    }

    private void Measure(double measurement, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? family)
    {
        string labels = Labels(tags);
        lock (_writing)
        {
            ((PrometheusFamily)family!).Measure(labels, measurement);
        }
    }
}
