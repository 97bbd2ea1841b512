using System.Buffers;
using System.Buffers.Binary;
using System.Net;
using System.IO.Pipelines;

namespace Gantry.Dicom.Network;

/// <summary>
/// Writes what goes over associations to a file that Wireshark and tshark read (pcap, with synthetic TCP/IP headers). What is captured is what DICOM says, with TLS taken off:
/// the file holds patient data, and names and passwords of users. Only the owner of the file may read it. Safe to use from many associations at once.
/// </summary>
/// <remarks>
/// The acceptor's port is written as 104 whatever it was, so that the dissector knows DICOM by it; an address that is not known is 192.0.2.1.
/// A file that has reached its size, or can't be written, gets no more: the associations go on.
/// </remarks>
public sealed class PduCapture : IDisposable
{
    private const int FileHeader = 24;
    private const int RecordHeader = 16;
    private readonly Lock _lock = new();
    private FileStream? _file;
    private readonly TimeProvider _time;
    private readonly long _maximumLength;
    private readonly Func<long, bool>? _reserve;
    private int _connections;
    private long _length;
    private bool _isEnded;

    /// <summary>Creates the file, or empties the one that is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maximumLength">The longest it may get, in bytes.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <exception cref="IOException">The file can't be made.</exception>
    public PduCapture(string path, long maximumLength = 256L << 20, TimeProvider? time = null)
        : this(path, maximumLength, time ?? TimeProvider.System, null) => Create();

    internal PduCapture(string path, long maximumLength, TimeProvider time, Func<long, bool>? reserve)
    {
        _maximumLength = maximumLength;
        _reserve = reserve;
        _time = time;
        Path = path;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Whether something was left out since the file reached its size, or could not be written.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Raised once, after the file is closed: its length.</summary>
    internal Action<long>? Closed { get; init; }

    /// <summary>Puts the capture between a transport and whoever uses it.</summary>
    /// <param name="transport">The connection.</param>
    /// <param name="remote">The address of the other end; null when it has none.</param>
    /// <param name="role">Which end this is.</param>
    public IDuplexPipe Attach(IDuplexPipe transport, EndPoint? remote, AssociationRole role)
    {
        ArgumentNullException.ThrowIfNull(transport);
        CapturedConnection connection = new(this, Interlocked.Increment(ref _connections), remote, role);
        return new CapturingTransport(transport, connection);
    }

    /// <summary>Closes the file. Associations may go on; nothing more of them is written.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_isEnded)
            {
                return;
            }

            _isEnded = true;
            _file?.Dispose();
        }

        if (_file is not null)
        {
            Closed?.Invoke(_length);
        }
    }

    /// <summary>Writes one packet; the headers of network and transport included.</summary>
    internal void Write(ReadOnlySpan<byte> packet)
    {
        byte[] record = ArrayPool<byte>.Shared.Rent(RecordHeader + packet.Length);
        try
        {
            long nanoseconds = (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;
            BinaryPrimitives.WriteUInt32LittleEndian(record, (uint)(nanoseconds / 1_000_000_000));
            BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(4), (uint)(nanoseconds % 1_000_000_000));
            BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(8), (uint)packet.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(12), (uint)packet.Length);
            packet.CopyTo(record.AsSpan(RecordHeader));
            Append(record.AsSpan(0, RecordHeader + packet.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(record, clearArray: true);
        }
    }

    private void Create()
    {
        FileStreamOptions options = new() { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.Read | FileShare.Delete, BufferSize = 0 };
        if (OperatingSystem.IsWindows())
        {
            _file = new FileStream(Path, options);
        }
        else
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            _file = new FileStream(Path, options);
            File.SetUnixFileMode(_file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite); // it may have been there, open to others
        }

        _file.SetLength(0);
        Span<byte> header = stackalloc byte[FileHeader];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0xA1B23C4D); // times in nanoseconds
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], 2);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], 4);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], CapturedConnection.MaximumPacket);
        BinaryPrimitives.WriteUInt32LittleEndian(header[20..], 101); // raw IP, version 4 or 6
        _file.Write(header);
        _length = header.Length;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            if (_isEnded || IsTruncated)
            {
                return;
            }

            try
            {
                int wanted = bytes.Length + (_file is null ? FileHeader : 0);
                if (_length + wanted > _maximumLength || _reserve?.Invoke(wanted) == false)
                {
                    IsTruncated = true;
                    return;
                }

                if (_file is null)
                {
                    Create();
                }

                _file!.Write(bytes);
                _length += bytes.Length;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A capture that fails is no reason to fail the association.
                IsTruncated = true;
            }
        }
    }
}
