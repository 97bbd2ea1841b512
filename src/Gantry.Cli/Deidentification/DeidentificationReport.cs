using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Deidentification;

namespace Gantry.Cli.Deidentification;

/// <summary>The report of a run: a JSON document that grows with every file, so that nothing but the one under way is in memory. Safe for many threads.</summary>
internal sealed class DeidentificationReport : IDisposable
{
    private readonly FileStream _stream;
    private readonly Utf8JsonWriter _writer;
    private readonly Lock _writing = new();

    /// <summary>Begins the report.</summary>
    internal DeidentificationReport(string path, DeidentificationProfile profile)
    {
        _stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        _writer = new Utf8JsonWriter(_stream, new JsonWriterOptions { Indented = true });
        _writer.WriteStartObject();
        _writer.WriteString("profile", profile.Name);
        _writer.WriteString("edition", "PS3.15 " + ConfidentialityTables.Edition);
        _writer.WriteStartArray("options");
        foreach (string name in DeidentificationProfileFile.OptionNames.Where(name => profile.Has(DeidentificationProfileFile.Option(name))))
        {
            _writer.WriteStringValue(name);
        }

        _writer.WriteEndArray();
        _writer.WriteStartArray("files");
    }

    /// <summary>Adds a file that was written.</summary>
    internal void Add(string path, string output, DeidentifiedDataSet result, IReadOnlyList<Residue> residues)
    {
        lock (_writing)
        {
            _writer.WriteStartObject();
            _writer.WriteString("file", path);
            _writer.WriteString("output", output);
            _writer.WriteString("sopInstanceUID", result.DataSet.GetString(Attributes.SOPInstanceUID));
            WriteTexts("warnings", result.Warnings);
            WriteTexts("residues", residues.Select(residue => residue.ToString()));
            _writer.WriteStartArray("changes");
            foreach (DeidentificationChange change in result.Changes)
            {
                _writer.WriteStartObject();
                _writer.WriteString("path", change.Path);
                _writer.WriteString("keyword", change.Keyword);
                _writer.WriteString("action", change.Action.ToString().ToLowerInvariant());
                if (change.Reason is { } reason)
                {
                    _writer.WriteString("reason", reason);
                }

                _writer.WriteEndObject();
            }

            _writer.WriteEndArray();
            _writer.WriteEndObject();
            _writer.Flush();
        }
    }

    /// <summary>Adds a file that was not written.</summary>
    internal void AddFailure(string path, string reason)
    {
        lock (_writing)
        {
            _writer.WriteStartObject();
            _writer.WriteString("file", path);
            _writer.WriteString("failure", reason);
            _writer.WriteEndObject();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.Dispose();
        _stream.Dispose();
    }

    private void WriteTexts(string name, IEnumerable<string> texts)
    {
        _writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            _writer.WriteStringValue(text);
        }

        _writer.WriteEndArray();
    }
}
