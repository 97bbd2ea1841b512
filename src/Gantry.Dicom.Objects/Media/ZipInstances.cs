using System.Buffers.Binary;
using System.IO.Compression;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Dicom.Objects.Media;

/// <summary>The instances in a ZIP archive.</summary>
internal sealed class ZipInstances : InstanceContainer
{
    private const uint LocalHeader = 0x04034B50;
    private const uint EndOfDirectory = 0x06054B50;
    private const uint LocatorOfLongEnd = 0x07064B50;
    private const int EndLength = 22;
    private const int LongEndLength = 56;
    private const int LocatorLength = 20;
    private const int MaximumComment = ushort.MaxValue;
    private const long MaximumDirectory = 64 << 20;
    private const int MaximumRatio = 200;
    private const int ReadBuffer = 128 << 10;
    private readonly FileStream _stream;
    private readonly ZipArchive _archive;

    private ZipInstances(string path, FileStream stream)
        : base(path)
    {
        _stream = stream;
        CheckDirectory(stream);
        _archive = new ZipArchive(stream, ZipArchiveMode.Read);
        if (_archive.Entries.Count > MaximumFiles)
        {
            throw new InvalidDataException($"it has {_archive.Entries.Count} entries; {MaximumFiles} are taken.");
        }

        Files = [.. _archive.Entries.Where(entry => entry.Length > 0 && !entry.FullName.EndsWith('/'))
            .Select(entry => new ContainedFile(entry.FullName, entry.Length, entry.LastWriteTime.UtcDateTime, entry.Crc32, entry.OpenAsync))];
        CheckTotal(Files, stream.Length, MaximumRatio);
    }

    /// <inheritdoc/>
    internal override string Kind => "archive";

    /// <inheritdoc/>
    internal override IReadOnlyList<ContainedFile> Files { get; }

    /// <summary>Whether a file is a ZIP archive, by its first bytes.</summary>
    internal static bool IsZip(string path)
    {
        using SafeFileHandle file = File.OpenHandle(path);
        Span<byte> signature = stackalloc byte[4];
        return RandomAccess.Read(file, signature, 0) == 4 && BinaryPrimitives.ReadUInt32LittleEndian(signature) is LocalHeader or EndOfDirectory;
    }

    /// <summary>Opens an archive.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or passes a limit.</exception>
    internal static ZipInstances Open(string path)
    {
        FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, ReadBuffer, FileOptions.Asynchronous);
        try
        {
            return new ZipInstances(path, stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void Close()
    {
        _archive.Dispose();
        _stream.Dispose();
    }

    // The list of entries is brought into memory at once: how long it can be is looked at before.
    private static void CheckDirectory(FileStream stream)
    {
        byte[] end = new byte[(int)Math.Min(stream.Length, LocatorLength + EndLength + MaximumComment)];
        stream.Position = stream.Length - end.Length;
        stream.ReadExactly(end);
        int place = end.Length - EndLength;
        while (place >= 0 && BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(place)) != EndOfDirectory)
        {
            place--;
        }

        if (place < 0)
        {
            throw new InvalidDataException("it is not a whole ZIP archive: its list of entries is not there.");
        }

        long start = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(place + 16));
        if (place >= LocatorLength && BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(place - LocatorLength)) == LocatorOfLongEnd)
        {
            byte[] record = new byte[LongEndLength];
            stream.Position = Math.Clamp(BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(place - LocatorLength + 8)), 0, stream.Length);
            _ = stream.ReadAtLeast(record, record.Length, throwOnEndOfStream: false);
            start = Math.Min(start, Math.Max(0, BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48))));
        }

        stream.Position = 0;
        if (stream.Length - start > MaximumDirectory)
        {
            throw new InvalidDataException($"its list of entries has {stream.Length - start >> 20} MiB; {MaximumDirectory >> 20} are taken.");
        }
    }
}
