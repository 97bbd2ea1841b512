using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Takes samples out of the bytes of a native, little endian frame.</summary>
internal static class StoredValues
{
    /// <summary>Reads samples of at most 16 bits stored: their stored bits alone, without sign extension.</summary>
    /// <param name="description">The description of the pixels.</param>
    /// <param name="frame">The frame's bytes.</param>
    public static ushort[] ReadBits(PixelDescription description, ReadOnlySpan<byte> frame)
    {
        int shift = description.HighBit + 1 - description.BitsStored;
        uint mask = (uint)((1 << description.BitsStored) - 1);
        ushort[] values = new ushort[description.FrameBits / description.BitsAllocated];
        switch (description.BitsAllocated)
        {
            case 1:
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = (ushort)((frame[i >> 3] >> (i & 7)) & 1);
                }

                break;
            case 8:
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = (ushort)(((uint)frame[i] >> shift) & mask);
                }

                break;
            case 16:
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = (ushort)(((uint)BinaryPrimitives.ReadUInt16LittleEndian(frame.Slice(2 * i, 2)) >> shift) & mask);
                }

                break;
            case 32:
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = (ushort)((BinaryPrimitives.ReadUInt32LittleEndian(frame.Slice(4 * i, 4)) >> shift) & mask);
                }

                break;
            default:
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = (ushort)((BinaryPrimitives.ReadUInt64LittleEndian(frame.Slice(8 * i, 8)) >> shift) & mask);
                }

                break;
        }

        return values;
    }

    /// <summary>Reads samples of any kind as numbers.</summary>
    /// <param name="description">The description of the pixels.</param>
    /// <param name="frame">The frame's bytes.</param>
    public static double[] ReadNumbers(PixelDescription description, ReadOnlySpan<byte> frame)
    {
        int size = description.BitsAllocated / 8;
        double[] values = new double[description.FrameBits / description.BitsAllocated];
        int left = 63 - description.HighBit;
        int right = 64 - description.BitsStored;
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> sample = frame.Slice(i * size, size);
            if (description.IsFloat)
            {
                values[i] = size == 4 ? BinaryPrimitives.ReadSingleLittleEndian(sample) : BinaryPrimitives.ReadDoubleLittleEndian(sample);
                continue;
            }

            ulong bits = (size == 4 ? BinaryPrimitives.ReadUInt32LittleEndian(sample) : BinaryPrimitives.ReadUInt64LittleEndian(sample)) << left;
            values[i] = description.IsSigned ? (long)bits >> right : bits >> right;
        }

        return values;
    }
}
