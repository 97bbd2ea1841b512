using System.IO.Pipelines;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>
/// Frames of a stored instance that are about to be sent. Compressed ones are found by what the index keeps of them, without reading the header; native ones
/// by arithmetic.
/// </summary>
internal sealed class OpenFrames : IDisposable
{
    private readonly InstanceBlob _blob;
    private readonly IReadOnlyList<IReadOnlyList<ValueRange>>? _ranges;
    private readonly OpenInstance? _native;
    private readonly FrameIndex? _frames;
    private readonly IReadOnlyList<int> _numbers;

    private OpenFrames(InstanceBlob blob, IReadOnlyList<int> numbers, IReadOnlyList<IReadOnlyList<ValueRange>>? ranges, OpenInstance? native, FrameIndex? frames) =>
        (_blob, _numbers, _ranges, _native, _frames) = (blob, numbers, ranges, native, frames);

    /// <summary>Finds frames.</summary>
    /// <param name="request">The request.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="numbers">1 for the first; they may repeat.</param>
    /// <exception cref="DicomWebException">404: there is no such frame.</exception>
    /// <exception cref="CodecNotAvailableException">The pixel data are a video stream.</exception>
    public static async Task<OpenFrames> OpenAsync(DicomWebRequest request, StoredInstance instance, IReadOnlyList<int> numbers)
    {
        if (numbers.FirstOrDefault(number => number > instance.NumberOfFrames) is not 0 and var missing)
        {
            throw new DicomWebException(StatusCodes.Status404NotFound, instance.NumberOfFrames == 0
                ? $"Instance {instance.SopInstanceUid} has no pixel data, hence no frames."
                : $"There is no frame {missing}: instance {instance.SopInstanceUid} has {instance.NumberOfFrames}.");
        }

        if (instance.TransferSyntax.IsEncapsulated)
        {
            InstanceBlob blob = request.Archive.OpenBlob(request.Caller, instance);
            try
            {
                return new OpenFrames(blob, numbers, request.Archive.FrameRanges(blob, instance, numbers), null, null);
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
            return new OpenFrames(native.Blob, numbers, null, native, FrameIndex.FromDataSet(native.DataSet));
        }
        catch
        {
            native.Dispose();
            throw;
        }
    }

    /// <summary>The length of a frame in bytes.</summary>
    /// <param name="index">Which of the frames asked for, 0 for the first.</param>
    public long LengthOf(int index) => _ranges is null ? _frames!.Length(_numbers[index]) : _ranges[index].Sum(piece => piece.Length);

    /// <summary>Sends part of a frame: native samples little endian, or fragments joined.</summary>
    /// <param name="index">Which of the frames asked for, 0 for the first.</param>
    /// <param name="offset">How many bytes of it to pass over.</param>
    /// <param name="length">How many bytes to send.</param>
    /// <param name="destination">Where they go.</param>
    /// <param name="cancellationToken">Fires when the client has gone.</param>
    public async Task CopyAsync(int index, long offset, long length, PipeWriter destination, CancellationToken cancellationToken)
    {
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
}
