using System.IO.Pipelines;
using Gantry.Dicom;

namespace Gantry.Archive.Tests;

/// <summary>An archive in a folder of its own, removed at the end.</summary>
internal sealed class TestArchive : IAsyncDisposable
{
    private TestArchive(ArchiveOptions options, DicomArchive archive)
    {
        Options = options;
        Archive = archive;
    }

    public static Caller Sender { get; } = new("CT1", "CT1", "127.0.0.1", "store");

    public ArchiveOptions Options { get; }

    public DicomArchive Archive { get; private set; }

    public string Folder => Options.DataFolder;

    public static async Task<TestArchive> OpenAsync(Func<ArchiveOptions, ArchiveOptions>? change = null)
    {
        string folder = Path.Combine(Path.GetTempPath(), "gantry-test-" + Guid.NewGuid().ToString("N"));
        var options = new ArchiveOptions { DataFolder = folder, TimeZone = TimeZoneInfo.Utc, Rules = new IngestRules { FreeSpace = () => 0 } };
        options = change?.Invoke(options) ?? options;
        return new TestArchive(options, await DicomArchive.OpenAsync(options, cancellationToken: TestContext.Current.CancellationToken));
    }

    public async Task ReopenAsync()
    {
        await Archive.DisposeAsync();
        Archive = await DicomArchive.OpenAsync(Options);
    }

    public Task<IngestResult> StoreAsync(DataSet dataSet, TransferSyntax? syntax = null, Caller? caller = null) =>
        Archive.StoreAsync(dataSet, syntax, caller);

    public async Task<List<DataSet>> FindAsync(Query query)
    {
        var found = new List<DataSet>();
        await foreach (QueryMatch match in Archive.QueryAsync(Sender, query))
        {
            found.Add(match.DataSet);
        }

        return found;
    }

    public async Task<List<StoredInstance>> SelectAsync(InstanceSelection selection)
    {
        var found = new List<StoredInstance>();
        await foreach (StoredInstance instance in Archive.SelectAsync(Sender, selection))
        {
            found.Add(instance);
        }

        return found;
    }

    public string[] Blobs() => Directory.GetFiles(Path.Combine(Folder, "blobs"), "*", SearchOption.AllDirectories);

    public string[] Staged() => Directory.GetFiles(Path.Combine(Folder, "staging"));

    public async ValueTask DisposeAsync()
    {
        await Archive.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

internal static class Storing
{
    public static Task<IngestResult> StoreAsync(this DicomArchive archive, DataSet dataSet, TransferSyntax? syntax = null, Caller? caller = null)
    {
        syntax ??= TransferSyntax.ExplicitVRLittleEndian;
        return archive.StoreBytesAsync(dataSet.Get(Attributes.SOPClassUID), dataSet.Get(Attributes.SOPInstanceUID), syntax, dataSet.Encode(syntax).ToArray(), caller);
    }

    public static Task<IngestResult> StoreBytesAsync(this DicomArchive archive, Uid? sopClass, Uid? sopInstance, TransferSyntax syntax, byte[] bytes, Caller? caller = null) =>
        archive.IngestAsync(caller ?? TestArchive.Sender, InstanceToIngest.FromDataSet(sopClass, sopInstance, syntax, PipeReader.Create(new MemoryStream(bytes), new StreamPipeReaderOptions(bufferSize: 64 << 10))));
}
