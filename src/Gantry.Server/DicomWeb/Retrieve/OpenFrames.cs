using System.IO.Pipelines;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>
/// Frames of a stored instance that are about to be sent. Compressed ones are found by what the index keeps of them, without reading the header; native ones
/// by arithmetic; those that have to be decoded or encoded are made one at a time.
/// </summary>
internal sealed class OpenFrames : IDisposable
{
    private readonly InstanceBlob _blob;
    private readonly IReadOnlyList<IReadOnlyList<ValueRange>>? _ranges;
    private readonly OpenInstance? _native;
    private readonly FrameIndex? _frames;
    private readonly FrameTranscoder? _transcoder;
    private readonly IReadOnlyList<int> _numbers;
    private (int Index, ReadOnlyMemory<byte> Bytes)? _last;

    private OpenFrames(InstanceBlob blob, IReadOnlyList<int> numbers, IReadOnlyList<IReadOnlyList<ValueRange>>? ranges, OpenInstance? native, FrameIndex? frames, FrameTranscoder? transcoder) =>
        (_blob, _numbers, _ranges, _native, _frames, _transcoder) = (blob, numbers, ranges, native, frames, transcoder);

    /// <summary>Finds frames.</summary>
    /// <param name="request">The request.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="numbers">1 for the first; they may repeat.</param>
    /// <param name="syntax">The transfer syntax to send them in.</param>
    /// <exception cref="DicomWebException">404: there is no such frame.</exception>
    /// <exception cref="CodecNotAvailableException">The pixel data are a video stream, or there is no codec to make the transfer syntax.</exception>
    public static async Task<OpenFrames> OpenAsync(DicomWebRequest request, StoredInstance instance, IReadOnlyList<int> numbers, TransferSyntax syntax)
    {
        if (numbers.FirstOrDefault(number => number > instance.NumberOfFrames) is not 0 and var missing)
        {
            throw new DicomWebException(StatusCodes.Status404NotFound, instance.NumberOfFrames == 0
                ? $"Instance {instance.SopInstanceUid} has no pixel data, hence no frames."
                : $"There is no frame {missing}: instance {instance.SopInstanceUid} has {instance.NumberOfFrames}.");
        }

        if (instance.TransferSyntax.IsEncapsulated && instance.TransferSyntax.Uid == syntax.Uid)
        {
            InstanceBlob blob = request.Archive.OpenBlob(request.Caller, instance);
            try
            {
                return new OpenFrames(blob, numbers, request.Archive.FrameRanges(blob, instance, numbers), null, null, null);
            }
            catch
            {
                blob.Dispose();
                throw;
            }
        }

        OpenInstance native = await OpenInstance.OpenAsync(request, instance);
        try
        {
            return syntax.IsEncapsulated || instance.TransferSyntax.IsEncapsulated
                ? new OpenFrames(native.Blob, numbers, null, null, null, new FrameTranscoder(native.DataSet, syntax))
                : new OpenFrames(native.Blob, numbers, null, native, FrameIndex.FromDataSet(native.DataSet), null);
        }
        catch
        {
            native.Dispose();
            throw;
        }
    }

    /// <summary>The length of a frame in bytes.</summary>
    /// <param name="index">Which of the frames asked for, 0 for the first.</param>
    /// <exception cref="DicomException">The frame has to be decoded or encoded, and can't be.</exception>
    public long LengthOf(int index) => _transcoder is not null ? Transcoded(index).Length
        : _ranges is null ? _frames!.Length(_numbers[index])
        : _ranges[index].Sum(piece => piece.Length);

    /// <summary>Sends part of a frame: native samples little endian, or fragments joined.</summary>
    /// <param name="index">Which of the frames asked for, 0 for the first.</param>
    /// <param name="offset">How many bytes of it to pass over.</param>
    /// <param name="length">How many bytes to send.</param>
    /// <param name="destination">Where they go.</param>
    /// <param name="cancellationToken">Fires when the client has gone.</param>
    public async Task CopyAsync(int index, long offset, long length, PipeWriter destination, CancellationToken cancellationToken)
    {
        if (_transcoder is not null)
        {
            await destination.WriteAsync(Transcoded(index).Slice((int)offset, (int)length), cancellationToken);
            return;
        }

        if (_native is not null && (!_native.IsInFile || !_frames!.IsByteAligned))
        {
            await destination.WriteAsync(_frames!.Read(_numbers[index]).AsMemory((int)offset, (int)length), cancellationToken);
            return;
        }

        IReadOnlyList<ValueRange> pieces = _ranges?[index] ?? _frames!.Ranges(_numbers[index]);
        await _blob.Handle.CopyToAsync(pieces, _blob.DataSetOffset, offset, length, destination, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _blob.Dispose();

    private ReadOnlyMemory<byte> Transcoded(int index)
    {
        if (_last is not { } last || last.Index != index)
        {
            last = (index, _transcoder!.Read(_numbers[index]).Bytes);
            _last = last;
        }

        return last.Bytes;
    }
}
