using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Tests;

/// <summary>The files of the corpus beside the repository, where there is one.</summary>
internal static class Corpus
{
    public static string? Folder { get; } = Find();

    public static string Require()
    {
        if (Folder is null)
        {
            Assert.Skip("The corpus ../shared/corpus is not there.");
        }

        return Folder;
    }

    /// <summary>The rows of manifest.tsv as columns by name.</summary>
    public static IEnumerable<Dictionary<string, string>> Manifest()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Require(), "manifest.tsv"));
        string[] names = lines[0].Split('\t');
        return lines.Skip(1).Select(line => names.Zip(line.Split('\t')).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static string? Find([CallerFilePath] string source = "")
    {
        for (string? folder = Path.GetDirectoryName(source); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string candidate = Path.Combine(folder, "shared", "corpus");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
