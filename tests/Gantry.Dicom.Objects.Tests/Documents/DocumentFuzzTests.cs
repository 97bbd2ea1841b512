using Gantry.Fuzzing;
using Gantry.Fuzzing.Documents;

namespace Gantry.Dicom.Objects.Tests.Documents;

/// <summary>A bounded share of what tools/fuzzing does without end with waveforms, clinical documents and models: no crash, no hang, no memory beyond what a page takes.</summary>
public class DocumentFuzzTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Changed_inputs_do_no_harm()
    {
        Watchdog watchdog = new(s_patience, TimeProvider.System);
        using DocumentFuzzRun run = new(2026, watchdog: watchdog);
        const string look = "see it with: dotnet run --project tools/fuzzing -- --target documents --seed 2026 --only";
        long hanging = await watchdog.WatchAsync(
            () =>
            {
                for (int i = 0; i < 20_000; i++)
                {
                    run.Try(i).ShouldBeNull($"{look} {i}");
                }
            },
            TestContext.Current.CancellationToken);
        hanging.ShouldBe(-1, $"an input hangs; {look} and its number");
        run.Drawn.Count.ShouldBe(Enum.GetValues<DocumentKind>().Length);
        run.Drawn.Values.ShouldAllBe(drawn => drawn > 0, "changes after which nothing is drawn any more try little");
    }
}
