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
        Significance = (0 - doubled) >> 31;
        Odd = doubled - Significance;
        _value = Odd - Significance + ((uint)coefficient >> 31);
    }

    /// <summary>2μ − 1, whose length in bits is the exponent; 0 where μ is 0.</summary>
    public uint Odd { get; }

    /// <summary>1 where μ isn't 0.</summary>
    public uint Significance { get; }

    /// <summary>1 where the exponent is this one, which isn't 0.</summary>
    public int Has(int exponent) => 32 - BitOperations.LeadingZeroCount(Odd) == exponent ? 1 : 0;

    /// <summary>How many bits of 2(μ − 1) + sign are written: as many as the exponent of the quad, less one where the codeword has said the highest.</summary>
    public int Length(int exponent, uint known) => (exponent - (int)known) & -(int)Significance;

    /// <summary>The lowest bits of 2(μ − 1) + sign.</summary>
    public ulong Bits(int length) => _value & ((1UL << length) - 1);
}
