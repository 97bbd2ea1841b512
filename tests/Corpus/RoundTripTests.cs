namespace Gantry.Corpus;

[Trait("Ledger", "R228"), Trait("Ledger", "R231")]
public sealed class RoundTripTests
{
    // One file is of a class that no standard names, and is stored where the configuration says so.
    private const string AllClasses = """{ "acceptUnknownStorageClasses": true }""";

    [Fact]
    public async Task What_came_by_STOW_RS_is_found_and_comes_back_byte_for_byte()
    {
        List<string> problems = [];
        foreach (List<CorpusInstance> round in CorpusInstance.Rounds())
        {
            await using GantryProgram program = await GantryProgram.StartAsync(AllClasses);
            foreach (CorpusInstance[] batch in round.Chunk(40))
            {
                using HttpResponseMessage response = await program.StowAsync(batch.Select(instance => instance.File));
                if ((int)response.StatusCode != 200)
                {
                    problems.Add($"{(int)response.StatusCode} for {batch[0].File} to {batch[^1].File}: {string.Join(" ", response.Headers.Warning)}");
                }
            }

            problems.AddRange(await program.CompareAsync(round));
        }

        problems.ShouldBeEmpty(string.Join('\n', problems));
    }

    [Fact, Trait("Ledger", "R049")]
    public async Task What_gantry_send_sends_is_found_and_comes_back_byte_for_byte()
    {
        List<string> problems = [];
        foreach (List<CorpusInstance> round in CorpusInstance.Rounds())
        {
            await using GantryProgram program = await GantryProgram.StartAsync(AllClasses);

            GantryCommand send = await GantryCommand.RunAsync(["send", $"{program.Peer}", "--json", .. round.Select(instance => instance.File)]);

            if (send.ExitCode != 0 || !send.Output.Contains($"\"stored\":{round.Count},", StringComparison.Ordinal))
            {
                problems.Add($"gantry send ended with {send.ExitCode}: {send.Output} {send.Error}");
            }

            problems.AddRange(await program.CompareAsync(round));
        }

        problems.ShouldBeEmpty(string.Join('\n', problems));
    }
}
