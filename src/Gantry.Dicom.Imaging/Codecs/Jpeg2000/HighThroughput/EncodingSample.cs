using System.Numerics;

namespace Gantry.Dicom.Imaging;

/// <summary>A sample as the cleanup pass codes it (ITU-T T.814 §7.3.8).</summary>
internal readonly struct EncodingSample
{
    private readonly uint _value;

    /// <summary>Takes a coefficient, laid out as <see cref="ICodeBlockDecoder"/> says.</summary>
    public EncodingSample(int coefficient)
    {
        uint doubled = (uint)coefficient & 0x7FFF_FFFE;
        if (doubled != 0)
        {
            Odd = doubled - 1;
            _value = doubled - 2 + ((uint)coefficient >> 31);
        }
    }

    /// <summary>2μ − 1, whose length in bits is the exponent; 0 where μ is 0.</summary>
    public uint Odd { get; }

    /// <summary>1 where μ isn't 0.</summary>
    public uint Significance => Odd & 1;

    /// <summary>1 where the exponent is this one, which isn't 0.</summary>
    public int Has(int exponent) => 32 - BitOperations.LeadingZeroCount(Odd) == exponent ? 1 : 0;

    /// <summary>Writes 2(μ − 1) + sign in as many bits as the exponent of the quad, less one where the codeword has said the highest.</summary>
    public void Write(ref MagnitudeWriter magnitudes, int exponent, uint known)
    {
        if (Odd != 0)
        {
            int length = exponent - (int)known;
            magnitudes.Write((uint)(_value & ((1UL << length) - 1)), length);
        }
    }
}
