using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Takes samples out of the bytes of a native, little endian frame.</summary>
internal static class StoredValues
{
    /// <summary>What is added to samples of at most 16 bits stored to have none below 0: signed ones are raised, so that the smallest possible one is 0.</summary>
    /// <param name="description">The description of the pixels.</param>
    public static int RaiseOf(PixelDescription description) => description.IsSigned ? 1 << (description.BitsStored - 1) : 0;

    /// <summary>Reads all samples of a frame of at most 16 bits stored, raised by <see cref="RaiseOf"/>.</summary>
    /// <param name="description">The description of the pixels.</param>
    /// <param name="frame">The frame's bytes.</param>
    public static ushort[] ReadRaised(PixelDescription description, ReadOnlySpan<byte> frame)
    {
        ushort[] values = new ushort[description.FrameBits / description.BitsAllocated];
        ReadRaised(description, frame, 0, values);
        return values;
    }

    /// <summary>Reads some samples of a frame of at most 16 bits stored, raised by <see cref="RaiseOf"/>.</summary>
    /// <param name="description">The description of the pixels.</param>
    /// <param name="frame">The frame's bytes.</param>
    /// <param name="first">The first sample that is read, 0 for the frame's first.</param>
    /// <param name="values">Where they go; as many are read.</param>
    public static void ReadRaised(PixelDescription description, ReadOnlySpan<byte> frame, int first, Span<ushort> values)
    {
        int size = description.BitsAllocated / 8;
        ReadOnlySpan<byte> samples = size == 0 ? frame : frame.Slice(first * size, values.Length * size);
        switch (description.BitsAllocated)
        {
            case 1:
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = (ushort)((samples[(first + i) >> 3] >> ((first + i) & 7)) & 1);
                }

                break;
            case 8:
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = samples[i];
                }

                break;
            case 16:
                samples.CopyTo(MemoryMarshal.AsBytes(values));
                if (!BitConverter.IsLittleEndian)
                {
                    BinaryPrimitives.ReverseEndianness(values, values);
                }

                break;
            default:
                int lowest = description.HighBit + 1 - description.BitsStored;
                for (int i = 0; i < values.Length; i++)
                {
                    ReadOnlySpan<byte> sample = samples.Slice(size * i, size);
                    values[i] = (ushort)((size == 4 ? BinaryPrimitives.ReadUInt32LittleEndian(sample) : BinaryPrimitives.ReadUInt64LittleEndian(sample)) >> lowest);
                }

                break;
        }

        Cut(values, size <= 2 ? description.HighBit + 1 - description.BitsStored : 0, (ushort)((1 << description.BitsStored) - 1), (ushort)RaiseOf(description));
    }

    /// <summary>Reads samples of any kind as numbers.</summary>
    /// <param name="description">The description of the pixels.</param>
    /// <param name="frame">The frame's bytes.</param>
    public static double[] ReadNumbers(PixelDescription description, ReadOnlySpan<byte> frame)
    {
        double[] values = new double[description.FrameBits / description.BitsAllocated];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ReadNumber(description, frame, i);
        }

        return values;
    }

    /// <summary>Reads a sample of any kind as a number.</summary>
    /// <param name="description">The description of the pixels.</param>
    /// <param name="frame">The frame's bytes.</param>
    /// <param name="index">Which sample, 0 for the frame's first.</param>
    public static double ReadNumber(PixelDescription description, ReadOnlySpan<byte> frame, int index)
    {
        int size = description.BitsAllocated / 8;
        if (!description.IsFloat && description.BitsStored <= 16)
        {
            ushort raised = 0;
            ReadRaised(description, frame, index, new Span<ushort>(ref raised));
            return raised - RaiseOf(description);
        }

        ReadOnlySpan<byte> sample = frame.Slice(index * size, size);
        if (description.IsFloat)
        {
            return size == 4 ? BinaryPrimitives.ReadSingleLittleEndian(sample) : BinaryPrimitives.ReadDoubleLittleEndian(sample);
        }

        ulong bits = (size == 4 ? BinaryPrimitives.ReadUInt32LittleEndian(sample) : BinaryPrimitives.ReadUInt64LittleEndian(sample)) << (63 - description.HighBit);
        int right = 64 - description.BitsStored;
        return description.IsSigned ? (long)bits >> right : bits >> right;
    }

    // Takes the stored bits out of words and turns their sign bit over.
    private static void Cut(Span<ushort> words, int lowest, ushort mask, ushort sign)
    {
        if (lowest == 0 && mask == ushort.MaxValue && sign == 0)
        {
            return;
        }

        int i = 0;
        Vector<ushort> masks = new(mask), signs = new(sign);
        for (; i <= words.Length - Vector<ushort>.Count; i += Vector<ushort>.Count)
        {
            Span<ushort> some = words.Slice(i, Vector<ushort>.Count);
            ((Vector.ShiftRightLogical(new Vector<ushort>(some), lowest) & masks) ^ signs).CopyTo(some);
        }

        for (; i < words.Length; i++)
        {
            words[i] = (ushort)(((words[i] >> lowest) & mask) ^ sign);
        }
    }
}
