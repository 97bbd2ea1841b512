namespace Gantry.Guide;

/// <summary>What docs/toolkit.md shows is what the examples of this project contain, and those are compiled and run.</summary>
public sealed class GuideTests
{
    [Fact]
    public void EveryExampleOfTheGuideIsCompiledAndRunHere()
    {
        string guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "toolkit.md"));
        string[] examples = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Guide", "Examples"), "*.cs").Select(path => Flat(File.ReadAllText(path)))];

        string[] blocks = [.. guide.Split("```csharp\n").Skip(1).Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)])];

        blocks.Length.ShouldBeGreaterThan(9);
        blocks.ShouldAllBe(block => examples.Any(example => example.Contains(Flat(block), StringComparison.Ordinal)));
    }

    // The guide has no indentation and no blank lines at the ends; what else differs is a difference.
    private static string Flat(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
