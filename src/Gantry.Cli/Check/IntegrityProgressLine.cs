using System.Globalization;
using Gantry.Archive;
using Gantry.Cli.CommandLine;

namespace Gantry.Cli.Check;

/// <summary>Shows on a terminal how far a check or a rebuild is.</summary>
internal sealed class IntegrityProgressLine(Progress progress) : IProgress<IntegrityProgress>
{
    /// <inheritdoc/>
    public void Report(IntegrityProgress value)
    {
        if (progress.IsDue)
        {
            progress.Show(value.Stage switch
            {
                IntegrityStage.Index => string.Create(CultureInfo.InvariantCulture, $"index {value.Done}"),
                IntegrityStage.Journal => string.Create(CultureInfo.InvariantCulture, $"journal, line {value.Done}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"blobs {value.Done}, {value.Bytes >> 20} MiB"),
            });
        }
    }
}
