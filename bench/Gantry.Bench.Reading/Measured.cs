namespace Gantry.Bench.Reading;

/// <summary>An action that is run in rounds.</summary>
/// <param name="Name">What is measured, with its unit.</param>
/// <param name="Repeats">How often it is run in a round.</param>
/// <param name="Count">How many elements or files one run reads.</param>
/// <param name="PerSecond">How many of the unit make a second.</param>
/// <param name="Action">The run.</param>
internal sealed record Measured(string Name, int Repeats, int Count, double PerSecond, Action Action)
{
    private readonly List<double> _rounds = [];

    public double Median => _rounds.Order().ElementAt(_rounds.Count / 2);

    /// <summary>Bytes allocated for an element or a file.</summary>
    public long Allocated { get; private set; }

    public void Run(bool keeps)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < Repeats; i++)
        {
            Action();
        }

        double seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        Allocated = (long)((GC.GetAllocatedBytesForCurrentThread() - before) / (double)Repeats / Count);
        if (keeps)
        {
            _rounds.Add(seconds / Repeats / Count * PerSecond);
        }
    }
}
