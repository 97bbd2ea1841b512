using Gantry.Dicom;

namespace Gantry.Archive.Tests;

/// <summary>Where the frames of compressed objects lie is found out once and kept.</summary>
[Trait("Ledger", "R231")]
public sealed class FrameRangeTests
{
    [Fact]
    public void A_run_gives_back_its_frames()
    {
        ValueRange[][] frames = [[new(100, 5)], [new(120, 0), new(200_000_000_000, 70_000)], [new(200_000_100_000, 1)]];
        byte[] run = FrameRun.Encode(frames);
        for (int i = 0; i < frames.Length; i++)
        {
            FrameRun.Decode(run, i + 1).ShouldBe(frames[i]);
            FrameRun.Decode(run, FrameRun.Frames + i + 1).ShouldBe(frames[i]);
        }
    }

    [Fact]
    public async Task They_are_kept_over_a_restart()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        string folder = Directory.CreateTempSubdirectory("gantry-frames-").FullName;
        ArchiveOptions options = new() { DataFolder = folder };
        try
        {
            StoredInstance instance;
            IReadOnlyList<IReadOnlyList<ValueRange>> first;
            await using (DicomArchive archive = await DicomArchive.OpenAsync(options, cancellationToken: cancellation))
            {
                using MemoryStream file = new(Compressed(1000));
                (await archive.IngestAsync(Caller.System, InstanceToIngest.FromPart10(file), cancellation)).IsKept.ShouldBeTrue();
                instance = await archive.SelectAsync(Caller.System, new InstanceSelection(), cancellation).SingleAsync(cancellation);
                using InstanceBlob blob = archive.OpenBlob(Caller.System, instance);
                first = archive.FrameRanges(blob, instance, [1, 1000, 500]);
                Should.Throw<DicomException>(() => archive.FrameRanges(blob, instance, [1001]));
            }

            // Only what was kept can say that the first frames lie elsewhere.
            using (SqliteDatabase database = new(Path.Combine(folder, "index.db"), isWriter: true))
            {
                database.Execute($"UPDATE frame_range SET bytes = X'{Convert.ToHexString(FrameRun.Encode(Enumerable.Repeat<IReadOnlyList<ValueRange>>([new(7, 9)], FrameRun.Frames)))}' WHERE run = 0;");
            }

            await using (DicomArchive archive = await DicomArchive.OpenAsync(options, cancellationToken: cancellation))
            {
                using InstanceBlob blob = archive.OpenBlob(Caller.System, instance);
                archive.FrameRanges(blob, instance, [1000])[0].ShouldBe(first[1]);
                archive.FrameRanges(blob, instance, [1])[0].ShouldHaveSingleItem().Length.ShouldBe(9);
                archive.FrameRanges(blob, instance with { Digest = new byte[32] }, [1])[0].ShouldBe(first[0]);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Keeping_many_does_not_let_the_log_of_the_index_grow_on()
    {
        string folder = Directory.CreateTempSubdirectory("gantry-frames-").FullName;
        try
        {
            await using SqliteIndex index = new(Path.Combine(folder, "index.db"), new ArchiveOptions { DataFolder = folder }, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
            byte[][] runs = [.. Enumerable.Range(0, 64).Select(_ => new byte[4096])];
            for (int key = 1; key <= 40; key++)
            {
                index.KeepFrameRuns(key, new byte[32], runs);
            }

            new FileInfo(Path.Combine(folder, "index.db-wal")).Length.ShouldBeLessThan(5 << 20);
            index.ReadFrameRun(40, new byte[32], 63).Length.ShouldBe(4096);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Compressed(int frames)
    {
        DataSet image = new();
        image.Set(Attributes.SOPClassUID, new Uid("1.2.840.10008.5.1.4.1.1.7.2"));
        image.Set(Attributes.SOPInstanceUID, new Uid("1.2.3.1"));
        image.Set(Attributes.StudyInstanceUID, new Uid("1.2.3"));
        image.Set(Attributes.SeriesInstanceUID, new Uid("1.2.3.0"));
        image.Set(Attributes.Rows, (ushort)1);
        image.Set(Attributes.NumberOfFrames, frames);
        image.SetFragments(Attributes.PixelData, VR.OB, [ReadOnlyMemory<byte>.Empty, .. Enumerable.Range(0, frames).Select(i => new ReadOnlyMemory<byte>([(byte)i, 0]))]);
        using DicomFile file = new(image, TransferSyntax.JPEGLSLossless);
        return file.ToArray(TransferSyntax.JPEGLSLossless);
    }
}
