using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Demo;

/// <summary>Fills an empty archive with synthetic studies, through the same door as everything else.</summary>
public sealed partial class DemoArchive(DicomArchive archive, TimeProvider time, ILogger<DemoArchive> logger)
{
    /// <summary>Stores the synthetic studies, unless the archive holds something already.</summary>
    /// <returns>How many instances were stored.</returns>
    public async Task<int> FillAsync(CancellationToken cancellation)
    {
        if ((await archive.StatisticsAsync(Caller.System, cancellation).ConfigureAwait(false)).Instances > 0)
        {
            LogNotEmpty();
            return 0;
        }

        int stored = 0;
        DateOnly today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        foreach (DataSet[] group in DemoStudies.All(new DemoOptions { ReferenceDate = today }).Chunk(32))
        {
            IngestResult[] results = await Task.WhenAll(group.Select(dataSet => StoreAsync(dataSet, cancellation))).ConfigureAwait(false);
            foreach (IngestResult refused in results.Where(result => !result.IsKept))
            {
                LogRefused(refused.Reason);
            }

            stored += results.Count(result => result.IsKept);
        }

        LogFilled(stored);
        return stored;
    }

    private async Task<IngestResult> StoreAsync(DataSet dataSet, CancellationToken cancellation)
    {
        byte[] file = new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian);
        using MemoryStream part10 = new(file, writable: false);
        return await archive.IngestAsync(Caller.System, InstanceToIngest.FromPart10(part10), cancellation).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The archive is not empty: no synthetic studies are added")]
    private partial void LogNotEmpty();

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} synthetic instances stored")]
    private partial void LogFilled(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "A synthetic instance was refused: {Reason}")]
    private partial void LogRefused(string reason);
}
