using System.Net;
using System.Net.Http.Headers;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Import;

/// <summary>An instance as the body of a part: the file as it is; before one that is a data set alone, preamble and File Meta Information.</summary>
internal sealed class FileContent : HttpContent
{
    private const int CopyBuffer = 128 << 10;
    private readonly Stream _file;
    private readonly byte[] _meta;

    internal FileContent(InstanceFile instance, Stream file)
    {
        _file = file;
        _meta = instance.DataSetOffset > 0 ? [] : FileMetaInformation.Encode(instance.SopClassUid, instance.SopInstanceUid, instance.TransferSyntax);
        Headers.ContentType = new MediaTypeHeaderValue("application/dicom");
    }

    /// <summary>Opens a file to be sent.</summary>
    internal static FileStream Open(OpenedFile file) => new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan);

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_meta, cancellationToken).ConfigureAwait(false);
        _file.Position = 0;
        await _file.CopyToAsync(stream, CopyBuffer, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = _meta.Length + _file.Length;
        return true;
    }
}
