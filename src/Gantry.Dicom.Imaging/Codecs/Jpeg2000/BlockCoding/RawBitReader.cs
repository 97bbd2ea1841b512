namespace Gantry.Dicom.Imaging;

/// <summary>Reads the bits of passes that bypass the arithmetic coder: behind a byte FF comes one of seven bits (ITU-T T.800 §D.6).</summary>
/// <param name="bytes">The codeword segment; behind it ones are read.</param>
internal ref struct RawBitReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;
    private uint _current;
    private int _bits;

    public uint Read()
    {
        if (_bits == 0)
        {
            _bits = _current == 0xFF ? 7 : 8;
            _current = _position < _bytes.Length ? _bytes[_position++] : 0xFFu;
        }

        return (_current >> --_bits) & 1;
    }
}
