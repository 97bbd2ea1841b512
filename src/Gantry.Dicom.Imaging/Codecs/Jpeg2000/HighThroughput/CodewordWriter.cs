namespace Gantry.Dicom.Imaging;

/// <summary>Writes the stream of codewords (ITU-T T.814 §7.1.4): it grows backward, and after a byte above 0x8F one whose low bits are 0x7F has 7 bits.</summary>
/// <param name="target">Takes the stream at its end. The last 12 bits stay free for the length of the suffix.</param>
internal ref struct CodewordWriter(Span<byte> target)
{
    private readonly Span<byte> _target = target;
    private ulong _pending = 0x0F;
    private bool _afterLarge = true;

    /// <summary>How many whole bytes there are, the last included.</summary>
    public int Length { get; private set; } = 1;

    /// <summary>The bits after them, in a byte from its lowest on.</summary>
    public readonly int Partial => (int)_pending;

    /// <summary>How many bits those are.</summary>
    public int PartialBits { get; private set; } = 4;

    /// <summary>Appends bits, the lowest first.</summary>
    /// <param name="value">The bits; those above the length are 0.</param>
    /// <param name="length">How many, up to 32.</param>
    public void Write(uint value, int length)
    {
        _pending |= (ulong)value << PartialBits;
        PartialBits += length;
        while (PartialBits >= 8)
        {
            bool isStuffed = _afterLarge && (_pending & 0x7F) == 0x7F;
            byte next = isStuffed ? (byte)0x7F : (byte)_pending;
            _target[^++Length] = next;
            _pending >>= isStuffed ? 7 : 8;
            PartialBits -= isStuffed ? 7 : 8;
            _afterLarge = next > 0x8F;
        }
    }

    /// <summary>Appends the bits that are left, as a byte.</summary>
    public void Finish() => _target[^++Length] = (byte)_pending;
}
