using System.IO.Pipelines;
using Gantry.Archive;
using Gantry.Dicom;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>
/// A stored instance whose values are about to be sent. They go from the file straight to the client; only a data set that is deflated or big endian
/// has to be brought into memory first, as its values don't stand in the file as they are sent.
/// </summary>
internal sealed class OpenInstance : IDisposable
{
    private OpenInstance(StoredInstance instance, InstanceBlob blob, DataSet dataSet, bool inFile)
    {
        Instance = instance;
        Blob = blob;
        DataSet = dataSet;
        IsInFile = inFile;
    }

    /// <summary>The instance's row.</summary>
    public StoredInstance Instance { get; }

    /// <summary>The stored Part 10 file.</summary>
    public InstanceBlob Blob { get; }

    /// <summary>Whether the values stand in the file as they are sent.</summary>
    public bool IsInFile { get; }

    /// <summary>The data set, values little endian.</summary>
    public DataSet DataSet { get; }

    /// <summary>Opens an instance.</summary>
    public static async Task<OpenInstance> OpenAsync(DicomWebRequest request, StoredInstance instance)
    {
        InstanceBlob blob = request.Archive.OpenBlob(request.Caller, instance);
        try
        {
            if (instance.TransferSyntax is { IsDeflated: false, IsBigEndian: false })
            {
                return new OpenInstance(instance, blob, request.Archive.ReadHeader(instance), inFile: true);
            }

            return new OpenInstance(instance, blob, await ReadAllAsync(request, instance, blob), inFile: false);
        }
        catch
        {
            blob.Dispose();
            throw;
        }
    }

    /// <summary>The pieces a value is made of: one for a native value, its fragments without the offset table for an encapsulated one.</summary>
    public static IReadOnlyList<ValueRange> PiecesOf(DataElement element) =>
        element.IsEncapsulated ? [.. element.Fragments.Skip(1)] : [new ValueRange(element.Range.Offset, element.Length)];

    /// <summary>Sends part of a value: from the file, or from memory where an overlay changed it.</summary>
    /// <param name="element">The element.</param>
    /// <param name="offset">How many bytes of the value to pass over.</param>
    /// <param name="length">How many bytes to send.</param>
    /// <param name="destination">Where they go.</param>
    /// <param name="cancellationToken">Fires when the client has gone.</param>
    public async Task CopyValueAsync(DataElement element, long offset, long length, PipeWriter destination, CancellationToken cancellationToken)
    {
        if (!element.IsEncapsulated && (!IsInFile || element.Range == default))
        {
            await destination.WriteAsync(element.Bytes.Slice((int)offset, (int)length), cancellationToken);
            return;
        }

        await Blob.Handle.CopyToAsync(PiecesOf(element), Blob.DataSetOffset, offset, length, destination, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => Blob.Dispose();

    private static async Task<DataSet> ReadAllAsync(DicomWebRequest request, StoredInstance instance, InstanceBlob blob)
    {
        int limit = request.Archive.Options.Context.Limits.MaximumValueInMemory;
        if (blob.DataSetLength > limit)
        {
            throw new DicomException(
                $"The instance is stored in {instance.TransferSyntax.Name} and {blob.DataSetLength} bytes long; only {limit} can be brought into memory to be taken apart. Retrieve it whole.");
        }

        if (instance.View != 0)
        {
            EncodedDataSet view = request.Archive.ReadHeader(instance).Encode(TransferSyntax.ExplicitVRLittleEndian);
            return DataSet.Parse(view.ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        }

        byte[] bytes = new byte[blob.DataSetLength];
        await using Stream stream = blob.OpenDataSet();
        await stream.ReadExactlyAsync(bytes, request.Aborted);
        DataSet dataSet = DataSet.Parse(bytes, instance.TransferSyntax);
        return instance.TransferSyntax.IsBigEndian
            ? DataSet.Parse(dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian)
            : dataSet;
    }
}
