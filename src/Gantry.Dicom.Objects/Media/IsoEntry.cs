using System.Buffers.Binary;
using System.Text;

namespace Gantry.Dicom.Objects.Media;

/// <summary>A folder or file of an ISO 9660 image; what lies where differs between the two directories of an image, the one with Joliet's names being the second.</summary>
internal sealed class IsoEntry
{
    private const int Sector = 2048;
    private const int FixedLength = 33;
    private const int MaximumDepth = 8;
    private const int MaximumExtension = 3;
    private readonly SortedDictionary<string, IsoEntry> _entries = new(StringComparer.Ordinal);
    private readonly string _name;

    private IsoEntry(string name, IsoEntry? above, MediumFile? file)
    {
        _name = name;
        Above = above ?? this;
        File = file;
    }

    /// <summary>The folder that it lies in; of the root, itself.</summary>
    internal IsoEntry Above { get; }

    /// <summary>The file; null for a folder.</summary>
    internal MediumFile? File { get; }

    /// <summary>What lies in a folder, in the order of names.</summary>
    internal IEnumerable<IsoEntry> Entries => _entries.Values;

    /// <summary>Its number in the path table, from 1.</summary>
    internal int Number { get; private set; } = 1;

    /// <summary>Its first sector, in either directory.</summary>
    internal uint[] Extent { get; } = new uint[2];

    /// <summary>Its length in bytes, in either directory.</summary>
    internal long[] Length { get; } = new long[2];

    /// <summary>Makes the tree of files.</summary>
    internal static IsoEntry Tree(IReadOnlyList<MediumFile> files)
    {
        IsoEntry root = new(string.Empty, null, null);
        foreach (MediumFile file in files)
        {
            string[] components = file.Path.Split('/');
            if (components.Length > MaximumDepth || !components[..^1].All(FileId.IsValidComponent) || !IsFileName(components[^1]))
            {
                throw new ArgumentException($"'{file.Path}' can't be a path on an ISO 9660 image of level 1.", nameof(files));
            }

            IsoEntry folder = root;
            foreach (string component in components[..^1])
            {
                if (!folder._entries.TryGetValue(component, out IsoEntry? next))
                {
                    folder._entries.Add(component, next = new IsoEntry(component, folder, null));
                }

                folder = next.File is null ? next : throw new ArgumentException($"'{file.Path}' lies in a file.", nameof(files));
            }

            if (!folder._entries.TryAdd(components[^1], new IsoEntry(components[^1], folder, file)))
            {
                throw new ArgumentException($"'{file.Path}' stands there twice.", nameof(files));
            }
        }

        return root;
    }

    /// <summary>It and all folders below, in the order of path tables, and numbers them.</summary>
    internal List<IsoEntry> Folders()
    {
        List<IsoEntry> folders = [this];
        for (int i = 0; i < folders.Count; i++)
        {
            folders[i].Number = i + 1;
            folders.AddRange(folders[i].Entries.Where(entry => entry.File is null));
        }

        return folders;
    }

    /// <summary>Its identifier in a directory.</summary>
    internal byte[] Identifier(int form) => _name.Length == 0 ? [0]
        : form == 1 ? Encoding.BigEndianUnicode.GetBytes(_name)
        : Encoding.ASCII.GetBytes(File is null ? _name : _name.Contains('.', StringComparison.Ordinal) ? _name + ";1" : _name + ".;1");

    /// <summary>How many bytes a folder's records take, none of them across sectors.</summary>
    internal long ContentLength(int form)
    {
        long length = 2 * RecordLength(1);
        foreach (IsoEntry entry in Entries)
        {
            length = Place(length, RecordLength(entry.Identifier(form).Length)) + RecordLength(entry.Identifier(form).Length);
        }

        return length;
    }

    /// <summary>A folder's records.</summary>
    internal byte[] Content(int form, DateTimeOffset time)
    {
        byte[] content = new byte[Length[form]];
        long position = Record(content, form, [0], time);
        position += Above.Record(content.AsSpan((int)position), form, [1], time);
        foreach (IsoEntry entry in Entries)
        {
            byte[] identifier = entry.Identifier(form);
            position = Place(position, RecordLength(identifier.Length));
            position += entry.Record(content.AsSpan((int)position), form, identifier, time);
        }

        return content;
    }

    /// <summary>Writes its directory record.</summary>
    /// <returns>The record's length.</returns>
    internal int Record(Span<byte> record, int form, ReadOnlySpan<byte> identifier, DateTimeOffset time)
    {
        int length = RecordLength(identifier.Length);
        DateTime utc = time.UtcDateTime;
        record[0] = (byte)length;
        Both32(record[2..], Extent[form]);
        Both32(record[10..], (uint)Length[form]);
        ((ReadOnlySpan<byte>)[(byte)(utc.Year - 1900), (byte)utc.Month, (byte)utc.Day, (byte)utc.Hour, (byte)utc.Minute, (byte)utc.Second, 0]).CopyTo(record[18..]);
        record[25] = (byte)(File is null ? 2 : 0);
        Both16(record[28..], 1);
        record[32] = (byte)identifier.Length;
        identifier.CopyTo(record[FixedLength..]);
        return length;
    }

    /// <summary>Writes a number in both byte orders.</summary>
    internal static void Both32(Span<byte> place, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(place, value);
        BinaryPrimitives.WriteUInt32BigEndian(place[4..], value);
    }

    /// <summary>Writes a number in both byte orders.</summary>
    internal static void Both16(Span<byte> place, ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(place, value);
        BinaryPrimitives.WriteUInt16BigEndian(place[2..], value);
    }

    private static int RecordLength(int identifier) => FixedLength + identifier + ((identifier & 1) == 0 ? 1 : 0);

    private static long Place(long position, int length) => (position % Sector) + length > Sector ? (position / Sector * Sector) + Sector : position;

    private static bool IsFileName(string name)
    {
        int point = name.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? FileId.IsValidComponent(name) : FileId.IsValidComponent(name[..point]) && name.Length - point - 1 <= MaximumExtension && FileId.IsValidComponent(name[(point + 1)..]);
    }
}
