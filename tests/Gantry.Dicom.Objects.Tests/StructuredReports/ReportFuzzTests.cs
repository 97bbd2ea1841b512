using Gantry.Fuzzing;
using Gantry.Fuzzing.Reports;

namespace Gantry.Dicom.Objects.Tests.StructuredReports;

/// <summary>A bounded share of what tools/fuzzing does without end with reports.</summary>
public sealed class ReportFuzzTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Changed_reports_do_no_harm()
    {
        Watchdog watchdog = new(s_patience, TimeProvider.System);
        ReportFuzzRun run = new(2026, watchdog);
        const string Look = "see it with: dotnet run --project tools/fuzzing -- --target reports --seed 2026 --only";

        long hanging = await watchdog.WatchAsync(
            () =>
            {
                for (int i = 0; i < 5000; i++)
                {
                    run.Try(i).ShouldBeNull($"{Look} {i}");
                }
            },
            TestContext.Current.CancellationToken);

        hanging.ShouldBe(-1, $"an input hangs; {Look} and its number");
        run.Read.ShouldBeGreaterThan(2000, "changes after which nothing is read any more try little");
        run.Written.ShouldBeGreaterThan(1000);
    }
}
