using System.Collections.Concurrent;

namespace Gantry.Archive;

/// <summary>Keeps a few aligned buffers for the next long blob: memory that was touched already is the cheapest.</summary>
internal sealed class AlignedBufferPool
{
    /// <summary>How long a buffer is, in bytes.</summary>
    public const int BufferLength = 1 << 20;

    private const int Kept = 16;

    private readonly ConcurrentStack<AlignedBuffer> _free = new();

    /// <summary>A buffer of 1 MiB, with whatever was in it.</summary>
    public AlignedBuffer Rent() => _free.TryPop(out AlignedBuffer? buffer) ? buffer : new AlignedBuffer(BufferLength);

    /// <summary>Gives a buffer back.</summary>
    public void Return(AlignedBuffer buffer)
    {
        if (_free.Count < Kept)
        {
            _free.Push(buffer);
        }
    }
}
