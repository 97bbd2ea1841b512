using Gantry.Cli.CommandLine;

namespace Gantry.Bench.Compare;

/// <summary>The objects that are sent, made once by <c>gantry phantom</c>: the same files for everybody.</summary>
public sealed class Objects
{
    private readonly string _folder;

    private Objects(string folder) => _folder = folder;

    /// <summary>Images of 525 KB, in one series; other instances than <see cref="MoreLarge"/>.</summary>
    public string Large => Path.Combine(_folder, "large-1");

    /// <summary>Images of 525 KB.</summary>
    public string MoreLarge => Path.Combine(_folder, "large-2");

    /// <summary>Images of 9 KB; other instances than <see cref="MoreSmall"/>.</summary>
    public string Small => Path.Combine(_folder, "small-1");

    /// <summary>Images of 9 KB.</summary>
    public string MoreSmall => Path.Combine(_folder, "small-2");

    /// <summary>500 images of 9 KB; other instances than <see cref="AnotherFiveHundred"/>.</summary>
    public string FiveHundred => Path.Combine(_folder, "small-500-1");

    /// <summary>500 images of 9 KB.</summary>
    public string AnotherFiveHundred => Path.Combine(_folder, "small-500-2");

    /// <summary>Small images that warm up whoever takes them.</summary>
    public string Few => Path.Combine(_folder, "few");

    /// <summary>Many studies of one small image each.</summary>
    public string Studies => Path.Combine(_folder, "studies");

    /// <summary>One series of 100 images of 525 KB.</summary>
    public string Series => Path.Combine(_folder, "series");

    /// <summary>Makes them.</summary>
    /// <param name="scratch">In which folder.</param>
    /// <param name="quick">Whether few.</param>
    /// <param name="seed">Others with another seed.</param>
    public static async Task<Objects> MakeAsync(string scratch, bool quick, int seed = 0)
    {
        Objects objects = new(Path.Combine(scratch, "objects"));
        // As many as take a second or more: what is measured is how fast a server goes on, not how it begins.
        await WriteAsync(objects.Large, 512, quick ? "120" : "900", seed + 11);
        await WriteAsync(objects.MoreLarge, 512, quick ? "120" : "1500", seed + 12);
        await WriteAsync(objects.Small, 64, quick ? "800" : "4000", seed + 13);
        await WriteAsync(objects.MoreSmall, 64, quick ? "800" : "8000", seed + 14);
        await WriteAsync(objects.FiveHundred, 64, "500", seed + 15);
        await WriteAsync(objects.AnotherFiveHundred, 64, "500", seed + 19);
        await WriteAsync(objects.Few, 64, "600", seed + 16);
        await WriteAsync(objects.Series, 512, "100", seed + 17);
        await WriteAsync(objects.Studies, 64, "1", seed + 18, quick ? "300" : "1000");
        return objects;
    }

    private static async Task WriteAsync(string folder, int size, string count, int seed, string studies = "1")
    {
        using Terminal terminal = new(Stream.Null, Console.Error);
        int exitCode = await GantryProgram.RunAsync(
            [
                "phantom", "--out", folder, "--kind", "ct", "--size", size.ToString(System.Globalization.CultureInfo.InvariantCulture),
                "--count", count, "--studies", studies, "--seed", seed.ToString(System.Globalization.CultureInfo.InvariantCulture), "--date", "2026-01-31",
            ],
            terminal,
            TimeProvider.System);
        if (exitCode != 0)
        {
            throw new InvalidOperationException("gantry phantom failed.");
        }
    }
}
