using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging.Tests;

/// <summary>The files of the corpus beside the repository, where there is one.</summary>
internal static class Corpus
{
    public static string? Folder { get; } = Find();

    public static string Path(string file)
    {
        if (Folder is null)
        {
            Assert.Skip("The corpus ../shared/corpus is not there.");
        }

        return System.IO.Path.Combine(Folder, file);
    }

    /// <summary>Whether an image can't be expected to be understood: broken on purpose, or without what an image needs.</summary>
    public static bool IsDoubtful(Dictionary<string, string> row) =>
        !row["expected"].StartsWith("readable", StringComparison.Ordinal)
        || row["path"].StartsWith("malformed", StringComparison.Ordinal)
        || row["path"].StartsWith("validation", StringComparison.Ordinal)
        // Neither Photometric Interpretation nor 16 bits allocated; no image module at all.
        || row["path"] is "legacy/mr-12bit-allocated.dcm" or "private/nested_priv_SQ.dcm";

    /// <summary>The rows of manifest.tsv as columns by name.</summary>
    public static IEnumerable<Dictionary<string, string>> Manifest()
    {
        string[] lines = File.ReadAllLines(Path("manifest.tsv"));
        string[] names = lines[0].Split('\t');
        return lines.Skip(1).Select(line => names.Zip(line.Split('\t')).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static string? Find([CallerFilePath] string source = "")
    {
        for (string? folder = System.IO.Path.GetDirectoryName(source); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            string candidate = System.IO.Path.Combine(folder, "shared", "corpus");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
