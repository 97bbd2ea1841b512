namespace Gantry.Dicom.Network.Tests.Foreign;

/// <summary>A folder of Part 10 files that is gone at the end.</summary>
internal sealed class TemporaryFiles : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("gantry-network-").FullName;

    public static async Task<TemporaryFiles> CreateAsync(int count, TransferSyntax? syntax = null)
    {
        TemporaryFiles files = new();
        syntax ??= Samples.Explicit;
        for (int i = 0; i < count; i++)
        {
            await new DicomFile(Samples.Image(), syntax).SaveAsync(Path.Combine(files.Folder, $"{i}.dcm"), syntax, TestContext.Current.CancellationToken);
        }

        return files;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
