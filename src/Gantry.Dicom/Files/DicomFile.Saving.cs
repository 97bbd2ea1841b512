using System.IO.Pipelines;

namespace Gantry.Dicom;

/// <content>Writing a file: preamble, prefix, file meta information and data set (PS3.10 §7.1).</content>
public sealed partial class DicomFile
{
    private const int PrefixLength = 4;

    private readonly bool _isHeadSound;

    /// <summary>The 128 bytes in front of the prefix DICM: of a file that was opened its own, else zeros (PS3.10 §7.1).</summary>
    public ReadOnlyMemory<byte> Preamble => FileMetaInformation.Parsed is { } source && HasPreamble(source) ? source.Slice(0, Dicom.FileMetaInformation.PreambleLength) : new byte[Dicom.FileMetaInformation.PreambleLength];

    /// <summary>Saves the file, replacing one of that name at once and only when all is on the disk; after a failure the old one stands and nothing else is left.</summary>
    /// <param name="path">Where to save; the file that was opened may be replaced. A link is followed.</param>
    /// <param name="transferSyntax">The transfer syntax to write in.</param>
    /// <param name="cancellationToken">Stops the saving.</param>
    /// <exception cref="DicomException">The data set cannot be written in this transfer syntax.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Task SaveAsync(string path, TransferSyntax transferSyntax, CancellationToken cancellationToken = default) => SaveAsync(path, transferSyntax, DicomWriteOptions.Default, cancellationToken);

    /// <inheritdoc cref="SaveAsync(string, TransferSyntax, CancellationToken)"/>
    /// <summary>Saves the file in its own transfer syntax.</summary>
    /// <param name="path">Where to save; the file that was opened may be replaced. A link is followed.</param>
    /// <param name="cancellationToken">Stops the saving.</param>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default) => SaveAsync(path, TransferSyntax, cancellationToken);

