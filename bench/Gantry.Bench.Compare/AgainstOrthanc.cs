using System.Globalization;

namespace Gantry.Bench.Compare;

/// <summary>The whole program against Orthanc: storing, querying and giving back.</summary>
internal static class AgainstOrthanc
{
    private const int WarmingRequests = 50;

    /// <summary>Measures both in turn.</summary>
    /// <param name="program">Our program.</param>
    /// <param name="scratch">A folder for objects and stores.</param>
    /// <param name="rounds">How many times.</param>
    /// <param name="quick">Whether with few objects.</param>
    public static async Task<Table> MeasureAsync(string program, string scratch, int rounds, bool quick)
    {
        Console.Error.WriteLine("making the objects");
        Objects objects = await Objects.MakeAsync(scratch, quick);
        Table table = new("orthanc");

        Console.Error.WriteLine("ceilings");
        await Ceilings.AgainstOwnSinkAsync(peer => Storing.SendAsync(peer, objects.Small, 8));
        foreach ((string name, string folder) in ((string, string)[])[("525 KB", objects.Large), ("9 KB", objects.Small)])
        {
            foreach (int associations in (int[])[1, 8])
            {
                string row = string.Create(CultureInfo.InvariantCulture, $"sender alone, {name}, {associations} assoc., own sink");
                table.Add(row, "/s", true, "gantry", await Ceilings.AgainstOwnSinkAsync(peer => Storing.SendAsync(peer, folder, associations)));
            }

            await using Contender storescp = await Contender.StartStorescpAsync(scratch, [("TCP_NODELAY", "1")], "--ignore", "--fork");
            table.Add($"sender alone, {name}, 1 assoc., storescp", "/s", true, "gantry", await Storing.SendAsync(storescp.Peer, folder, 1));
        }

        table.Add("serial durable writes, 525 KB", "/s", true, "gantry", Ceilings.DurableWrites(scratch, 525_000, 300, 1));
        table.Add("serial durable writes, 9 KB", "/s", true, "gantry", Ceilings.DurableWrites(scratch, 9_000, 1000, 1));

        for (int round = 1; round <= rounds; round++)
        {
            Func<Task<Contender>>[] contenders =
            [
                () => Contender.StartGantryAsync(program, scratch),
                () => Contender.StartOrthancAsync("Orthanc", scratch),
            ];
            foreach (Func<Task<Contender>> start in round % 2 == 1 ? contenders : contenders.Reverse())
            {
                await using Contender contender = await start();
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round} of {rounds}: storing, {contender.Name}"));
                await Storing.SendAsync(contender.Peer, objects.Few, 4);
                await Storing.SendAsync(contender.Peer, objects.Series, 4);
                table.Add("C-STORE 525 KB, 1 association", "/s", true, contender.Name, await Storing.SendAsync(contender.Peer, objects.Large, 1));
                table.Add("C-STORE 525 KB, 8 associations", "/s", true, contender.Name, await Storing.SendAsync(contender.Peer, objects.MoreLarge, 8));
                table.Add("C-STORE 9 KB, 1 association", "/s", true, contender.Name, await Storing.SendAsync(contender.Peer, objects.Small, 1));
                table.Add("C-STORE 9 KB, 8 associations", "/s", true, contender.Name, await Storing.SendAsync(contender.Peer, objects.MoreSmall, 8));
            }

            table.Add("durable writes of 16 threads, 525 KB", "/s", true, "gantry", Ceilings.DurableWrites(Path.Combine(scratch, string.Create(CultureInfo.InvariantCulture, $"ceiling-{round}")), 525_000, 1500, 16));
        }

        Console.Error.WriteLine("queries");
        (string study, string series) = Querying.SeriesIn(objects.Series);
        await using Contender gantry = await Contender.StartGantryAsync(program, scratch);
        await using Contender orthanc = await Contender.StartOrthancAsync("Orthanc", scratch);
        foreach (Contender contender in (Contender[])[gantry, orthanc])
        {
            await Storing.SendAsync(contender.Peer, objects.Studies, 4);
            await Storing.SendAsync(contender.Peer, objects.Series, 4);
            for (int i = 0; i < WarmingRequests; i++)
            {
                await Querying.MetadataAsync(contender, study, series);
            }
        }

        for (int round = 0; round <= rounds; round++)
        {
            foreach (Contender contender in round % 2 == 1 ? (Contender[])[gantry, orthanc] : [orthanc, gantry])
            {
                (double find, int found) = await Querying.FindAsync(contender.Peer);
                (double qido, int listed) = await Querying.StudiesAsync(contender);
                (double metadata, int instances) = await Querying.MetadataAsync(contender, study, series);
                (double retrieve, long bytes) = await Querying.StudyAsync(contender, study);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {contender.Name}: {found} and {listed} studies, {instances} instances, {bytes} bytes"));
                if (round == 0)
                {
                    // The first one warms both up.
                    continue;
                }

                table.Add("C-FIND of all studies", "s", false, contender.Name, find);
                table.Add("QIDO-RS of all studies, all attributes", "s", false, contender.Name, qido);
                table.Add("WADO-RS metadata, 100 images", "s", false, contender.Name, metadata);
                table.Add("WADO-RS study, 100 images of 525 KB", "s", false, contender.Name, retrieve);
            }
        }

        Console.Error.WriteLine("stock storescu");
        foreach (Contender contender in quick ? (Contender[])[gantry] : [gantry, orthanc])
        {
            table.Add("storescu 500 × 9 KB, TCP_NODELAY=1", "s", false, contender.Name, await Storing.StorescuAsync(contender.Peer, objects.FiveHundred, noDelay: true));
            table.Add("storescu 500 × 9 KB, stock", "s", false, contender.Name, await Storing.StorescuAsync(contender.Peer, objects.AnotherFiveHundred, noDelay: false));
        }

        return table;
    }
}
