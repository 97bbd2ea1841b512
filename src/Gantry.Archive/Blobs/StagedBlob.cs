using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Archive;

/// <summary>A blob being written, still without a name of its own.</summary>
internal sealed class StagedBlob(string name, string path, SafeFileHandle handle) : IDisposable
{
    private readonly List<ReadOnlyMemory<byte>> _gather = [];

    /// <summary>Its name among the staged blobs.</summary>
    public string Name { get; } = name;

    /// <summary>Where it lies.</summary>
    public string Path { get; } = path;

    /// <summary>The open file.</summary>
    public SafeFileHandle Handle { get; } = handle;

    /// <summary>How many bytes were written.</summary>
    public long Length { get; private set; }

    /// <summary>Appends bytes.</summary>
    public void Write(ReadOnlyMemory<byte> bytes)
    {
        RandomAccess.Write(Handle, bytes.Span, Length);
        Length += bytes.Length;
    }

    /// <summary>Appends bytes in one call.</summary>
    public void Write(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second)
    {
        _gather.Clear();
        _gather.Add(first);
        _gather.Add(second);
        RandomAccess.Write(Handle, _gather, Length);
        Length += first.Length + second.Length;
    }

    /// <summary>Appends bytes in one call.</summary>
    public void Write(in ReadOnlySequence<byte> bytes)
    {
        if (bytes.IsSingleSegment)
        {
            Write(bytes.First);
            return;
        }

        _gather.Clear();
        foreach (ReadOnlyMemory<byte> segment in bytes)
        {
            _gather.Add(segment);
        }

        RandomAccess.Write(Handle, _gather, Length);
        Length += bytes.Length;
    }

    /// <summary>Makes the bytes durable.</summary>
    public void Flush() => RandomAccess.FlushToDisk(Handle);

    /// <inheritdoc/>
    public void Dispose() => Handle.Dispose();
}
