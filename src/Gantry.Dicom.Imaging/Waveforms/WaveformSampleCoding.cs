using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>How the samples of a multiplex group are written, and what they are as numbers (PS3.5 §8.3).</summary>
/// <param name="Interpretation">What a sample is.</param>
/// <param name="SwappedUnit">Bytes that big endian stores in reverse order: the unit of the value representation, whatever the samples' size (PS3.5 §7.3); 1 for none.</param>
internal readonly record struct WaveformSampleCoding(WaveformSampleInterpretation Interpretation, int SwappedUnit)
{
    /// <summary>How many bytes a sample takes.</summary>
    public int Size => SizeOf(Interpretation);

    /// <summary>Reads Waveform Sample Interpretation and Waveform Bits Allocated of a group.</summary>
    /// <exception cref="DicomException">One is missing or unknown, or they do not go together.</exception>
    public static WaveformSampleInterpretation InterpretationOf(DataSet group, int number)
    {
        string? text = group.GetString(Attributes.WaveformSampleInterpretation);
        int? allocated = group.Get(Attributes.WaveformBitsAllocated);
        if (!Enum.TryParse(text, out WaveformSampleInterpretation interpretation) || !Enum.IsDefined(interpretation) || char.IsAsciiDigit(text![0]))
        {
            throw new DicomException($"Waveform Sample Interpretation (5400,1006) of multiplex group {number} is '{text}'; known are {string.Join(", ", Enum.GetNames<WaveformSampleInterpretation>())}.");
        }

        return allocated == 8 * SizeOf(interpretation)
            ? interpretation
            : throw new DicomException($"Multiplex group {number} has samples of the kind {interpretation}, but Waveform Bits Allocated (5400,1004) is {allocated?.ToString() ?? "missing"} instead of {8 * SizeOf(interpretation)}.");
    }

    /// <summary>Brings bytes into the order of little endian, in place; they begin and end where a unit does.</summary>
    public void Swap(Span<byte> bytes)
    {
        for (int i = 0; SwappedUnit > 1 && i + SwappedUnit <= bytes.Length; i += SwappedUnit)
        {
            bytes.Slice(i, SwappedUnit).Reverse();
        }
    }

    /// <summary>Reads samples.</summary>
    /// <param name="bytes">The samples, in the order of little endian.</param>
    /// <param name="values">Takes a number for each.</param>
    public void Read(ReadOnlySpan<byte> bytes, Span<double> values)
    {
        int size = Size;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Read(bytes.Slice(i * size, size));
        }
    }

    /// <summary>Reads a value that is written as the samples are: padding, or the least or greatest of a channel. Null where it is missing or too short.</summary>
    public double? ReadValue(DataSet holder, Tag tag)
    {
        if (!holder.TryGetElement(tag, out DataElement element) || element.IsSequence || element.IsEncapsulated || element.Length < Size || element.Length > 16)
        {
            return null;
        }

        byte[] bytes = element.Bytes.ToArray();
        Swap(bytes);
        return Read(bytes.AsSpan(0, Size));
    }

    private static int SizeOf(WaveformSampleInterpretation interpretation) => interpretation switch
    {
        WaveformSampleInterpretation.SS or WaveformSampleInterpretation.US => 2,
        WaveformSampleInterpretation.SL or WaveformSampleInterpretation.UL => 4,
        WaveformSampleInterpretation.SV or WaveformSampleInterpretation.UV => 8,
        _ => 1,
    };

    private double Read(ReadOnlySpan<byte> sample) => Interpretation switch
    {
        WaveformSampleInterpretation.SB => (sbyte)sample[0],
        WaveformSampleInterpretation.UB => sample[0],
        WaveformSampleInterpretation.MB => OfMuLaw(sample[0]),
        WaveformSampleInterpretation.AB => OfALaw(sample[0]),
        WaveformSampleInterpretation.SS => BinaryPrimitives.ReadInt16LittleEndian(sample),
        WaveformSampleInterpretation.US => BinaryPrimitives.ReadUInt16LittleEndian(sample),
        WaveformSampleInterpretation.SL => BinaryPrimitives.ReadInt32LittleEndian(sample),
        WaveformSampleInterpretation.UL => BinaryPrimitives.ReadUInt32LittleEndian(sample),
        WaveformSampleInterpretation.SV => BinaryPrimitives.ReadInt64LittleEndian(sample),
        _ => BinaryPrimitives.ReadUInt64LittleEndian(sample),
    };

    // Sign, three bits of exponent and four of mantissa, all turned over; a bias of 33 in 14 bits, here in 16.
    private static double OfMuLaw(byte code)
    {
        int bits = ~code;
        int magnitude = ((((bits & 0x0F) << 3) + 0x84) << ((bits >> 4) & 7)) - 0x84;
        return (bits & 0x80) != 0 ? -magnitude : magnitude;
    }

    // The same without bias, every second bit turned over, and without exponent in the first step.
    private static double OfALaw(byte code)
    {
        int bits = code ^ 0x55;
        int exponent = (bits >> 4) & 7, mantissa = (bits & 0x0F) << 4;
        int magnitude = exponent == 0 ? mantissa + 8 : (mantissa + 0x108) << (exponent - 1);
        return (bits & 0x80) != 0 ? magnitude : -magnitude;
    }
}
