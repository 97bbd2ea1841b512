namespace Gantry.Dicom.Imaging;

/// <summary>Native pixel data that are decoded while they are read: a few frames at once and ahead, never all. Frames have whole bytes.</summary>
internal sealed class DecodedPixels : IBulkSource
{
    private readonly FrameReader _reader;
    private readonly Lock _reading = new();
    private readonly ReadOnlyMemory<byte>[] _ahead;
    private readonly long _frameLength;
    private readonly int _parallelism;
    private int _first;

    /// <param name="reader">The frames.</param>
    /// <param name="parallelism">How many are decoded at once.</param>
    /// <exception cref="DicomException">The first frame can't be decoded.</exception>
    public DecodedPixels(FrameReader reader, int parallelism)
    {
        _reader = reader;
        _parallelism = Math.Min(parallelism, reader.Count);
        _ahead = new ReadOnlyMemory<byte>[_parallelism];
        NativeFrame first = reader.Read(1).ByPixel();
        Description = first.Description;
        _frameLength = Description.FrameLength;
        _ahead[0] = first.Samples;
    }

    /// <summary>What the frames are after decoding.</summary>
    public PixelDescription Description { get; }

    /// <summary>The length of all frames.</summary>
    public long Length => _frameLength * _reader.Count;

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> buffer)
    {
        lock (_reading)
        {
            int total = 0;
            while (total < buffer.Length && offset + total < Length)
            {
                (long frame, long start) = Math.DivRem(offset + total, _frameLength);
                ReadOnlySpan<byte> samples = Frame((int)frame).Span[(int)start..];
                int count = Math.Min(samples.Length, buffer.Length - total);
                samples[..count].CopyTo(buffer[total..]);
                total += count;
            }

            return total;
        }
    }

    /// <inheritdoc/>
    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(offset, buffer.Span));
    }

    private ReadOnlyMemory<byte> Frame(int frame)
    {
        if (frame < _first || frame >= _first + _ahead.Length || _ahead[frame - _first].IsEmpty)
        {
            Array.Clear(_ahead);
            _first = frame;
            int count = Math.Min(_ahead.Length, _reader.Count - frame);
            ParallelFrames.ForEach(count, _parallelism, i => _ahead[i] = Decode(frame + i));
        }

        return _ahead[frame - _first];
    }

    private ReadOnlyMemory<byte> Decode(int frame)
    {
        NativeFrame decoded = _reader.Read(frame + 1).ByPixel();
        return decoded.Description.PhotometricInterpretation == Description.PhotometricInterpretation
            ? decoded.Samples
            : throw new DicomException(
                $"Frame {frame + 1} is {decoded.Description.PhotometricInterpretation}, the first is {Description.PhotometricInterpretation}: frames of one object have one photometric interpretation.");
    }
}
