namespace Gantry.Dicom.Imaging;

/// <summary>Encodes the events of the adaptive run-length stream MEL (ITU-T T.814 §7.3.3).</summary>
/// <param name="target">Takes the stream.</param>
internal ref struct MelEncoder(Span<byte> target)
{
    private readonly Span<byte> _target = target;
    private int _state;
    private int _run;

    /// <summary>How many whole bytes there are.</summary>
    public int Length { get; private set; }

    /// <summary>The bits after them, from the highest of a byte on.</summary>
    public int Partial { get; private set; }

    /// <summary>Which bits of a byte those are; after 0xFF the highest, which is 0, is one of them.</summary>
    public int PartialMask { get; private set; }

    /// <summary>Appends an event.</summary>
    public void Encode(bool isOne)
    {
        int exponent = MelDecoder.Exponents[_state];
        if (isOne)
        {
            WriteBit(0);
            for (int bit = exponent - 1; bit >= 0; bit--)
            {
                WriteBit((_run >> bit) & 1);
            }

            _run = 0;
            _state = Math.Max(_state - 1, 0);
        }
        else if (++_run == 1 << exponent)
        {
            WriteBit(1);
            _run = 0;
            _state = Math.Min(_state + 1, MelDecoder.Exponents.Length - 1);
        }
    }

    /// <summary>Ends the stream: an unfinished run is written as a whole one, whose end nobody reads.</summary>
    public void Finish()
    {
        if (_run > 0)
        {
            WriteBit(1);
        }
    }

    private void WriteBit(int bit)
    {
        int position = PartialMask == 0 ? 0x80 : (PartialMask & -PartialMask) >> 1;
        PartialMask |= position;
        Partial |= bit == 0 ? 0 : position;
        if (PartialMask == 0xFF)
        {
            _target[Length++] = (byte)Partial;
            PartialMask = Partial == 0xFF ? 0x80 : 0;
            Partial = 0;
        }
    }
}
