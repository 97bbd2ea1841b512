using System.Globalization;
using Gantry.Cli.CommandLine;

namespace Gantry.Cli.Send;

/// <summary>What became of the instances that were to be sent. Counted from many threads.</summary>
internal sealed class SendResult
{
    private long _stored;
    private long _warnings;
    private long _failed;
    private long _bytes;

    /// <summary>How many the peer stored, those with a warning among them.</summary>
    internal long Stored => Interlocked.Read(ref _stored);

    /// <summary>How many the peer stored with a warning.</summary>
    internal long Warnings => Interlocked.Read(ref _warnings);

    /// <summary>How many were refused, or could not be read or sent.</summary>
    internal long Failed => Interlocked.Read(ref _failed);

    /// <summary>How many bytes of data sets were stored.</summary>
    internal long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Whether every instance was stored without a warning.</summary>
    internal bool IsClean => Failed == 0 && Warnings == 0;

    /// <summary>Counts one that was stored.</summary>
    internal void CountStored(long bytes, bool withWarning)
    {
        Interlocked.Increment(ref _stored);
        Interlocked.Add(ref _bytes, bytes);
        if (withWarning)
        {
            Interlocked.Increment(ref _warnings);
        }
    }

    /// <summary>Counts some that were not.</summary>
    internal void CountFailed(long count = 1) => Interlocked.Add(ref _failed, count);

    /// <summary>Shows the sum.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="before">How many were stored before and passed over; null when that is not known.</param>
    /// <param name="passedOver">How many other files there were.</param>
    /// <param name="json">Whether it is one JSON object in place of text.</param>
    internal void Show(Terminal terminal, TimeSpan elapsed, long? before, long passedOver, bool json)
    {
        double seconds = Math.Max(elapsed.TotalSeconds, 0.000_001);
        double megabytes = Bytes / 1e6;
        if (json)
        {
            terminal.WriteJsonLine(writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("stored", Stored);
                writer.WriteNumber("warnings", Warnings);
                writer.WriteNumber("failed", Failed);
                if (before is { } known)
                {
                    writer.WriteNumber("storedBefore", known);
                }

                writer.WriteNumber("passedOver", passedOver);
                writer.WriteNumber("bytes", Bytes);
                writer.WriteNumber("seconds", Math.Round(seconds, 6));
                writer.WriteNumber("instancesPerSecond", Math.Round(Stored / seconds, 1));
                writer.WriteNumber("megabytesPerSecond", Math.Round(megabytes / seconds, 2));
                writer.WriteEndObject();
            });
            return;
        }

        string others = (before > 0 ? string.Create(CultureInfo.InvariantCulture, $", {before} stored before") : string.Empty)
            + (passedOver > 0 ? string.Create(CultureInfo.InvariantCulture, $", {passedOver} other files passed over") : string.Empty);
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Stored} stored ({Warnings} with a warning), {Failed} failed{others}; {megabytes:F1} MB in {seconds:F2} s, {Stored / seconds:F0} instances/s, {megabytes / seconds:F1} MB/s"));
    }
}
