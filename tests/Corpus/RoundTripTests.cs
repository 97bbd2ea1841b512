using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Corpus;

[Trait("Ledger", "R228"), Trait("Ledger", "R231")]
public sealed class RoundTripTests
{
    [Fact]
    public async Task What_came_by_STOW_RS_is_found_and_comes_back_byte_for_byte()
    {
        List<string> problems = [];
        foreach (List<CorpusInstance> round in CorpusInstance.Rounds())
        {
            await using GantryProgram program = await GantryProgram.StartAsync();
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

    [Fact]
    public async Task What_came_by_C_STORE_is_found_and_comes_back_byte_for_byte()
    {
        List<string> problems = [];
        foreach (List<CorpusInstance> all in CorpusInstance.Rounds())
        {
            List<CorpusInstance> round = [.. all.Where(instance => SopClasses.IsStorage(instance.SopClass))];
            await using GantryProgram program = await GantryProgram.StartAsync();
            foreach (IEnumerable<CorpusInstance> part in InAssociations(round))
            {
                problems.AddRange(await SendAsync(program.Peer, [.. part]));
            }

            problems.AddRange(await program.CompareAsync(round));
        }

        problems.ShouldBeEmpty(string.Join('\n', problems));
    }

    /// <summary>Groups that need at most 120 presentation contexts, three for each, where an association may have 128.</summary>
    private static IEnumerable<IEnumerable<CorpusInstance>> InAssociations(List<CorpusInstance> instances) =>
        instances.GroupBy(instance => (instance.SopClass, instance.Syntax.Uid)).Chunk(40).Select(groups => groups.SelectMany(group => group));

    private static async Task<List<string>> SendAsync(Peer peer, IReadOnlyList<CorpusInstance> instances)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        List<string> problems = [];
        await using Association association = await Association.RequestAsync(
            peer,
            options => options.ProposeStore(instances.Select(instance => (instance.SopClass, instance.Syntax)).Distinct()),
            cancellation);
        foreach (CorpusInstance instance in instances)
        {
            byte[] bytes = await File.ReadAllBytesAsync(instance.File, cancellation);
            StoreOperation operation = StoreOperation.FromBytes(instance.SopClass, instance.Instance, instance.Syntax, bytes.AsMemory((int)instance.DataSetOffset));
            StoreResponse response = await association.StoreAsync(operation, cancellation);
            if (!response.Status.IsSuccess)
            {
                problems.Add($"{instance.File}: {response.Status} {response.ErrorComment}");
            }
        }

        await association.ReleaseAsync(cancellation);
        return problems;
    }
}
