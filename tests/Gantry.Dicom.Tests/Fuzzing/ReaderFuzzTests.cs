using Gantry.Fuzzing;

namespace Gantry.Dicom.Tests.Fuzzing;

/// <summary>A bounded share of what tools/fuzzing does without end: no crash, no hang, no memory, and every door gives the same.</summary>
public class ReaderFuzzTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    [Trait("Ledger", "R162")]
    [Fact]
    public async Task MutatedInputsDoNoHarm()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.dcm");
        var watchdog = new Watchdog(s_patience, TimeProvider.System);
        using var run = new FuzzRun(2026, path, watchdog);
        try
        {
            long hanging = await watchdog.WatchAsync(
                () =>
                {
                    for (int i = 0; i < 100_000; i++)
                    {
                        run.Try(i).ShouldBeNull($"input {i}; see it with: dotnet run --project tools/fuzzing -- --seed 2026 --only {i}");
                    }
                },
                TestContext.Current.CancellationToken);
            hanging.ShouldBe(-1, "an input hangs; see it with: dotnet run --project tools/fuzzing -- --seed 2026 --only and its number");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void AnInputCanBeMadeAgain()
    {
        using var run = new FuzzRun(1, null);
        using var again = new FuzzRun(1, null);
        using var other = new FuzzRun(2, null);
        run.Input(12345).ShouldBe(again.Input(12345));
        run.Input(12345).ShouldNotBe(other.Input(12345));
    }

    [Fact]
    public void AnInputThatHangsIsNamed()
    {
        var time = new ManualTime();
        var watchdog = new Watchdog(s_patience, time);
        watchdog.Begin(4711);
        time.Pass(s_patience);
        watchdog.Hanging.ShouldBe(-1, "it has taken no longer than it may");
        watchdog.End();
        watchdog.Begin(4712);
        time.Pass(s_patience);
        watchdog.Hanging.ShouldBe(-1, "another one was begun meanwhile");
        time.Pass(TimeSpan.FromSeconds(1));
        watchdog.Hanging.ShouldBe(4712);
        watchdog.End();
        watchdog.Hanging.ShouldBe(-1);
    }

    [Fact]
    public void AReadingThatDoesNotGetOnRunsOutOfItsBudget()
    {
        var pipe = new ArrayPipe(new byte[100], () => 0);
        Should.Throw<InvalidOperationException>(() =>
        {
            while (true)
            {
                pipe.ReadAsync(TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult();
            }
        }).Message.ShouldContain("117 reads of 100 bytes");
    }

    private sealed class ManualTime : TimeProvider
    {
        private long _timestamp;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _timestamp;

        public void Pass(TimeSpan time) => _timestamp += time.Ticks;
    }
}
