using Gantry.Fuzzing;

namespace Gantry.Dicom.Tests.Fuzzing;

/// <summary>A bounded share of what tools/fuzzing does without end: no crash, no hang, no memory, and every door gives the same.</summary>
public class ReaderFuzzTests
{
    [Trait("Ledger", "R162")]
    [Fact]
    public void MutatedInputsDoNoHarm()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.dcm");
        try
        {
            var run = new FuzzRun(2026, path);
            for (int i = 0; i < 100_000; i++)
            {
                run.Try(i).ShouldBeNull($"input {i}; see it with: dotnet run --project tools/fuzzing -- --seed 2026 --only {i}");
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void AnInputCanBeMadeAgain()
    {
        new FuzzRun(1, null).Input(12345).ShouldBe(new FuzzRun(1, null).Input(12345));
        new FuzzRun(1, null).Input(12345).ShouldNotBe(new FuzzRun(2, null).Input(12345));
    }
}
