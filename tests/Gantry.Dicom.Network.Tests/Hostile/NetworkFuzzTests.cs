using Gantry.Fuzzing.Network;

namespace Gantry.Dicom.Network.Tests.Hostile;

/// <summary>A bounded share of what tools/fuzzing does without end with both ends of the network.</summary>
[Collection(Alone.Name)]
public sealed class NetworkFuzzTests
{
    [Fact]
    [Trait("Ledger", "R044")]
    public void Mutated_conversations_do_no_harm()
    {
        using NetworkFuzzRun run = new(2026);
        for (int i = 0; i < 4000; i++)
        {
            run.Try(i).ShouldBeNull($"input {i}; see it with: dotnet run --project tools/fuzzing -- --target network --seed 2026 --only {i} --count 1000");
        }
    }
}
