using Microsoft.Win32.SafeHandles;

namespace Gantry.Archive;

/// <summary>
/// A blob being written, still without a name of its own. Its bytes are gathered in a buffer and written from there in large blocks, past the page cache where the system can.
/// </summary>
internal sealed class StagedBlob : IDisposable
{
    private readonly SafeFileHandle _handle;
    private readonly AlignedBufferPool _pool;
    private readonly bool _isPastPageCache;
    private AlignedBuffer? _buffer;
    private int _gathered;

    /// <summary>Takes over a file just created.</summary>
    /// <param name="name">Its name among the staged blobs.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="handle">The open file.</param>
    /// <param name="pool">Where it gets its buffer.</param>
    public StagedBlob(string name, string path, SafeFileHandle handle, AlignedBufferPool pool)
    {
        Name = name;
        Path = path;
        _handle = handle;
        _pool = pool;
        _buffer = pool.Rent();
        _isPastPageCache = PageCache.TryPass(handle);
    }

    /// <summary>Its name among the staged blobs.</summary>
    public string Name { get; }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; private set; }

    /// <summary>Appends bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(_buffer is null, this);
        while (!bytes.IsEmpty)
        {
            int taken = Math.Min(bytes.Length, _buffer.Length - _gathered);
            bytes[..taken].CopyTo(_buffer.Span[_gathered..]);
            bytes = bytes[taken..];
            _gathered += taken;
            Length += taken;
            if (_gathered == _buffer.Length)
            {
                RandomAccess.Write(_handle, _buffer.Span, Length - _gathered);
                _gathered = 0;
            }
        }
    }

    /// <summary>Writes what is still gathered: the file is whole after it, and nothing can be appended any more.</summary>
    public void End()
    {
        ObjectDisposedException.ThrowIf(_buffer is null, this);
        if (_gathered > 0)
        {
            int written = _gathered;
            if (_isPastPageCache)
            {
                written = (_gathered + AlignedBuffer.Block - 1) / AlignedBuffer.Block * AlignedBuffer.Block;
                _buffer.Span[_gathered..written].Clear();
            }

            RandomAccess.Write(_handle, _buffer.Span[..written], Length - _gathered);
            if (written != _gathered)
            {
                RandomAccess.SetLength(_handle, Length);
            }
        }

        ReturnBuffer();
    }

    /// <summary>Makes the bytes durable. It has been ended.</summary>
    public void Flush() => RandomAccess.FlushToDisk(_handle);

    /// <inheritdoc/>
    public void Dispose()
    {
        ReturnBuffer();
        _handle.Dispose();
    }

    private void ReturnBuffer()
    {
        if (_buffer is not null)
        {
            _pool.Return(_buffer);
            _buffer = null;
            _gathered = 0;
        }
    }
}
