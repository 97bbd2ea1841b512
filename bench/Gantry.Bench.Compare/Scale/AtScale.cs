using Gantry.Archive;

namespace Gantry.Bench.Compare.Scale;

/// <summary>The archive at ten million instances: made, weighed, queried, and stored into.</summary>
internal static class AtScale
{
    /// <summary>Runs the steps asked for: make, sizes.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="instances">How many instances it has or gets.</param>
    /// <param name="steps">The steps; all when there are none.</param>
    public static async Task RunAsync(string folder, long instances, string[] steps)
    {
        ScalePlan plan = new((int)Math.Max(1, instances / 400));
        string index = DicomArchive.IndexPath(new ArchiveOptions { DataFolder = folder });
        if (Asks("make"))
        {
            await ScaleArchive.MakeAsync(folder, plan, instances);
        }

        if (Asks("sizes"))
        {
            Sizes.Print(index, instances);
        }

        bool Asks(string step) => steps.Length == 0 || steps.Contains(step);
    }
}
