using System.Buffers.Binary;

namespace Gantry.Dicom.Network;

/// <summary>Reads the variable items of association PDUs: type, reserved byte, 16-bit length, value (PS3.8 §9.3.1). No length is trusted.</summary>
internal ref struct ItemReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public bool TryRead(out byte type, out ReadOnlySpan<byte> value)
    {
        type = 0;
        value = default;
        if (_rest.IsEmpty)
        {
            return false;
        }

        if (_rest.Length < 4)
        {
            throw new DicomException($"{_rest.Length} bytes are left where an item of the PDU should begin; an item has at least 4.");
        }

        type = _rest[0];
        int length = BinaryPrimitives.ReadUInt16BigEndian(_rest[2..]);
        if (length > _rest.Length - 4)
        {
            throw new DicomException($"Item {type:X2} of the PDU claims {length} bytes where {_rest.Length - 4} are left.");
        }

        value = _rest.Slice(4, length);
        _rest = _rest[(4 + length)..];
        return true;
    }

    /// <summary>Takes a value that follows its own 16-bit length.</summary>
    public static ReadOnlySpan<byte> TakeCounted(ref ReadOnlySpan<byte> bytes, byte item)
    {
        if (bytes.Length < 2 || BinaryPrimitives.ReadUInt16BigEndian(bytes) > bytes.Length - 2)
        {
            throw new DicomException($"Item {item:X2} of the PDU is too short for the field it should have.");
        }

        int length = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        ReadOnlySpan<byte> value = bytes.Slice(2, length);
        bytes = bytes[(2 + length)..];
        return value;
    }

    public static void Require(ReadOnlySpan<byte> value, int length, byte item)
    {
        if (value.Length < length)
        {
            throw new DicomException($"Item {item:X2} of the PDU has {value.Length} bytes; it needs {length}.");
        }
    }
}
