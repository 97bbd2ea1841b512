using System.Buffers.Binary;
using System.Text;

namespace Gantry.Dicom.Objects.Media;

/// <summary>
/// Writes ISO 9660 images (ECMA-119, level 1) with a Joliet directory beside it: what PS3.12 annex F asks of a CD. Each file is one extent, in the order of the tree.
/// </summary>
public static class IsoImage
{
    private const int Sector = 2048;
    private const int FirstDescriptor = 16;
    private const int PathTables = FirstDescriptor + 3;
    private const int MaximumFolders = ushort.MaxValue;
    private const int Primary = 0;
    private const int Joliet = 1;
    private const long MaximumLength = uint.MaxValue - Sector;

    /// <summary>Writes an image.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="files">The files; names of at most eight characters A-Z, 0-9 and _ with an extension of at most three.</param>
    /// <param name="volume">The name of the volume; characters that it can't have are left out.</param>
    /// <param name="time">When it is made.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="ArgumentException">A name is not possible, stands there twice, or lies too deep.</exception>
    /// <exception cref="IOException">A file is too long, or has not the length it had.</exception>
    public static async Task WriteAsync(Stream destination, IReadOnlyList<MediumFile> files, string volume, DateTimeOffset time, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(volume);
        IsoEntry root = IsoEntry.Tree(files);
        List<IsoEntry> folders = root.Folders();
        if (folders.Count > MaximumFolders)
        {
            throw new ArgumentException($"There are {folders.Count} folders; an image has at most {MaximumFolders}.", nameof(files));
        }

        uint place = PathTables;
        uint[,] tables = new uint[2, 2];
        int[] tableLength = [PathTableLength(folders, Primary), PathTableLength(folders, Joliet)];
        foreach (int form in (int[])[Primary, Joliet])
        {
            for (int order = 0; order < 2; order++)
            {
                tables[form, order] = place;
                place += Sectors(tableLength[form]);
            }
        }

        foreach (int form in (int[])[Primary, Joliet])
        {
            foreach (IsoEntry folder in folders)
            {
                folder.Extent[form] = place;
                folder.Length[form] = Sectors(folder.ContentLength(form)) * Sector;
                place += Sectors(folder.Length[form]);
            }
        }

        List<IsoEntry> contents = [.. folders.SelectMany(folder => folder.Entries).Where(entry => entry.File is not null)];
        foreach (IsoEntry entry in contents)
        {
            if (entry.File!.Length > MaximumLength)
            {
                throw new IOException($"{entry.File.Path} has {entry.File.Length >> 20} MiB; a file of an ISO 9660 image has less than 4 GiB.");
            }

            entry.Extent[Primary] = entry.Extent[Joliet] = place;
            entry.Length[Primary] = entry.Length[Joliet] = entry.File.Length;
            place = checked(place + Sectors(entry.File.Length));
        }

        await destination.WriteAsync(new byte[FirstDescriptor * Sector], cancellation).ConfigureAwait(false);
        foreach (int form in (int[])[Primary, Joliet])
        {
            await destination.WriteAsync(Descriptor(form, root, volume, time, place, tableLength[form], tables[form, 0], tables[form, 1]), cancellation).ConfigureAwait(false);
        }

        byte[] terminator = new byte[Sector];
        terminator[0] = byte.MaxValue;
        Identify(terminator);
        await destination.WriteAsync(terminator, cancellation).ConfigureAwait(false);
        foreach (int form in (int[])[Primary, Joliet])
        {
            await destination.WriteAsync(PathTable(folders, form, isBigEndian: false), cancellation).ConfigureAwait(false);
            await destination.WriteAsync(PathTable(folders, form, isBigEndian: true), cancellation).ConfigureAwait(false);
        }

        foreach (int form in (int[])[Primary, Joliet])
        {
            foreach (IsoEntry folder in folders)
            {
                await destination.WriteAsync(folder.Content(form, time), cancellation).ConfigureAwait(false);
            }
        }

        foreach (IsoEntry entry in contents)
        {
            await entry.File!.CopyToAsync(destination, cancellation).ConfigureAwait(false);
            await destination.WriteAsync(new byte[(int)((Sector - (entry.File.Length % Sector)) % Sector)], cancellation).ConfigureAwait(false);
        }
    }

