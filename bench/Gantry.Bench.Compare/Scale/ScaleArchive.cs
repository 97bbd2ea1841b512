using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Threading.Channels;
using Gantry.Archive;
using Gantry.Dicom;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gantry.Bench.Compare.Scale;

/// <summary>Fills an index as ingest does, batch by batch, each durable. There are no blobs and no journal.</summary>
internal static class ScaleArchive
{
    private const int BatchSize = 500;
    private static readonly DateTimeOffset s_begin = new(2016, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Makes it.</summary>
    /// <param name="folder">The data folder; it must be empty.</param>
    /// <param name="plan">The studies.</param>
    /// <param name="instances">After how many instances it ends.</param>
    public static async Task MakeAsync(string folder, ScalePlan plan, long instances)
    {
        Directory.CreateDirectory(folder);
        var options = new ArchiveOptions { DataFolder = folder, TimeZone = TimeZoneInfo.Utc };
        await using var index = new SqliteIndex(DicomArchive.IndexPath(options), options, NullLogger.Instance);
        Channel<List<IndexEntry>> batches = Channel.CreateBounded<List<IndexEntry>>(8);
        Task<Task> making = Task.Factory.StartNew(() => MakeAsync(batches.Writer, plan, instances, options), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        long added = 0;
        Stopwatch watch = Stopwatch.StartNew();
        Stopwatch commits = new();
        double reported = 0;
        long atReport = 0;
        await foreach (List<IndexEntry> batch in batches.Reader.ReadAllAsync())
        {
            commits.Start();
            index.Commit(batch, default);
            commits.Stop();
            added += batch.Count;
            if (added - atReport >= 500_000)
            {
                double now = commits.Elapsed.TotalSeconds;
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {added:N0} instances, {watch.Elapsed.TotalSeconds:0} s; {(added - atReport) / (now - reported):N0} rows/s while committing"));
                (reported, atReport) = (now, added);
            }
        }

        await await making;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {added:N0} instances in {watch.Elapsed.TotalSeconds:0} s, of which {commits.Elapsed.TotalSeconds:0} s committing"));
    }

    private static async Task MakeAsync(ChannelWriter<List<IndexEntry>> batches, ScalePlan plan, long instances, ArchiveOptions options)
    {
        try
        {
            var batch = new List<IndexEntry>(BatchSize);
            var caller = new Caller("SCALE", "SCALE", "127.0.0.1", "store");
            long made = 0;
            for (int number = 0; number < plan.Studies && made < instances; number++)
            {
                foreach (byte[] header in plan.Study(number).Headers())
                {
                    batch.Add(Entry(header, s_begin.AddSeconds(made), caller, options));
                    if (batch.Count == BatchSize)
                    {
                        await batches.WriteAsync(batch);
                        batch = new List<IndexEntry>(BatchSize);
                    }

                    if (++made == instances)
                    {
                        break;
                    }
                }
            }

            if (batch.Count > 0)
            {
                await batches.WriteAsync(batch);
            }

            batches.Complete();
        }
        catch (Exception e)
        {
            batches.Complete(e);
        }
    }

    private static IndexEntry Entry(byte[] header, DateTimeOffset at, Caller caller, ArchiveOptions options)
    {
        bool hasPixels = header.AsSpan(header.Length - 12, 4).SequenceEqual((ReadOnlySpan<byte>)[0xE0, 0x7F, 0x10, 0x00]);
        long length = header.Length + (hasPixels ? ScaleStudy.PixelLength : 0);
        TransferSyntax syntax = TransferSyntax.ExplicitVRLittleEndian;
        DataSet dataSet = DataSet.Parse(
            new SparseDataSet(length, [new SparseSegment(0, header)]), syntax, null, new DicomReadOptions { Context = options.Context, BulkThreshold = options.HeaderValueThreshold });
        return IndexEntry.Of(
            new JournalRecord
            {
                At = at,
                Caller = caller,
                StudyInstanceUid = new Uid(dataSet.GetString(Attributes.StudyInstanceUID)!),
                SopInstanceUid = new Uid(dataSet.GetString(Attributes.SOPInstanceUID)!),
                SopClassUid = new Uid(dataSet.GetString(Attributes.SOPClassUID)!),
                TransferSyntax = syntax,
                Digest = SHA256.HashData(header),
                Length = length,
                DataSetOffset = 366,
                Staged = string.Empty,
            },
            dataSet,
            HeaderCopy.Make(dataSet, 0, syntax, options.HeaderValueThreshold, options.MaximumHeaderLength));
    }
}
