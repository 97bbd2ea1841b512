namespace Gantry.Interop.DicomWeb;

/// <summary>OHIF's own client, dicomweb-client, against us.</summary>
public sealed class DicomWebClientTests
{
    [Fact, Trait("Ledger", "R147"), Trait("Ledger", "R231")]
    public async Task ItStoresSearchesAndRetrieves()
    {
        Programs.Require("node");
        string folder = Path.Combine(Root(), "tests", "Interop", "dicomweb-client");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            ProgramResult install = await Programs.RunAsync("npm", ["ci", "--no-audit", "--no-fund"], folder: folder);
            Assert.SkipWhen(install.ExitCode != 0, "dicomweb-client can't be installed here: " + install.Output);
        }

        await using RunningGantry gantry = await RunningGantry.StartAsync();
        IReadOnlyList<string> files = await Studies.SaveAsync(gantry.Folder("out"), Studies.Series(4, "WEB-1"));

        (await Programs.RunAsync("node", ["judge.mjs", new Uri(gantry.Host.Http, "dicomweb").ToString(), .. files], folder: folder)).ShouldSucceed();
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Gantry.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The test does not run inside the repository.");
    }
}
