using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Dicom.Objects.Media;

/// <summary>
/// The instances in an ISO 9660 image (ECMA-119), by the names of its first directory, which are those that File IDs have. Its folders are bounded in number, length and
/// depth, and each is read once, wherever records lead; what is damaged, or lies beyond the end, fails alone.
/// </summary>
internal sealed class IsoInstances : InstanceContainer
{
    private const int Sector = 2048;
    private const int FirstDescriptor = 16;
    private const int MostDescriptors = 64;
    private const int RootRecord = 156;
    private const int FixedLength = 33;
    private const int MaximumDepth = 32;
    private const int MaximumFolders = ushort.MaxValue;
    private const long MaximumFolderBytes = 64 << 20;
    private const int MaximumRatio = 4;
    private readonly SafeFileHandle _handle;
    private readonly long _length;
    private readonly List<ContainedFile> _files = [];
    private int _block = Sector;
    private long _folderBytes;

    private IsoInstances(string path, SafeFileHandle handle)
        : base(path)
    {
        _handle = handle;
        _length = RandomAccess.GetLength(handle);
        ReadFolders(Root());
        CheckTotal(_files, _length, MaximumRatio);
    }

    /// <inheritdoc/>
    internal override string Kind => "image";

    /// <inheritdoc/>
    internal override IReadOnlyList<ContainedFile> Files => _files;

    /// <summary>Whether a file is an ISO 9660 image: its first volume descriptor says so. A file of DICOM is none, whatever stands there.</summary>
    internal static bool IsImage(string path)
    {
        using SafeFileHandle file = File.OpenHandle(path);
        Span<byte> identifier = stackalloc byte[5];
        return RandomAccess.Read(file, identifier, (FirstDescriptor * Sector) + 1) == identifier.Length && identifier.SequenceEqual("CD001"u8) && !DicomPaths.HasPrefix(path);
    }

    /// <summary>Opens an image.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or passes a limit.</exception>
    internal static IsoInstances Open(string path)
    {
        SafeFileHandle handle = File.OpenHandle(path, options: FileOptions.Asynchronous);
        try
        {
            return new IsoInstances(path, handle);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void Close() => _handle.Dispose();

    private Folder Root()
    {
        byte[] descriptor = new byte[Sector];
        for (int i = 0; i < MostDescriptors; i++)
        {
            if (RandomAccess.Read(_handle, descriptor, (long)(FirstDescriptor + i) * Sector) != Sector || !descriptor.AsSpan(1, 5).SequenceEqual("CD001"u8) || descriptor[0] == byte.MaxValue)
            {
                break;
            }

            if (descriptor[0] == 1)
            {
                _block = BinaryPrimitives.ReadUInt16LittleEndian(descriptor.AsSpan(128));
                return _block is 512 or 1024 or Sector
                    ? FolderOf(descriptor.AsSpan(RootRecord), string.Empty, 0)
                    : throw new InvalidDataException($"its logical blocks have {_block} bytes; 512, 1024 or 2048 are possible.");
            }
        }

        throw new InvalidDataException("it has no primary volume descriptor (ECMA-119 §8.4).");
    }

    private Folder FolderOf(ReadOnlySpan<byte> record, string name, int depth) =>
        new(name, ((long)BinaryPrimitives.ReadUInt32LittleEndian(record[2..]) + record[1]) * _block, BinaryPrimitives.ReadUInt32LittleEndian(record[10..]), depth);

    private void ReadFolders(Folder root)
    {
        Queue<Folder> folders = new([root]);
        HashSet<long> seen = [root.Start];
        while (folders.TryDequeue(out Folder? folder))
        {
            foreach (Folder below in Read(folder).Where(below => seen.Add(below.Start)))
            {
                if (below.Depth > MaximumDepth || seen.Count > MaximumFolders)
                {
                    throw new InvalidDataException($"its folders are deeper than {MaximumDepth}, or more than {MaximumFolders}.");
                }

                folders.Enqueue(below);
            }
        }
    }

    private List<Folder> Read(Folder folder)
    {
        _folderBytes += folder.Length;
        if (_folderBytes > MaximumFolderBytes)
        {
            throw new InvalidDataException($"its folders have more than {MaximumFolderBytes >> 20} MiB.");
        }

        List<Folder> below = [];
        byte[] records = new byte[Math.Clamp(_length - folder.Start, 0, folder.Length)];
        int read = RandomAccess.Read(_handle, records, folder.Start);
        if (read < folder.Length)
        {
            Faults.Add((folder.Name, "the folder does not lie in the image, which was cut short."));
        }

        List<(long Start, long Length)> extents = [];
        int position = 0;
        while (position < read)
        {
            int length = records[position];
            if (length == 0)
            {
                // A record does not reach across sectors.
                position = ((position / Sector) + 1) * Sector;
                continue;
            }

            if (length <= FixedLength || position + length > read || FixedLength + records[position + 32] > length)
            {
                Faults.Add((folder.Name, $"the folder is damaged at byte {position}."));
                break;
            }

            Take(folder, records.AsSpan(position, length), below, extents);
            position += length;
        }

        return below;
    }

    private void Take(Folder folder, ReadOnlySpan<byte> record, List<Folder> below, List<(long Start, long Length)> extents)
    {
        const int IsFolder = 2, IsAssociated = 4, IsContinued = 0x80;
        ReadOnlySpan<byte> identifier = record.Slice(FixedLength, record[32]);
        int flags = record[25];
        if (identifier is [0] or [1] || (flags & IsAssociated) != 0)
        {
            return;
        }

        string name = Encoding.Latin1.GetString(identifier).Replace('/', '_');
        int version = name.LastIndexOf(';');
        name = (folder.Name.Length > 0 ? folder.Name + "/" : string.Empty) + (version > 0 ? name[..version] : name).TrimEnd('.');
        Folder entry = FolderOf(record, name, folder.Depth + 1);
        if ((flags & IsFolder) != 0)
        {
            below.Add(entry);
            return;
        }

        // A file of 4 GiB and more is several extents, in the order of their records.
        extents.Add(record[26] == 0 ? (entry.Start, entry.Length) : (-1, entry.Length));
        if ((flags & IsContinued) == 0)
        {
            Add(name, [.. extents], TimeOf(record[18..]));
            extents.Clear();
        }
    }

    private void Add(string name, (long Start, long Length)[] extents, DateTime modified)
    {
        long length = extents.Sum(extent => extent.Length);
        if (length == 0)
        {
            return;
        }

        if (_files.Count == MaximumFiles)
        {
            throw new InvalidDataException($"it has more than the {MaximumFiles} files that are taken.");
        }

        bool isContiguous = extents[0].Start >= 0 && extents.Zip(extents.Skip(1)).All(pair => pair.First.Start + pair.First.Length == pair.Second.Start);
        bool isHere = isContiguous && extents[0].Start + length <= _length;
        _files.Add(new ContainedFile(name, length, modified, null, _ => isHere
            ? Task.FromResult<Stream>(new ExtentStream(_handle, extents[0].Start, length))
            : throw new InvalidDataException(isContiguous ? "it does not lie in the image, which was cut short." : "it is interleaved, or scattered over the image, which is not read.")));
    }

    private static DateTime TimeOf(ReadOnlySpan<byte> time)
    {
        try
        {
            return new DateTime(1900 + time[0], time[1], time[2], time[3], time[4], time[5], DateTimeKind.Utc).AddMinutes(-15 * (sbyte)time[6]);
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateTime.UnixEpoch;
        }
    }

    private sealed record Folder(string Name, long Start, long Length, int Depth);
}
