using System.Runtime.CompilerServices;

namespace Gantry.Corpus;

/// <summary>The folder of real and made-up DICOM files beside the repository; the tests are skipped where it is absent.</summary>
internal static class CorpusFolder
{
    /// <summary>Its path.</summary>
    public static string Require()
    {
        string? folder = Find();
        if (folder is null)
        {
            Assert.Skip("The corpus ../shared/corpus is not there.");
        }

        return folder;
    }

    /// <summary>The rows of manifest.tsv: path below the folder, and what a good reader does with the file.</summary>
    public static IEnumerable<(string Path, string Expected)> Manifest()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Require(), "manifest.tsv"));
        int expected = Array.IndexOf(lines[0].Split('\t'), "expected");
        return lines.Skip(1).Select(line => line.Split('\t')).Select(columns => (columns[0], columns[expected]));
    }

    /// <summary>The files that any reader should read; those that a documented limit may refuse left out.</summary>
    public static IReadOnlyList<string> Readable() =>
    [
        .. Manifest()
            .Where(row => row.Expected.StartsWith("readable", StringComparison.Ordinal) && !row.Expected.Contains("refused by a documented limit", StringComparison.Ordinal))
            .Select(row => Path.Combine(Require(), row.Path)),
    ];

    /// <summary>The files that are malformed or hostile.</summary>
    public static IEnumerable<string> Malformed() => Manifest()
        .Where(row => row.Path.StartsWith("malformed/", StringComparison.Ordinal)
            || row.Expected.StartsWith("malformed", StringComparison.Ordinal)
            || row.Expected.StartsWith("hostile", StringComparison.Ordinal))
        .Select(row => Path.Combine(Require(), row.Path));

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
