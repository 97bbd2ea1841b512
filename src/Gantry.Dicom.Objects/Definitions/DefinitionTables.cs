using System.Collections.Frozen;

namespace Gantry.Dicom.Objects.Definitions;

/// <summary>The embedded tables of information objects, modules and macros: read once, their attributes expanded when asked for.</summary>
internal sealed class DefinitionTables
{
    private readonly FrozenDictionary<string, ModuleDefinition> _modules;
    private readonly FrozenDictionary<string, ModuleDefinition> _macros;

    private DefinitionTables()
    {
        _macros = Read("macros.tsv", true);
        _modules = Read("modules.tsv", false);
        All = [.. Sections("iods.tsv").Select(section => new InformationObjectDefinition(section.Head, section.Rows, id => _modules[id], Macro))];
    }

    public IReadOnlyList<InformationObjectDefinition> All { get; }

    public IEnumerable<ModuleDefinition> Modules => _modules.Values;

    public IEnumerable<ModuleDefinition> Macros => _macros.Values;

    public static DefinitionTables Load() => new();

    /// <summary>The lines of an embedded table.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using Stream stream = typeof(DefinitionTables).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The table {file} is missing from Gantry.Dicom.Objects.dll: build it again.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is string line)
        {
            yield return line;
        }
    }

    private FrozenDictionary<string, ModuleDefinition> Read(string file, bool isMacro) =>
        Sections(file).Select(section => new ModuleDefinition(section.Head, Nested(section.Rows), isMacro, Macro)).ToFrozenDictionary(definition => definition.Id, StringComparer.Ordinal);

    private ModuleDefinition Macro(string id) => _macros[id];

    private static List<TableRow> Nested(IReadOnlyList<string[]> lines)
    {
        List<TableRow> top = [];
        List<List<TableRow>> open = [top];
        foreach (string[] fields in lines)
        {
            int depth = fields[0].AsSpan().IndexOfAnyExcept('>');
            fields[0] = fields[0][depth..];
            TableRow row = new(fields);
            open.RemoveRange(depth + 1, open.Count - depth - 1);
            open[depth].Add(row);
            open.Add(row.Rows);
        }

        return top;
    }

    private static IEnumerable<(string[] Head, IReadOnlyList<string[]> Rows)> Sections(string file)
    {
        string[]? head = null;
        List<string[]> rows = [];
        foreach (string line in Lines(file))
        {
            if (line.StartsWith('['))
            {
                if (head is not null)
                {
                    yield return (head, rows);
                }

                head = line.Split('\t');
                rows = [];
            }
            else if (!line.StartsWith('#'))
            {
                rows.Add(line.Split('\t'));
            }
        }

        yield return (head!, rows);
    }
}
