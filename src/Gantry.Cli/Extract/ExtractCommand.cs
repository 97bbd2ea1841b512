using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Keys;
using Gantry.Dicom;

namespace Gantry.Cli.Extract;

/// <summary><c>gantry extract</c>: a chosen set of attributes over many files, as a table.</summary>
internal static class ExtractCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files and folders. In folders, what is not DICOM is passed over.", Arity = ArgumentArity.OneOrMore };
        Option<string[]> columns = new("--columns", "-c")
        {
            Description = "The columns: PatientID,(0018,0087),RequestAttributesSequence[0].ScheduledProcedureStepID; NAME=PATH names one otherwise. Of a sequence its number of items is given, of binary values their number of bytes. May be repeated.",
            HelpName = "PATH,PATH…",
        };
        Option<string> columnsFile = new("--columns-file") { Description = "A file with columns, one a line; empty lines and those that begin with # are passed over.", HelpName = "FILE" };
        Option<string> to = new("--to") { Description = "csv (RFC 4180; several values joined by a backslash), jsonl (a JSON object a line) or sqlite (one table, extract); otherwise what the name of --out ends with, else csv." };
        to.AcceptOnlyFromAmong("csv", "jsonl", "sqlite");
        Option<string> output = new("--out", "-o") { Description = "The file to write; one of that name is replaced when all is written. Otherwise standard output.", HelpName = "FILE" };
        Option<bool> safe = new("--spreadsheet-safe") { Description = "With csv: cells that a spreadsheet would take for a formula (beginning with = + - @, and no number) get an apostrophe in front." };
        Command command = new("extract", "Makes a table of chosen attributes of many files: CSV, JSON lines or SQLite.") { paths, columns, columnsFile, to, output, safe };
        command.SetAction((parsed, cancellation) =>
        {
            AttributeColumn[] chosen = AttributePaths.ParseColumns([.. parsed.GetValue(columns) ?? [], .. Lines(parsed.GetValue(columnsFile))]);
            if (chosen.Length == 0)
            {
                throw new UsageException("There is no column: name attributes by --columns, as in --columns PatientID,Modality,StudyDate, or by --columns-file.");
            }

            TableColumns.Check(chosen);
            return new Extracting(terminal, time, new AttributeTable(chosen), FormOf(parsed.GetValue(to), parsed.GetValue(output)), parsed.GetValue(safe))
                .RunAsync(parsed.GetValue(paths)!, parsed.GetValue(output), cancellation);
        });
        return command;
    }

    private static IEnumerable<string> Lines(string? file)
    {
        if (file is null)
        {
            return [];
        }

        return File.Exists(file)
            ? File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')
            : throw new UsageException($"{file}: there is no such file of columns.");
    }

    private static TableForm FormOf(string? to, string? output) => (to ?? Path.GetExtension(output)?.TrimStart('.').ToUpperInvariant()) switch
    {
        "jsonl" or "JSONL" or "NDJSON" => TableForm.JsonLines,
        "sqlite" or "SQLITE" or "SQLITE3" or "DB" when output is null => throw new UsageException("A database cannot be written to standard output: name a file by --out."),
        "sqlite" or "SQLITE" or "SQLITE3" or "DB" => TableForm.Sqlite,
        _ => TableForm.Csv,
    };
}
