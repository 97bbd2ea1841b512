using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Extract;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Cli.Waveforms;

/// <summary><c>gantry waveform</c>: the values of a waveform, in units, for programs.</summary>
internal static class WaveformCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal)
    {
        Argument<string> path = new("FILE") { Description = "A waveform." };
        Option<int> group = NumberOption.Create("--group", "The multiplex group.", 1, 1, 65_535);
        Option<double> from = new("--from") { Description = "The first sample that is written, in seconds after the first there is.", HelpName = "S" };
        Option<double?> seconds = new("--seconds") { Description = "How many seconds are written; without it all.", HelpName = "S" };
        Option<bool> stored = new("--stored") { Description = "Samples as they are stored instead of values in units." };
        Option<bool> json = new("--json") { Description = "One JSON object: what is said of groups, channels and annotations, and the values of the group; otherwise CSV, a row a sample." };
        Option<string?> output = new("--out", "-o") { Description = "The file to write; otherwise standard output.", HelpName = "FILE" };
        Command command = new("waveform", "Writes the values of a waveform (ECG, pressure, voice, …) as CSV or JSON, with times and units.") { path, group, from, seconds, stored, json, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            string file = parsed.GetRequiredValue(path);
            if (!File.Exists(file))
            {
                throw new UsageException($"{file}: there is no such file.");
            }

            try
            {
                using DicomFile opened = await DicomFile.OpenAsync(file, cancellation).ConfigureAwait(false);
                Waveform waveform = Waveform.FromDataSet(opened.DataSet);
                WaveformStretch stretch = WaveformStretch.Of(waveform, parsed.GetValue(group), parsed.GetValue(from), parsed.GetValue(seconds), parsed.GetValue(stored));
                if (parsed.GetValue(output) is { } target)
                {
                    using FileStream stream = File.Create(target);
                    Write(stream);
                }
                else
                {
                    Write(terminal.OpenOutput());
                }

                return ExitCode.Done;

                void Write(Stream stream)
                {
                    if (parsed.GetValue(json))
                    {
                        using Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
                        WaveformJson.Write(writer, stretch, cancellation);
                        writer.Flush();
                        stream.Write("\n"u8);
                    }
                    else
                    {
                        using CsvWriter writer = new(stream, isSafe: false);
                        WriteTable(writer, stretch, cancellation);
                    }
                }
            }
            catch (Exception exception) when (exception is DicomException or IOException or UnauthorizedAccessException)
            {
                terminal.Report($"{file}: {exception.Message}");
                return ExitCode.Findings;
            }
        });
        return command;
    }

    private static void WriteTable(CsvWriter writer, WaveformStretch stretch, CancellationToken cancellation)
    {
        writer.Write(["time (s)", .. stretch.Group.Channels.Select(channel => channel.Units is { } units && !stretch.IsStored ? $"{channel.Name} ({units.Value})" : channel.Name)]);
        string[] cells = new string[stretch.Group.NumberOfChannels + 1];
        foreach ((long sample, ReadOnlyMemory<double> values) in stretch.Samples())
        {
            cancellation.ThrowIfCancellationRequested();
            cells[0] = WaveformStretch.TextOf(stretch.Group.TimeOf(sample));
            for (int i = 0; i < values.Length; i++)
            {
                cells[i + 1] = double.IsNaN(values.Span[i]) ? string.Empty : WaveformStretch.TextOf(values.Span[i]);
            }

            writer.Write(cells);
        }

        writer.Flush();
    }
}
