using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Dump;
using Gantry.Cli.Extract;
using Gantry.Dicom;

namespace Gantry.Cli.Retrieve;

/// <summary>How the matches of a query are shown.</summary>
/// <param name="write">Writes one; it gets its number too.</param>
/// <param name="end">Told the number of all at the end.</param>
/// <param name="dispose">Ends the output.</param>
internal sealed class MatchOutput(Action<DataSet, int> write, Action<int>? end = null, Action? dispose = null) : IDisposable
{
    /// <summary>Writes a match.</summary>
    internal void Write(DataSet match, int number) => write(match, number);

    /// <summary>All are written.</summary>
    internal void End(int count) => end?.Invoke(count);

    /// <inheritdoc/>
    public void Dispose() => dispose?.Invoke();

    /// <summary>A tree for people.</summary>
    internal static MatchOutput Tree(Terminal terminal)
    {
        DataSetTree tree = new(terminal.Output, new TreeOptions(terminal.Width));
        return new MatchOutput(
            (match, number) =>
            {
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {number}"));
                tree.Write(match);
            },
            count => terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "match" : "matches")}")));
    }

    /// <summary>A line of DICOM JSON each.</summary>
    internal static MatchOutput Json(Terminal terminal) => new((match, _) => terminal.WriteJsonLine(writer => DicomJson.Write(writer, match)));

    /// <summary>A table whose columns are the keys of the query.</summary>
    internal static MatchOutput Csv(Terminal terminal, DataSet identifier)
    {
        AttributeTable table = new(Columns(identifier, string.Empty).ToArray());
        CsvWriter writer = new(terminal.OpenOutput(), isSafe: false);
        writer.Write([.. table.Columns.Select(column => column.Name)]);
        return new MatchOutput((match, _) => writer.Write([.. table.Read(match).Cells.Select(values => string.Join('\\', values ?? []))]), dispose: writer.Dispose);
    }

    private static IEnumerable<AttributeColumn> Columns(DataSet keys, string path) => keys
        .Where(element => element.Tag != Attributes.SpecificCharacterSet.Tag && element.Tag != Attributes.QueryRetrieveLevel.Tag)
        .SelectMany(element => element.VR == VR.SQ
            ? keys.Items(element.Tag).Take(1).SelectMany(item => Columns(item, $"{path}{NameOf(element.Tag)}[*]."))
            : [new AttributeColumn((path + NameOf(element.Tag)).Replace("[*]", string.Empty, StringComparison.Ordinal), AttributePath.Parse(path + NameOf(element.Tag)))]);

    private static string NameOf(Tag tag) => DicomDictionary.Default.TryGet(tag, out DictionaryEntry? entry) && entry.Keyword.Length > 0 ? entry.Keyword : $"{tag}";
}
