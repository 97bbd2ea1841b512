using System.Buffers.Binary;

namespace Gantry.Dicom.Network;

/// <summary>Writes PDUs made of items, lengths filled in afterwards (PS3.8 §9.3.1).</summary>
internal sealed class ItemWriter
{
    private byte[] _buffer = new byte[1024];
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Begins a PDU or an item.</summary>
    /// <param name="type">The type.</param>
    /// <param name="lengthSize">4 for a PDU, 2 for an item.</param>
    /// <param name="second">The second byte, which is reserved except in one sub-item.</param>
    /// <returns>What <see cref="End"/> wants.</returns>
    public int Begin(byte type, int lengthSize = 2, byte second = 0)
    {
        WriteByte(type);
        WriteByte(second);
        Zero(lengthSize);
        return _length;
    }

    /// <summary>Begins a field that follows its own 16-bit length.</summary>
    /// <returns>What <see cref="End"/> wants.</returns>
    public int BeginCounted()
    {
        Zero(2);
        return _length;
    }

    public void End(int start, int lengthSize = 2)
    {
        int length = _length - start;
        if (lengthSize == 4)
        {
            BinaryPrimitives.WriteUInt32BigEndian(_buffer.AsSpan(start - 4), (uint)length);
        }
        else if (length <= ushort.MaxValue)
        {
            BinaryPrimitives.WriteUInt16BigEndian(_buffer.AsSpan(start - 2), (ushort)length);
        }
        else
        {
            throw new DicomException($"An item or field of {length} bytes does not fit the PDU: at most 65535 (PS3.8 §9.3.1).");
        }
    }

    public void WriteByte(byte value) => Grow(1)[0] = value;

    public void WriteUInt16(ushort value) => BinaryPrimitives.WriteUInt16BigEndian(Grow(2), value);

    public void WriteUInt32(uint value) => BinaryPrimitives.WriteUInt32BigEndian(Grow(4), value);

    public void Zero(int count) => Grow(count).Clear();

    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Grow(bytes.Length));

    public void WriteText(string text) => UpperLayerText.Encode(text, Grow(text.Length));

    public void WriteTitle(string title)
    {
        Span<byte> field = Grow(16);
        field.Fill((byte)' ');
        UpperLayerText.Encode(title.Length > 16 ? title[..16] : title, field);
    }

    public void WriteCountedText(string text)
    {
        int field = BeginCounted();
        WriteText(text);
        End(field);
    }

    public void WriteCounted(ReadOnlySpan<byte> bytes)
    {
        int field = BeginCounted();
        Write(bytes);
        End(field);
    }

    public void WriteItem(byte type, string text)
    {
        int item = Begin(type);
        WriteText(text);
        End(item);
    }

    private Span<byte> Grow(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        }

        _length += count;
        return _buffer.AsSpan(_length - count, count);
    }
}
