using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Gantry.Corpus.Judges;

/// <summary>dicom3tools' dciodvfy as a judge of instances.</summary>
internal static partial class Dciodvfy
{
    private const string Program = "/usr/bin/dciodvfy";
    private const string Prefix = "Error - ";

    /// <summary>Whether it is there; a skipped test where it is not.</summary>
    public static void Require() => Assert.SkipUnless(File.Exists(Program), "dicom3tools is not installed here.");

    /// <summary>The attributes in which it finds an error: their tags, those of the sequences around them first, each with what it says; under no tag what it says of the whole.</summary>
    /// <returns>Null where it does not know the information object, or can't read the file.</returns>
    public static async Task<Dictionary<string, string>?> ErrorsAsync(string path, CancellationToken cancellation)
    {
        using Process process = Process.Start(new ProcessStartInfo(Program, ["-new", path]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        Task<string> error = process.StandardError.ReadToEndAsync(cancellation);
        string output = await process.StandardOutput.ReadToEndAsync(cancellation) + await error;
        await process.WaitForExitAsync(cancellation);
        if (output.Contains("Information Object Not found", StringComparison.Ordinal) || output.Contains("read failed", StringComparison.Ordinal))
        {
            return null;
        }

        Dictionary<string, string> errors = new(StringComparer.Ordinal);
        foreach (string line in output.Split('\n').Where(line => line.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            int end = line.IndexOf("> - ", StringComparison.Ordinal);
            bool isPlaced = end > 0 && line.StartsWith(Prefix + "</", StringComparison.Ordinal);
            string tags = isPlaced ? string.Join('/', Tags().Matches(line[..end]).Select(match => $"({match.Value[1..5].ToUpperInvariant()},{match.Value[6..10].ToUpperInvariant()})")) : string.Empty;
            errors.TryAdd(tags, line[(isPlaced ? end + 4 : Prefix.Length)..]);
        }

        return errors;
    }

    [GeneratedRegex(@"\([0-9a-f]{4},[0-9a-f]{4}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tags();
}
