using System.Text;

namespace Gantry.Dicom.Objects.Codes;

/// <summary>The tables of PS3.16 that are embedded in this assembly as they lie in <c>tools/standard</c>.</summary>
internal static class EmbeddedTable
{
    /// <summary>The lines of a table, split at tabs; comments left out. The first field of a line that opens a block begins with a bracket.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using Stream stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is missing from Gantry.Dicom.Objects.dll: build it again.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line is [not '#', ..])
            {
                yield return line.Split('\t');
            }
        }
    }

    /// <summary>A field that a line may end before.</summary>
    public static string At(this string[] fields, int index) => index < fields.Length ? fields[index] : string.Empty;
}
