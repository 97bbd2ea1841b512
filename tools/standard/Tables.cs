using System.Text;

namespace Gantry.Standard;

/// <summary>Generates the tables of Gantry.Dicom and Gantry.Dicom.Network from the facts beside this program.</summary>
public static class Tables
{
    /// <summary>The edition of the standard that the facts are of.</summary>
    public const string Edition = "2026b";

    /// <summary>The root of the repository that a folder is in.</summary>
    public static string FindRepository(string folder)
    {
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "Gantry.slnx")))
            {
                return at;
            }
        }

        throw new DirectoryNotFoundException($"'{folder}' is not inside the repository: start the program there, or give its root as the argument.");
    }

    /// <summary>All generated files.</summary>
    /// <param name="root">The root of the repository.</param>
    public static IReadOnlyList<GeneratedFile> Generate(string root)
    {
        const string Dictionary = "src/Gantry.Dicom/Dictionary/";
        ElementRow[] elements = [.. Rows(root, "elements.tsv").Select(ElementRow.Read)];
        UidRow[] uids = [.. Rows(root, "uids.tsv").Select(UidRow.Read)];
        Dictionary<string, string> sopClasses = Rows(root, "sop_classes.tsv").ToDictionary(fields => fields[0], fields => $"{fields[1]}\t{fields[2]}");
        Dictionary<string, string[]> groups = Rows(root, "service_groups.tsv").ToDictionary(fields => fields[0]);
        return
        [
            new GeneratedFile(Dictionary + "Attributes.g.cs", AttributesFile.Write(elements)),
            new GeneratedFile(Dictionary + "ElementTable.g.cs", ElementTableFile.Write(elements)),
            new GeneratedFile(Dictionary + "TransferSyntax.g.cs", TransferSyntaxFile.Write(uids)),
            new GeneratedFile(Dictionary + "SopClasses.g.cs", SopClassesFile.Write(uids)),
            new GeneratedFile(Dictionary + "UidTable.g.cs", UidTableFile.Write(uids, sopClasses)),
            new GeneratedFile("src/Gantry.Dicom.Network/Services/ServiceGroupTable.g.cs", ServiceGroupsFile.Write(uids, groups)),
        ];
    }

    /// <summary>The first lines of every generated file.</summary>
    internal static StringBuilder Begin(string part) =>
        new StringBuilder().Append($"// Generated from {part} {Edition} by tools/standard. Do not edit.\n#nullable enable\n");

    private static IEnumerable<string[]> Rows(string root, string file) =>
        File.ReadLines(Path.Combine(root, "tools", "standard", file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