    /// <inheritdoc cref="SaveAsync(string, TransferSyntax, CancellationToken)"/>
    /// <param name="path">Where to save; the file that was opened may be replaced. A link is followed.</param>
    /// <param name="transferSyntax">The transfer syntax to write in.</param>
    /// <param name="options">How to write.</param>
    /// <param name="cancellationToken">Stops the saving.</param>
    public async Task SaveAsync(string path, TransferSyntax transferSyntax, DicomWriteOptions options, CancellationToken cancellationToken = default)
    {
        EncodedDataSet encoded = Encode(transferSyntax, options);
        using var target = ReplacedFile.Create(path, isAsync: true);
        await encoded.CopyToAsync(target.Stream, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        target.Replace();
    }

    /// <inheritdoc cref="SaveAsync(string, TransferSyntax, CancellationToken)"/>
    /// <param name="path">Where to save; the file that was opened may be replaced. A link is followed.</param>
    /// <param name="transferSyntax">The transfer syntax to write in.</param>
    /// <param name="options">How to write; the default when null.</param>
    public void Save(string path, TransferSyntax transferSyntax, DicomWriteOptions? options = null)
    {
        EncodedDataSet encoded = Encode(transferSyntax, options);
        using var target = ReplacedFile.Create(path, isAsync: false);
        encoded.CopyTo(target.Stream);
        target.Replace();
    }

    /// <summary>Writes preamble, file meta information and data set to a stream.</summary>
    /// <exception cref="DicomException">The data set cannot be written in this transfer syntax.</exception>
    public Task WriteAsync(Stream stream, TransferSyntax transferSyntax, CancellationToken cancellationToken = default) => Encode(transferSyntax).CopyToAsync(stream, cancellationToken);

    /// <summary>Writes preamble, file meta information and data set to a stream.</summary>
    /// <exception cref="DicomException">The data set cannot be written in this transfer syntax.</exception>
    public Task WriteAsync(Stream stream, TransferSyntax transferSyntax, DicomWriteOptions options, CancellationToken cancellationToken = default) =>
        Encode(transferSyntax, options).CopyToAsync(stream, cancellationToken);

    /// <summary>Writes preamble, file meta information and data set to a pipe, which is flushed but not completed.</summary>
    /// <exception cref="DicomException">The data set cannot be written in this transfer syntax.</exception>
    public ValueTask WriteAsync(PipeWriter pipe, TransferSyntax transferSyntax, DicomWriteOptions? options = null, CancellationToken cancellationToken = default) =>
        Encode(transferSyntax, options).CopyToAsync(pipe, cancellationToken);

    /// <summary>Writes preamble, file meta information and data set to a stream.</summary>
    /// <exception cref="DicomException">The data set cannot be written in this transfer syntax.</exception>
    public void Write(Stream stream, TransferSyntax transferSyntax, DicomWriteOptions? options = null) => Encode(transferSyntax, options).CopyTo(stream);

    /// <summary>Preamble, file meta information and data set in one array.</summary>
    /// <exception cref="DicomException">The data set cannot be written in this transfer syntax, or is too long for memory.</exception>
    public byte[] ToArray(TransferSyntax transferSyntax, DicomWriteOptions? options = null) => Encode(transferSyntax, options).ToArray();

    /// <summary>
    /// Encodes the whole file. A file that nobody changed comes out byte for byte as it came in. Of one written anew, the file meta information keeps what it
    /// held beside version, class, instance, transfer syntax and implementation, which tell what is written now and by whom.
    /// </summary>
    /// <param name="transferSyntax">The transfer syntax to write in.</param>
    /// <param name="options">How to write; the default when null.</param>
    /// <exception cref="DicomException">The data set cannot be written in this transfer syntax, or was read in part only.</exception>
    public EncodedDataSet Encode(TransferSyntax transferSyntax, DicomWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(transferSyntax);
        options ??= DicomWriteOptions.Default;
        if (DataSet.Parsed is { IsPartial: true } or { IsSelection: true })
        {
            throw new DicomException("The file was read in part, and would lose the rest: open it without StopBefore, StopAfter and Only to write it");
        }

        if (DataSet.FirstOrDefault(element => element.Tag.Group == 2 && element.Edit is not null) is { Tag.Value: > 0 } misplaced)
        {
            throw new DicomException($"{misplaced.Tag} cannot be written in the data set: it belongs to the file meta information; set it there (PS3.10 §7.1)");
        }

        bool isUnchanged = _isHeadSound && !DataSet.IsChanged && !FileMetaInformation.IsChanged && transferSyntax.Uid == TransferSyntax.Uid && options.CopiesFreely
            && FileMetaInformation.Parsed is { } head && HasPreamble(head);
        return isUnchanged && options.Preamble == PreambleTreatment.Kept && options.SourceAETitle is null && TryCopy() is { } copy ? copy : WriteAnew(transferSyntax, options);
    }

    /// <summary>The whole file as it was read; null where its bytes are not all there.</summary>
    private EncodedDataSet? TryCopy()
    {
        DataSetSource head = FileMetaInformation.Parsed!;
        if (!head.TrySlice(0, DataSetOffset, out ReadOnlyMemory<byte> start))
        {
            return null;
        }

        var segments = new SegmentList();
        segments.Append(start);
        if (_handle is not null)
        {
            segments.Append(new EncodedSegment(default, new FileBulkSource(_handle), DataSetOffset, Length - DataSetOffset));
        }
        else if (head.TrySlice(DataSetOffset, Length - DataSetOffset, out ReadOnlyMemory<byte> rest))
        {
            segments.Append(new EncodedSegment(rest));
        }
        else
        {
            return null;
        }

        return segments.Complete();
    }

    private EncodedDataSet WriteAnew(TransferSyntax transferSyntax, DicomWriteOptions options)
    {
        string? sopClass = DataSet.GetString(Attributes.SOPClassUID) ?? FileMetaInformation.GetString(Attributes.MediaStorageSOPClassUID);
        string? sopInstance = DataSet.GetString(Attributes.SOPInstanceUID) ?? FileMetaInformation.GetString(Attributes.MediaStorageSOPInstanceUID);
        ReadOnlyMemory<byte> preamble = options.Preamble == PreambleTreatment.Kept ? Preamble : default;
        var segments = new SegmentList();
        segments.Append(Dicom.FileMetaInformation.Encode(
            new Uid(sopClass ?? string.Empty), new Uid(sopInstance ?? string.Empty), transferSyntax, options.SourceAETitle, FileMetaInformation, IsTiff(preamble.Span) ? default : preamble));
        foreach (EncodedSegment segment in DataSet.Encode(transferSyntax, options).Segments)
        {
            segments.Append(segment);
        }

        return segments.Complete();
    }

    private static bool HasPreamble(DataSetSource head) => head.Start == Dicom.FileMetaInformation.PreambleLength + PrefixLength;

    private static bool IsTiff(ReadOnlySpan<byte> preamble) =>
        preamble.StartsWith("II*\0"u8) || preamble.StartsWith("MM\0*"u8) || preamble.StartsWith("II+\0"u8) || preamble.StartsWith("MM\0+"u8);
}
