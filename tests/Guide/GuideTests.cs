namespace Gantry.Guide;

/// <summary>What the guide and the package show is what the examples of this project contain, and those are compiled and run.</summary>
public sealed class GuideTests
{
    [Theory]
    [InlineData("docs/toolkit.md", 15)]
    [InlineData("docs/network.md", 1)]
    [InlineData("src/Gantry.Dicom/README.md", 1)]
    public void EveryExampleIsCompiledAndRunHere(string document, int atLeast)
    {
        string guide = File.ReadAllText(Path.Combine(Repository.Root, document));
        string[] examples = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Guide", "Examples"), "*.cs").Select(path => Flat(File.ReadAllText(path)))];

        string[] blocks = [.. guide.Split("```csharp\n").Skip(1).Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)])];

        blocks.Length.ShouldBeGreaterThanOrEqualTo(atLeast);
        blocks.ShouldAllBe(block => examples.Any(example => example.Contains(Flat(block), StringComparison.Ordinal)));
    }

    // The guide has no indentation and no blank lines at the ends; what else differs is a difference.
    private static string Flat(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
