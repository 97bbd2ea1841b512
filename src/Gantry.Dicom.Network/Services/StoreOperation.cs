using Microsoft.Win32.SafeHandles;

namespace Gantry.Dicom.Network;

/// <summary>
/// A composite instance to be sent by C-STORE. Where the peer accepted the transfer syntax it is stored in, its bytes go out as they are, without being parsed;
/// otherwise its data set is opened and encoded in a syntax that was accepted.
/// </summary>
public sealed class StoreOperation
{
    private StoreOperation(
        Uid sopClass,
        Uid sopInstance,
        TransferSyntax transferSyntax,
        IReadOnlyList<EncodedSegment>? stored,
        Func<CancellationToken, ValueTask<DataSet>>? open)
    {
        SopClassUid = sopClass;
        SopInstanceUid = sopInstance;
        TransferSyntax = transferSyntax;
        Stored = stored;
        Open = open;
    }

    /// <summary>The SOP class.</summary>
    public Uid SopClassUid { get; }

    /// <summary>The SOP instance.</summary>
    public Uid SopInstanceUid { get; }

    /// <summary>The transfer syntax the instance is stored in.</summary>
    public TransferSyntax TransferSyntax { get; }

    /// <summary>The AE title that asked for this by C-MOVE; null when nobody did.</summary>
    public string? MoveOriginatorAETitle { get; set; }

    /// <summary>The message ID of that C-MOVE.</summary>
    public ushort MoveOriginatorMessageId { get; set; }

    internal IReadOnlyList<EncodedSegment>? Stored { get; }

    internal IDisposable? Owned { get; private init; }

    internal Func<CancellationToken, ValueTask<DataSet>>? Open { get; }

    /// <summary>A data set that lies in a file, from an offset on, without preamble and meta header. The handle stays the caller's and must stay open until the response.</summary>
    /// <param name="sopClass">The SOP class.</param>
    /// <param name="sopInstance">The SOP instance.</param>
    /// <param name="transferSyntax">What the data set is encoded in.</param>
    /// <param name="file">The open file.</param>
    /// <param name="offset">Position of the data set's first byte.</param>
    /// <param name="length">Length of the data set in bytes.</param>
    /// <param name="open">Opens the data set when it must be encoded in another transfer syntax; null when that shall fail.</param>
    /// <param name="progress">Told how many bytes more are on their way, each time some are.</param>
    public static StoreOperation FromFile(
        Uid sopClass,
        Uid sopInstance,
        TransferSyntax transferSyntax,
        SafeFileHandle file,
        long offset,
        long length,
        Func<CancellationToken, ValueTask<DataSet>>? open = null,
        IProgress<long>? progress = null)
    {
        IBulkSource source = new FileBulkSource(file);
        return new(sopClass, sopInstance, transferSyntax, [new EncodedSegment(default, progress is null ? source : new ReportingSource(source, progress), offset, length)], open);
    }

    /// <summary>A data set that lies in memory, encoded as said.</summary>
    public static StoreOperation FromBytes(Uid sopClass, Uid sopInstance, TransferSyntax transferSyntax, ReadOnlyMemory<byte> dataSet, Func<CancellationToken, ValueTask<DataSet>>? open = null) =>
        new(sopClass, sopInstance, transferSyntax, [new EncodedSegment(dataSet, null, 0, dataSet.Length)], open);

    /// <summary>A data set, encoded when it is sent.</summary>
    /// <exception cref="DicomException">It has no SOP Class UID or no SOP Instance UID.</exception>
    public static StoreOperation FromDataSet(DataSet dataSet) =>
        new(
            new Uid(Require(dataSet, Attributes.SOPClassUID)),
            new Uid(Require(dataSet, Attributes.SOPInstanceUID)),
            dataSet.TransferSyntax ?? TransferSyntax.ExplicitVRLittleEndian,
            null,
            _ => ValueTask.FromResult(dataSet));

    /// <summary>An encoded data set, as made of another one for a peer that takes that one in no way.</summary>
    /// <param name="sopClass">The SOP class.</param>
    /// <param name="sopInstance">The SOP instance.</param>
    /// <param name="transferSyntax">What the data set is encoded in.</param>
    /// <param name="encoded">The data set.</param>
    /// <param name="owned">Disposed of when the peer has answered; null for nothing.</param>
    public static StoreOperation FromEncoded(Uid sopClass, Uid sopInstance, TransferSyntax transferSyntax, EncodedDataSet encoded, IDisposable? owned = null)
    {
        ArgumentNullException.ThrowIfNull(encoded);
        return new(sopClass, sopInstance, transferSyntax, encoded.Segments, null) { Owned = owned };
    }

    /// <summary>Opens the data set; null where that is not possible.</summary>
    public async ValueTask<DataSet?> OpenDataSetAsync(CancellationToken cancellationToken) => Open is { } open ? await open(cancellationToken).ConfigureAwait(false) : null;

    private static string Require(DataSet dataSet, Tag tag) =>
        dataSet.GetString(tag) ?? throw new DicomException($"The data set has no {tag}, so it can't be sent by C-STORE.");

    private sealed class ReportingSource(IBulkSource source, IProgress<long> progress) : IBulkSource
    {
        public int Read(long offset, Span<byte> buffer)
        {
            int count = source.Read(offset, buffer);
            progress.Report(count);
            return count;
        }

        public async ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
        {
            int count = await source.ReadAsync(offset, buffer, cancellationToken).ConfigureAwait(false);
            progress.Report(count);
            return count;
        }
    }
}
