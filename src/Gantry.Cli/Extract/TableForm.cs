namespace Gantry.Cli.Extract;

/// <summary>In which form a table is written.</summary>
internal enum TableForm
{
    /// <summary>Comma-separated values (RFC 4180).</summary>
    Csv,

    /// <summary>A JSON object a line.</summary>
    JsonLines,

    /// <summary>An SQLite database.</summary>
    Sqlite,
}
