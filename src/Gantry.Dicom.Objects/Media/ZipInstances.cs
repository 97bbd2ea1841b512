using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using Gantry.Dicom.Imaging;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Dicom.Objects.Media;

/// <summary>
/// The instances in a ZIP archive. Names of entries are shown and never become paths: an entry that is to be sent is expanded into a file with a name of our own, which
/// goes when it was sent. Number of entries, size and ratio are bounded, and sizes and checksums must be what the archive says.
/// </summary>
internal sealed class ZipInstances : IDisposable
{
    private const uint LocalHeader = 0x04034B50;
    private const uint EndOfDirectory = 0x06054B50;
    private const uint LocatorOfLongEnd = 0x07064B50;
    private const int EndLength = 22;
    private const int LongEndLength = 56;
    private const int LocatorLength = 20;
    private const int MaximumComment = ushort.MaxValue;
    private const int MaximumEntries = 200_000;
    private const long MaximumDirectory = 64 << 20;
    private const int MaximumRatio = 200;
    private const long AnyRatio = 100 << 20;
    private const int HeadLength = 64 << 10;
    private const int CopyBuffer = 128 << 10;
    private static readonly DicomReadOptions s_whole = new() { StopAfter = Attributes.DirectoryRecordSequence };
    private readonly string _path;
    private readonly FileStream _stream;
    private readonly ZipArchive _archive;
    private readonly SemaphoreSlim _turn = new(1);
    private string? _folder;
    private int _expanded;

    private ZipInstances(string path, FileStream stream)
    {
        _path = path;
        _stream = stream;
        CheckDirectory(stream);
        _archive = new ZipArchive(stream, ZipArchiveMode.Read);
        if (_archive.Entries.Count > MaximumEntries)
        {
            throw new InvalidDataException($"it has {_archive.Entries.Count} entries; {MaximumEntries} are taken.");
        }

        long most = AnyRatio + (MaximumRatio * stream.Length);
        long total = 0;
        foreach (ZipArchiveEntry entry in _archive.Entries)
        {
            total = entry.Length > most ? long.MaxValue : total + entry.Length;
            if (total > most)
            {
                throw new InvalidDataException($"it would expand to more than {MaximumRatio} times its size: expand it with a program you trust, and send the folder.");
            }
        }
    }

    /// <summary>The entries that are files.</summary>
    internal IEnumerable<ZipArchiveEntry> Entries => _archive.Entries.Where(entry => entry.Length > 0 && !entry.FullName.EndsWith('/'));

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
        FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, CopyBuffer, FileOptions.Asynchronous);
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

    /// <summary>The name of an entry where it is reported.</summary>
    internal string NameOf(ZipArchiveEntry entry) => $"{_path}!{entry.FullName}";

    /// <summary>Reads the identifiers of an entry.</summary>
    /// <returns>Null when it is a DICOMDIR.</returns>
    /// <exception cref="DicomException">It is not DICOM, or not an instance.</exception>
    internal async Task<InstanceFile?> ReadAsync(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        byte[] head = new byte[(int)Math.Min(HeadLength, entry.Length)];
        Stream stream = await entry.OpenAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            await stream.ReadExactlyAsync(head, cancellation).ConfigureAwait(false);
        }

        try
        {
            using DicomFile file = DicomFile.Parse(head, InstanceFile.ReadOptions);
            return Of(file, entry);
        }
        catch (DicomException) when (entry.Length > head.Length && HasPrefix(head))
        {
            // What is to be known lies further behind, or is deflated.
            using OpenedFile expanded = await ExpandAsync(entry, cancellation).ConfigureAwait(false);
            using DicomFile file = await DicomFile.OpenAsync(expanded.Path, InstanceFile.ReadOptions, cancellation).ConfigureAwait(false);
            return Of(file, entry);
        }
    }

    /// <summary>Reads an entry that is a DICOMDIR.</summary>
    internal async Task<DataSet> ReadDirectoryAsync(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        using OpenedFile expanded = await ExpandAsync(entry, cancellation).ConfigureAwait(false);
        using DicomFile file = await DicomFile.OpenAsync(expanded.Path, s_whole, cancellation).ConfigureAwait(false);
        return file.DataSet;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _archive.Dispose();
        _stream.Dispose();
        _turn.Dispose();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static bool HasPrefix(ReadOnlySpan<byte> head) => head.Length >= 132 && head[128..132].SequenceEqual("DICM"u8);

    private InstanceFile? Of(DicomFile file, ZipArchiveEntry entry) =>
        InstanceFile.Of(file, NameOf(entry), entry.Length, entry.LastWriteTime.UtcDateTime, cancellation => ExpandAsync(entry, cancellation));

    // An archive has one position: its entries are read one after the other.
    private async Task<OpenedFile> ExpandAsync(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(CopyBuffer);
        OpenedFile? file = null;
        try
        {
            _folder ??= Directory.CreateTempSubdirectory("gantry-zip-").FullName;
            string path = Path.Combine(_folder, $"{++_expanded}");
            file = new OpenedFile(File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, FileOptions.DeleteOnClose), path);
            long length = 0;
            uint checksum = 0;
            Stream stream = await entry.OpenAsync(cancellation).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                int count;
                while ((count = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0 && length + count <= entry.Length)
                {
                    RandomAccess.Write(file.Handle, buffer.AsSpan(0, count), length);
                    checksum = Crc32.Append(checksum, buffer.AsSpan(0, count));
                    length += count;
                }

                if (count > 0 || length != entry.Length || checksum != entry.Crc32)
                {
                    throw new InvalidDataException("the archive is damaged: the entry's length or checksum is not what the archive says.");
                }
            }

            return file;
        }
        catch
        {
            file?.Dispose();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            _turn.Release();
        }
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
