namespace Gantry.Dicom.Imaging;

/// <summary>A place in a codeword of the arithmetic encoder, between two symbols.</summary>
/// <param name="Position">The last byte that was written.</param>
/// <param name="Byte">Its value, to which a carry may be added later.</param>
/// <param name="Code">C.</param>
/// <param name="Interval">A.</param>
/// <param name="Bits">How many bits of C are in use.</param>
internal readonly record struct MqPlace(int Position, byte Byte, uint Code, uint Interval, int Bits);
