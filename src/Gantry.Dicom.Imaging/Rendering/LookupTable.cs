using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>A table from values to values: a Modality or VOI LUT item, or one colour of a palette (PS3.3 §C.11.1, §C.11.2, §C.7.6.3.1.5).</summary>
internal sealed class LookupTable
{
    private readonly ushort[] _entries;

    private LookupTable(ushort[] entries, int firstMapped, int bits)
    {
        (_entries, FirstMapped, Bits) = (entries, firstMapped, bits);
    }

    /// <summary>Bits of an entry, 8 to 16.</summary>
    public int Bits { get; }

    /// <summary>Makes a table of its descriptor (number of entries, first value mapped, bits) and its data.</summary>
    /// <exception cref="DicomException">They do not agree.</exception>
    public static LookupTable Create(DataSet dataSet, Attribute<int> descriptorAttribute, Tag dataTag, bool isSigned)
    {
        (int count, int firstMapped, int bits) = ReadDescriptor(dataSet, descriptorAttribute, isSigned);
        ReadOnlySpan<byte> data = dataSet.GetBytes(dataTag).Span;
        ushort[] entries = new ushort[count];
        if (data.Length >= 2L * count)
        {
            bool isBigEndian = dataSet.TransferSyntax?.IsBigEndian == true;
            for (int i = 0; i < count; i++)
            {
                ReadOnlySpan<byte> word = data.Slice(2 * i, 2);
                entries[i] = isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(word) : BinaryPrimitives.ReadUInt16LittleEndian(word);
            }
        }
        else if (bits == 8 && data.Length >= count)
        {
            for (int i = 0; i < count; i++)
            {
                entries[i] = data[i];
            }
        }
        else
        {
            throw new DicomException($"The lookup table {dataTag} is {data.Length} bytes long, its descriptor {descriptorAttribute.Tag} announces {count} entries of {bits} bits.");
        }

        return new LookupTable(entries, firstMapped, bits);
    }

    /// <summary>Makes a table of a palette colour in segments (PS3.3 §C.7.9.2).</summary>
    /// <exception cref="DicomException">The segments do not give the entries announced.</exception>
    public static LookupTable CreateSegmented(DataSet dataSet, Attribute<int> descriptorAttribute, Tag dataTag, bool isSigned)
    {
        (int count, int firstMapped, int bits) = ReadDescriptor(dataSet, descriptorAttribute, isSigned);
        ReadOnlySpan<byte> data = dataSet.GetBytes(dataTag).Span;
        bool isBigEndian = dataSet.TransferSyntax?.IsBigEndian == true;
        ushort[] words = new ushort[data.Length / 2];
        for (int i = 0; i < words.Length; i++)
        {
            ReadOnlySpan<byte> word = data.Slice(2 * i, 2);
            words[i] = isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(word) : BinaryPrimitives.ReadUInt16LittleEndian(word);
        }

        return new LookupTable(new PaletteSegments(words, count, dataTag).Expand(), firstMapped, bits);
    }

    /// <summary>Makes a table of entries of 8 bits, the first for 0.</summary>
    public static LookupTable OfBytes(ushort[] entries) => new(entries, 0, 8);

    /// <summary>The entry for a value; values beyond the ends take the first or last entry.</summary>
    public int Map(double value)
    {
        double index = Math.Clamp(Math.Round(value) - FirstMapped, 0, _entries.Length - 1);
        return _entries[(int)index];
    }

    /// <summary>The entry for a value, as 8 bits.</summary>
    public byte MapToByte(int value) => (byte)(Map(value) >> (Bits - 8));

    /// <summary>The value of the first entry.</summary>
    public int FirstMapped { get; }

    /// <summary>How many entries there are.</summary>
    public int Count => _entries.Length;

    /// <summary>The largest value an entry can have.</summary>
    public int Maximum => (1 << Bits) - 1;

    /// <summary>Entries announced as 16 bits that never use the upper ones are 8-bit entries: several writers do that.</summary>
    public LookupTable TreatSmallEntriesAsBytes() =>
        Bits == 16 && Array.TrueForAll(_entries, entry => entry <= byte.MaxValue) ? new LookupTable(_entries, FirstMapped, 8) : this;

    private static (int Count, int FirstMapped, int Bits) ReadDescriptor(DataSet dataSet, Attribute<int> attribute, bool isSigned)
    {
        int[] descriptor = dataSet.GetValues(attribute);
        if (descriptor.Length != 3)
        {
            throw new DicomException($"The lookup table descriptor {attribute.Tag} has {descriptor.Length} value(s) instead of 3.");
        }

        int count = (ushort)descriptor[0] == 0 ? 65536 : (ushort)descriptor[0];
        int firstMapped = isSigned ? (short)descriptor[1] : (ushort)descriptor[1];
        int bits = descriptor[2];
        return bits is >= 8 and <= 16
            ? (count, firstMapped, bits)
            : throw new DicomException($"The lookup table descriptor {attribute.Tag} announces entries of {bits} bits, allowed is 8 to 16.");
    }
}
