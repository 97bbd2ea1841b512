using Gantry.Fuzzing;
using Gantry.Fuzzing.Media;

namespace Gantry.Dicom.Tests.Fuzzing;

/// <summary>The first inputs of one seed; <c>tools/fuzzing --target media</c> makes more of them.</summary>
public sealed class MediaFuzzTests
{
    private const int Inputs = 6_000;

    [Fact]
    public async Task DirectoriesMessagesAndPicturesThatLieAreReadOrRefused()
    {
        Watchdog watchdog = new(TimeSpan.FromMinutes(2), TimeProvider.System);
        MediaFuzzRun run = await MediaFuzzRun.CreateAsync(2026, watchdog);
        List<string> failures = [];
        long hanging = await watchdog.WatchAsync(
            () =>
            {
                for (int i = 0; i < Inputs && failures.Count < 10; i++)
                {
                    if (run.Try(i) is { } failure)
                    {
                        failures.Add($"input {i}: {failure}");
                    }
                }
            },
            TestContext.Current.CancellationToken);
        hanging.ShouldBe(-1);
        failures.ShouldBeEmpty();
    }
}
