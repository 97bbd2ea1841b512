using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Decodes the events of the adaptive run-length stream MEL (ITU-T T.814 §7.3.3).</summary>
/// <param name="stream">The bytes the stream may lie in: those before the last of the cleanup segment. The lower half of the last of them is not read.</param>
internal ref struct MelDecoder(ReadOnlySpan<byte> stream)
{
    private readonly ReadOnlySpan<byte> _stream = stream;
    private ulong _bits;
    private int _available;
    private int _next;
    private bool _afterFull;
    private int _state;

    /// <summary>How many events without and with a last one a codeword stands for, as a power of 2 by state.</summary>
    public static ReadOnlySpan<byte> Exponents => [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5];

    /// <summary>Decodes the next run of events that are 0.</summary>
    /// <returns>
    /// Twice their number, plus 1 where an event that is 1 follows, minus 2 where none does. So, with 2 taken off for each event, what is left is −1 at an event
    /// that is 1, and negative when the next run is needed.
    /// </returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int NextRun()
    {
        if (_available < 6)
        {
            Fill();
        }

        int exponent = Exponents[_state];
        if ((long)_bits < 0)
        {
            _bits <<= 1;
            _available--;
            _state = Math.Min(_state + 1, Exponents.Length - 1);
            return ((1 << exponent) - 1) << 1;
        }

        int zeros = (int)(_bits >> (63 - exponent)) & ((1 << exponent) - 1);
        _bits <<= exponent + 1;
        _available -= exponent + 1;
        _state = Math.Max(_state - 1, 0);
        return (zeros << 1) | 1;
    }

    private void Fill()
    {
        while (_available <= 56)
        {
            int next = _next >= _stream.Length ? 0xFF : _next == _stream.Length - 1 ? _stream[_next] | 0x0F : _stream[_next];
            _next++;
            int length = _afterFull ? 7 : 8;
            _bits |= (ulong)(next & ((1 << length) - 1)) << (64 - _available - length);
            _available += length;
            _afterFull = next == 0xFF;
        }
    }
}
