using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using Gantry.Dicom;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Cli.Receive;

/// <summary>
/// A file on its way in. It has a hidden name until it is complete; what of it is there when it is given up goes. Bytes are written from the buffers of the
/// connection, gathered; only the head is kept, to be read.
/// </summary>
internal sealed class ArrivingFile : IDisposable
{
    private const int HeadLength = 32 << 10;
    private const int CompareBuffer = 64 << 10;
    private readonly string _path;
    private readonly SafeFileHandle _handle;
    private readonly List<ReadOnlyMemory<byte>> _parts = [];
    private byte[] _head = ArrayPool<byte>.Shared.Rent(HeadLength);
    private int _headLength;
    private int _meta;
    private bool _isThere = true;

    private ArrivingFile(string path)
    {
        _path = path;
        _handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>How many bytes of the data set are there.</summary>
    internal long Length { get; private set; }

    /// <summary>Begins a file of this path, which there must be none of.</summary>
    internal static ArrivingFile Create(string path) => new(path);

    /// <summary>Writes the meta header, and then the data set as it arrives.</summary>
    internal async Task ReceiveAsync(ReadOnlyMemory<byte> meta, PipeReader data, CancellationToken cancellation)
    {
        _meta = meta.Length;
        _parts.Add(meta);
        long position = 0;
        bool isEnd = false;
        while (!isEnd)
        {
            ReadResult result = await data.ReadAsync(cancellation).ConfigureAwait(false);
            foreach (ReadOnlyMemory<byte> part in result.Buffer)
            {
                _parts.Add(part);
                int kept = Math.Min(part.Length, HeadLength - _headLength);
                part.Span[..kept].CopyTo(_head.AsSpan(_headLength));
                _headLength += kept;
            }

            long length = result.Buffer.Length + (position == 0 ? _meta : 0);
            RandomAccess.Write(_handle, _parts, position);
            _parts.Clear();
            position += length;
            Length = position - _meta;
            isEnd = result.IsCompleted;
            data.AdvanceTo(result.Buffer.End);
        }
    }

    /// <summary>Reads some attributes of what arrived: from the head where they lie in it, else from the file.</summary>
    /// <exception cref="DicomException">It can't be read.</exception>
    internal T Read<T>(TransferSyntax syntax, IReadOnlyCollection<Tag> tags, Func<DataSet, T> use)
    {
        DicomReadOptions options = new() { Only = tags };
        if (!syntax.IsDeflated)
        {
            try
            {
                return use(DataSet.Parse(_head.AsMemory(0, _headLength), syntax, options));
            }
            catch (DicomException) when (Length > _headLength)
            {
                // Long values come first; the rest is in the file.
            }
        }

        using DicomFile file = DicomFile.Open(_path, options);
        return use(file.DataSet);
    }

    /// <summary>Makes what was written durable.</summary>
    internal void Flush() => RandomAccess.FlushToDisk(_handle);

    /// <summary>Gives the file its name, in place of a file that has it.</summary>
    internal void Name(string name)
    {
        File.Move(_path, name, overwrite: true);
        _isThere = false;
    }

    /// <summary>Whether another file has the same data set in the same transfer syntax.</summary>
    internal bool IsSameAs(string path, TransferSyntax syntax)
    {
        using DicomFile other = DicomFile.Open(path, new DicomReadOptions { StopBefore = new Tag(0x0008, 0x0000) });
        if (other.TransferSyntax.Uid != syntax.Uid || other.Length - other.DataSetOffset != Length)
        {
            return false;
        }

        using SafeFileHandle handle = File.OpenHandle(path);
        byte[] buffer = new byte[2 * CompareBuffer];
        for (long position = 0; position < Length; position += CompareBuffer)
        {
            int wanted = (int)Math.Min(CompareBuffer, Length - position);
            if (!TryRead(_handle, _meta + position, buffer.AsSpan(0, wanted)) || !TryRead(handle, other.DataSetOffset + position, buffer.AsSpan(CompareBuffer, wanted))
                || !buffer.AsSpan(0, wanted).SequenceEqual(buffer.AsSpan(CompareBuffer, wanted)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A digest of the data set.</summary>
    internal string Digest(int bytes)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[CompareBuffer];
        for (long position = _meta; position < _meta + Length;)
        {
            int count = RandomAccess.Read(_handle, buffer, position);
            hash.AppendData(buffer.AsSpan(0, count));
            position += count > 0 ? count : throw new IOException($"{_path} became shorter while it was read.");
        }

        return Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, bytes));
    }

    /// <summary>Closes the file, and takes it away when it has no name.</summary>
    public void Dispose()
    {
        _handle.Dispose();
        if (_isThere)
        {
            File.Delete(_path);
        }

        ArrayPool<byte>.Shared.Return(_head);
        _head = [];
    }

    private static bool TryRead(SafeFileHandle file, long position, Span<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            int count = RandomAccess.Read(file, buffer, position);
            if (count == 0)
            {
                return false;
            }

            position += count;
            buffer = buffer[count..];
        }

        return true;
    }
}
