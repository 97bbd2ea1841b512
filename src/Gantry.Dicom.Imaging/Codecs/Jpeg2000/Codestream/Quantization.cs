namespace Gantry.Dicom.Imaging;

/// <summary>How a component's wavelet coefficients were quantized: QCD or QCC (ITU-T T.800 §A.6.4).</summary>
/// <param name="GuardBits">G, 0 to 7.</param>
/// <param name="IsDerived">Whether all sub-bands derive from the one of LL.</param>
/// <param name="Exponents">Exponents by sub-band: LL, then HL, LH, HH of each resolution.</param>
/// <param name="Mantissas">Mantissas, 0 to 2047, in the same order.</param>
internal sealed record Quantization(int GuardBits, bool IsDerived, byte[] Exponents, ushort[] Mantissas)
{
    /// <summary>Exponent and mantissa of a sub-band (ITU-T T.800 equation E-5 where derived).</summary>
    /// <param name="resolution">The resolution that the sub-band belongs to.</param>
    /// <param name="orientation">Which of its sub-bands.</param>
    /// <returns>Null where the stream says nothing of it.</returns>
    public (int Exponent, int Mantissa)? Find(int resolution, SubbandOrientation orientation)
    {
        if (IsDerived)
        {
            return (Math.Max(0, Exponents[0] - Math.Max(0, resolution - 1)), Mantissas[0]);
        }

        int index = resolution == 0 ? 0 : (3 * (resolution - 1)) + (int)orientation;
        return index < Exponents.Length ? (Exponents[index], Mantissas[index]) : null;
    }

    public static Quantization Read(ref MarkerReader reader)
    {
        int style = reader.ReadByte(), kind = style & 31;
        if (kind > 2)
        {
            throw reader.Error($"Quantization style {kind} is of part 2 of JPEG 2000, which is not decoded");
        }

        int count = kind switch { 0 => reader.Remaining, 1 => 1, _ => reader.Remaining / 2 };
        if (count is 0 or > 97)
        {
            throw reader.Error($"Quantization is given for {count} sub-bands, allowed are 1 to 97");
        }

        byte[] exponents = new byte[count];
        ushort[] mantissas = new ushort[count];
        for (int i = 0; i < count; i++)
        {
            int value = kind == 0 ? reader.ReadByte() << 8 : reader.ReadUInt16();
            (exponents[i], mantissas[i]) = ((byte)(value >> 11), (ushort)(value & 0x7FF));
        }

        return new Quantization(style >> 5, kind == 1, exponents, mantissas);
    }
}
