namespace Gantry.Dicom.Imaging;

/// <summary>Frames of native pixel data, one after the other without gaps (PS3.5 §8.1.1).</summary>
internal sealed class NativeFrames(DataSet dataSet, DataElement element, PixelDescription description) : FrameIndex(dataSet, element, description.NumberOfFrames)
{
    // Bytes that big endian stores in reverse order: the units of the value representation, whatever the samples' size (PS3.5 §7.3).
    private readonly int _swapped = !element.IsBigEndian ? 1 : element.VR switch
    {
        VR.OW => 2,
        VR.OF or VR.OL => 4,
        VR.OD or VR.OV => 8,
        _ => 1,
    };

    public override bool IsEncapsulated => false;

    public override bool IsByteAligned => Count == 1 || description.FrameBits % 8 == 0;

    public override bool IsReadyToSend => IsByteAligned && _swapped == 1;

    private protected override ValueRange[] RangesOf(int frame)
    {
        (long start, long end) = BytesOf(frame);
        return [new ValueRange(Element.Range.Offset + start, end - start)];
    }

    private protected override long LengthOf(int frame) => description.FrameLength;

    private protected override byte[] ReadFrame(int frame)
    {
        (long start, long end) = BytesOf(frame);
        long from = start - (start % _swapped);
        long to = Math.Min(end + ((_swapped - (end % _swapped)) % _swapped), Element.Length);
        byte[] bytes = new byte[to - from];
        if (Source is null)
        {
            Element.Bytes.Span.Slice((int)from, bytes.Length).CopyTo(bytes);
        }
        else
        {
            ReadSource(Element.Range.Offset + from, bytes);
        }

        for (int i = 0; _swapped > 1 && i + _swapped <= bytes.Length; i += _swapped)
        {
            bytes.AsSpan(i, _swapped).Reverse();
        }

        int shift = (int)(frame * description.FrameBits % 8);
        return shift > 0 ? ShiftBits(bytes.AsSpan((int)(start - from)), shift, description.FrameLength)
            : bytes.Length == end - start ? bytes
            : bytes.AsSpan((int)(start - from), (int)(end - start)).ToArray();
    }

    private (long Start, long End) BytesOf(int frame)
    {
        long firstBit = frame * description.FrameBits;
        return (firstBit / 8, (firstBit + description.FrameBits + 7) / 8);
    }

    private static byte[] ShiftBits(ReadOnlySpan<byte> bytes, int shift, long length)
    {
        byte[] shifted = new byte[length];
        for (int i = 0; i < shifted.Length; i++)
        {
            int next = i + 1 < bytes.Length ? bytes[i + 1] << 8 : 0;
            shifted[i] = (byte)((bytes[i] | next) >> shift);
        }

        return shifted;
    }
}
