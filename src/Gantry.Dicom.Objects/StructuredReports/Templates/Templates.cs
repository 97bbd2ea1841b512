using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Gantry.Dicom.Objects.Codes;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>The templates of PS3.16 annex A that are known, about those of the edition <see cref="CodeDictionary.Edition"/>, read from the embedded table when the first is asked for.</summary>
public static class Templates
{
    private static readonly Lazy<FrozenDictionary<string, Template>> s_templates = new(() => Read().ToFrozenDictionary(template => template.Identifier, StringComparer.Ordinal));

    /// <summary>All templates.</summary>
    public static IReadOnlyCollection<Template> All => s_templates.Value.Values;

    /// <summary>Finds a template by its identifier (TID).</summary>
    public static bool TryGet(string identifier, [NotNullWhen(true)] out Template? template) => s_templates.Value.TryGetValue(identifier, out template);

    private static IEnumerable<Template> Read()
    {
        List<string[]> block = [];
        foreach (string[] fields in EmbeddedTable.Rows("sr_templates.tsv"))
        {
            if (fields[0] is ['[', ..] && block.Count > 0)
            {
                yield return Make(block);
                block = [];
            }

            block.Add(fields);
        }

        yield return Make(block);
    }

    private static Template Make(List<string[]> block)
    {
        string[] heading = block[0];
        int next = 1;
        return new Template(heading[0][1..], heading[2], heading[1].Contains('R', StringComparison.Ordinal), heading[1].Contains('E', StringComparison.Ordinal), heading[1].Contains('O', StringComparison.Ordinal), RowsAt(block, 0, ref next));
    }

    private static List<TemplateRow> RowsAt(List<string[]> block, int depth, ref int next)
    {
        List<TemplateRow> rows = [];
        while (next < block.Count && int.Parse(block[next][0], CultureInfo.InvariantCulture) == depth)
        {
            TemplateRow row = new(block[next++]);
            row.Children = RowsAt(block, depth + 1, ref next);
            rows.Add(row);
        }

        return rows;
    }
}
