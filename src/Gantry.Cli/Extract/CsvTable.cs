using Gantry.Dicom;

namespace Gantry.Cli.Extract;

/// <summary>A table as comma-separated values (RFC 4180) in UTF-8, a header line first; several values of a cell joined by a backslash.</summary>
internal sealed class CsvTable : ITableWriter
{
    private readonly CsvWriter _writer;

    /// <summary>Begins the table.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="isSafe">Whether what spreadsheets take for a formula is written with an apostrophe in front.</param>
    internal CsvTable(Stream output, IReadOnlyList<AttributeColumn> columns, bool isSafe)
    {
        _writer = new CsvWriter(output, isSafe);
        _writer.Write([TableColumns.File, .. columns.Select(column => column.Name), TableColumns.Findings]);
    }

    /// <inheritdoc/>
    public void Write(string file, AttributeRow row) => _writer.Write([file, .. row.Cells.Select(values => string.Join('\\', values ?? [])), TableColumns.Text(row.Findings)]);

    /// <inheritdoc/>
    public void Complete() => _writer.Flush();

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
