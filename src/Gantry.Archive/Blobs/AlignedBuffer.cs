using System.Runtime.InteropServices;

namespace Gantry.Archive;

/// <summary>Memory whose address is a multiple of a disk block's length, as writing past the page cache demands it.</summary>
internal sealed class AlignedBuffer
{
    /// <summary>The length of a block, in bytes: no disk or file system in use asks for more.</summary>
    public const int Block = 4096;

    private readonly byte[] _array;
    private readonly int _start;

    /// <summary>Takes memory of a whole number of blocks.</summary>
    /// <param name="length">Bytes; a multiple of <see cref="Block"/>.</param>
    public AlignedBuffer(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(length % Block, 0, nameof(length));
        _array = GC.AllocateUninitializedArray<byte>(length + Block, pinned: true);
        Length = length;
        var pin = GCHandle.Alloc(_array, GCHandleType.Pinned);
        _start = (int)((Block - (pin.AddrOfPinnedObject() % Block)) % Block);
        pin.Free();
    }

    /// <summary>How many bytes it has.</summary>
    public int Length { get; }

    /// <summary>The bytes.</summary>
    public Span<byte> Span => _array.AsSpan(_start, Length);
}
