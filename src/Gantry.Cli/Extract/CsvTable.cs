using System.Buffers;
using System.Globalization;
using System.Text;
using Gantry.Dicom;

namespace Gantry.Cli.Extract;

/// <summary>A table as comma-separated values (RFC 4180) in UTF-8, a header line first; several values of a cell joined by a backslash.</summary>
internal sealed class CsvTable : ITableWriter
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create("\",\r\n");
    private readonly StreamWriter _writer;
    private readonly bool _isSafe;

    /// <summary>Begins the table.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="isSafe">Whether what spreadsheets take for a formula is written with an apostrophe in front.</param>
    internal CsvTable(Stream output, IReadOnlyList<AttributeColumn> columns, bool isSafe)
    {
        _writer = new StreamWriter(output, new UTF8Encoding(false), 64 << 10, leaveOpen: true) { NewLine = "\r\n" };
        _isSafe = isSafe;
        Write([TableColumns.File, .. columns.Select(column => column.Name), TableColumns.Findings]);
    }

    /// <inheritdoc/>
    public void Write(string file, AttributeRow row) => Write([file, .. row.Cells.Select(values => string.Join('\\', values ?? [])), TableColumns.Text(row.Findings)]);

    /// <inheritdoc/>
    public void Complete() => _writer.Flush();

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Write(ReadOnlySpan<string> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            _writer.Write(i == 0 ? string.Empty : ",");
            string cell = _isSafe ? Safe(cells[i]) : cells[i];
            _writer.Write(cell.AsSpan().ContainsAny(s_quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }

        _writer.WriteLine();
    }

    // A number is no formula, though it may begin with a sign.
    private static string Safe(string cell) =>
        cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "'" + cell : cell;
}
