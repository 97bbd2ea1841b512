using System.Buffers;
using System.Globalization;
using System.Text;

namespace Gantry.Cli.Extract;

/// <summary>Rows of comma-separated values (RFC 4180) in UTF-8.</summary>
/// <param name="output">Where they are written; left open.</param>
/// <param name="isSafe">Whether what spreadsheets take for a formula is written with an apostrophe in front.</param>
internal sealed class CsvWriter(Stream output, bool isSafe) : IDisposable
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create("\",\r\n");
    private readonly StreamWriter _writer = new(output, new UTF8Encoding(false), 64 << 10, leaveOpen: true) { NewLine = "\r\n" };

    /// <summary>Writes a row.</summary>
    internal void Write(ReadOnlySpan<string> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            _writer.Write(i == 0 ? string.Empty : ",");
            string cell = isSafe ? Safe(cells[i]) : cells[i];
            _writer.Write(cell.AsSpan().ContainsAny(s_quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }

        _writer.WriteLine();
    }

    /// <summary>Sends what was written so far.</summary>
    internal void Flush() => _writer.Flush();

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    // A number is no formula, though it may begin with a sign.
    private static string Safe(string cell) =>
        cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "'" + cell : cell;
}
