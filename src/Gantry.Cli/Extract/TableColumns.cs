using Gantry.Cli.CommandLine;
using Gantry.Dicom;

namespace Gantry.Cli.Extract;

/// <summary>The columns that every table has, beside those asked for.</summary>
internal static class TableColumns
{
    /// <summary>The first column: the path of the file.</summary>
    internal const string File = "file";

    /// <summary>The last column: what was found wrong.</summary>
    internal const string Findings = "findings";

    /// <summary>Checks that all names differ, as databases want it, whatever their case.</summary>
    /// <exception cref="UsageException">Two columns have the same name.</exception>
    internal static void Check(IReadOnlyList<AttributeColumn> columns)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase) { File, Findings };
        if (columns.FirstOrDefault(column => !names.Add(column.Name)) is { } twice)
        {
            throw new UsageException($"Two columns are named '{twice.Name}': give one of them another name, as in MyName={twice.Path}.");
        }
    }

    /// <summary>Findings in a cell.</summary>
    internal static string Text(IReadOnlyList<Finding> findings) => string.Join("; ", findings);
}
