namespace Gantry.Bench.Codecs;

/// <summary>Processor time of our own code.</summary>
internal static class Cost
{
    private const int Fewest = 3;

    /// <summary>Seconds of processor time that an action takes on average, done again and again for a while.</summary>
    public static double Of(TimeSpan enough, Action action)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime, spent = TimeSpan.Zero;
        int times = 0;
        while (spent < enough || times < Fewest)
        {
            action();
            times++;
            spent = Environment.CpuUsage.TotalTime - start;
        }

        return spent.TotalSeconds / times;
    }
}
