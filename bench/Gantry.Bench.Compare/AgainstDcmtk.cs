using System.Globalization;
using Gantry.Dicom.Network;

namespace Gantry.Bench.Compare;

/// <summary>Our <c>send</c> and <c>receive</c> against dcmtk's <c>storescu</c> and <c>storescp</c>, and against a plain copy over TCP.</summary>
internal static class AgainstDcmtk
{
    private static readonly (string Name, string Value)[] s_noDelay = [("TCP_NODELAY", "1")];

    /// <summary>Measures both in turn.</summary>
    /// <param name="program">Our program.</param>
    /// <param name="scratch">A folder for objects and what is received.</param>
    /// <param name="rounds">How many times.</param>
    /// <param name="quick">Whether with few objects.</param>
    public static async Task<Table> MeasureAsync(string program, string scratch, int rounds, bool quick)
    {
        Console.Error.WriteLine("making the objects");
        Objects objects = await Objects.MakeAsync(scratch, quick);
        Table table = new("dcmtk", "one process", "plain copy");
        await Ceilings.AgainstOwnSinkAsync(peer => Storing.SendAsync(peer, objects.Few, 8));
        for (int round = 1; round <= rounds; round++)
        {
            foreach ((string name, string folder, string before) in ((string, string, string)[])[("525 KB", objects.Large, objects.MoreLarge), ("9 KB", objects.Small, objects.MoreSmall)])
            {
                foreach (int associations in (int[])[1, 8])
                {
                    string with = string.Create(CultureInfo.InvariantCulture, $"{name}, {associations} association{(associations == 1 ? string.Empty : "s")}");
                    Func<Task>[] measurements =
                    [
                        async () => table.Add($"received, {with}", "/s", true, "gantry", await ReceivingAsync(Contender.StartReceiveAsync(program, scratch), objects.Few, before, folder, associations)),
                        async () => table.Add($"received, {with}", "/s", true, "dcmtk", await ReceivingAsync(Contender.StartStorescpAsync(scratch, s_noDelay, "--bit-preserving", "--fork"), objects.Few, before, folder, associations)),
                        async () => table.Add($"received, {with}", "/s", true, "one process", await ReceivingAsync(Contender.StartStorescpAsync(scratch, s_noDelay, "--bit-preserving"), objects.Few, before, folder, associations)),
                        async () => table.Add($"received, {with}", "/s", true, "plain copy", await PlainCopy.RunAsync(folder, scratch, associations)),
                        async () => table.Add($"sent, {with}", "/s", true, "gantry", await SendingAsync(scratch, peer => Storing.SendAsync(peer, folder, associations))),
                        async () => table.Add($"sent, {with}", "/s", true, "dcmtk", await SendingAsync(scratch, peer => Storing.StorescuRateAsync(peer, folder, associations, noDelay: true))),
                    ];
                    foreach (Func<Task> measure in round % 2 == 1 ? measurements : measurements.Reverse())
                    {
                        await measure();
                    }
                }
            }
        }

        Console.Error.WriteLine("as shipped, with Nagle's algorithm");
        await using (Contender receive = await Contender.StartReceiveAsync(program, scratch))
        {
            table.Add("storescu as shipped, 500 × 9 KB", "s", false, "gantry", await Storing.StorescuAsync(receive.Peer, objects.FiveHundred, noDelay: false));
        }

        await using (Contender storescp = await Contender.StartStorescpAsync(scratch, [], "--bit-preserving", "--fork"))
        {
            table.Add("storescu as shipped, 500 × 9 KB", "s", false, "dcmtk", await Storing.StorescuAsync(storescp.Peer, objects.FiveHundred, noDelay: false));
        }

        return table;
    }

    // Others of the same size come first: what is measured is how fast a receiver goes on, not how it begins.
    private static async Task<double> ReceivingAsync(Task<Contender> start, string few, string before, string folder, int associations)
    {
        await using Contender receiver = await start;
        await Storing.SendAsync(receiver.Peer, few, associations);
        await Storing.SendAsync(receiver.Peer, before, associations);
        return await Storing.SendAsync(receiver.Peer, folder, associations);
    }

    private static async Task<double> SendingAsync(string scratch, Func<Peer, Task<double>> send)
    {
        await using Contender sink = await Contender.StartStorescpAsync(scratch, s_noDelay, "--ignore", "--fork");
        return await send(sink.Peer);
    }
}
