using System.IO.Pipelines;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Archive;

/// <content>Instances in files: import and watched folders.</content>
public sealed partial class DicomArchive
{
    private const int FileBuffer = 128 << 10;

    /// <summary>Stores the instance in a file, which may be a Part 10 file or a data set alone.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="instance">The file.</param>
    /// <param name="coercion">What is made to fit (see <see cref="InstanceToIngest.Coerced"/>); null for nothing but what rules demand.</param>
    /// <param name="cause">Why, in a sentence.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The policy does not let the caller store.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="InvalidDataException">The archive it is in is damaged.</exception>
    public async Task<IngestResult> IngestFileAsync(Caller caller, InstanceFile instance, AttributeChanges? coercion = null, string cause = "", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        using OpenedFile file = await instance.OpenAsync(cancellationToken);
        await using FileStream stream = new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        stream.Position = instance.DataSetOffset;
        PipeReader data = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: FileBuffer, leaveOpen: true));
        try
        {
            InstanceToIngest arriving = InstanceToIngest.FromDataSet(instance.SopClassUid, instance.SopInstanceUid, instance.TransferSyntax, data);
            return await IngestAsync(caller, coercion is null ? arriving : arriving.Coerced(coercion, cause), cancellationToken);
        }
        finally
        {
            await data.CompleteAsync();
        }
    }
}