    private static uint Sectors(long length) => (uint)((length + Sector - 1) / Sector);

    private static int PathTableLength(List<IsoEntry> folders, int form) => folders.Sum(folder => 8 + Even(folder.Identifier(form).Length));

    private static int Even(int length) => length + (length & 1);

    private static byte[] PathTable(List<IsoEntry> folders, int form, bool isBigEndian)
    {
        byte[] table = new byte[Sectors(PathTableLength(folders, form)) * Sector];
        int position = 0;
        foreach (IsoEntry folder in folders)
        {
            byte[] identifier = folder.Identifier(form);
            Span<byte> record = table.AsSpan(position);
            record[0] = (byte)identifier.Length;
            if (isBigEndian)
            {
                BinaryPrimitives.WriteUInt32BigEndian(record[2..], folder.Extent[form]);
                BinaryPrimitives.WriteUInt16BigEndian(record[6..], (ushort)folder.Above.Number);
            }
            else
            {
                BinaryPrimitives.WriteUInt32LittleEndian(record[2..], folder.Extent[form]);
                BinaryPrimitives.WriteUInt16LittleEndian(record[6..], (ushort)folder.Above.Number);
            }

            identifier.CopyTo(record[8..]);
            position += 8 + Even(identifier.Length);
        }

        return table;
    }

    private static byte[] Descriptor(int form, IsoEntry root, string volume, DateTimeOffset time, uint sectors, int tableLength, uint littleTable, uint bigTable)
    {
        byte[] descriptor = new byte[Sector];
        descriptor[0] = (byte)(form == Primary ? 1 : 2);
        Identify(descriptor);
        Encoding encoding = form == Primary ? Encoding.ASCII : Encoding.BigEndianUnicode;
        string name = new([.. volume.ToUpperInvariant().Replace(' ', '_').Where(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character == '_').Take(16)]);
        Text(8, 32, string.Empty);
        Text(40, 32, name.Length > 0 ? name : "DICOM");
        IsoEntry.Both32(descriptor.AsSpan(80), sectors);
        if (form == Joliet)
        {
            "%/E"u8.CopyTo(descriptor.AsSpan(88));
        }

        IsoEntry.Both16(descriptor.AsSpan(120), 1);
        IsoEntry.Both16(descriptor.AsSpan(124), 1);
        IsoEntry.Both16(descriptor.AsSpan(128), Sector);
        IsoEntry.Both32(descriptor.AsSpan(132), (uint)tableLength);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor.AsSpan(140), littleTable);
        BinaryPrimitives.WriteUInt32BigEndian(descriptor.AsSpan(148), bigTable);
        root.Record(descriptor.AsSpan(156), form, [0], time);
        foreach ((int offset, int length) in (ReadOnlySpan<(int, int)>)[(190, 128), (318, 128), (446, 128), (574, 128), (702, 37), (739, 37), (776, 37)])
        {
            Text(offset, length, offset == 574 ? "GANTRY" : string.Empty);
        }

        foreach (int offset in (ReadOnlySpan<int>)[813, 830, 847, 864])
        {
            string date = offset < 847 ? time.UtcDateTime.ToString("yyyyMMddHHmmss00", System.Globalization.CultureInfo.InvariantCulture) : new string('0', 16);
            Encoding.ASCII.GetBytes(date).CopyTo(descriptor.AsSpan(offset));
        }

        descriptor[881] = 1;
        return descriptor;

        void Text(int offset, int length, string text)
        {
            int characters = form == Primary ? length : length / 2;
            encoding.GetBytes(text.PadRight(characters)[..characters]).CopyTo(descriptor.AsSpan(offset, length));
        }
    }

    private static void Identify(byte[] descriptor)
    {
        "CD001"u8.CopyTo(descriptor.AsSpan(1));
        descriptor[6] = 1;
    }
}
