using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Numbers as ICC profiles have them (ICC.1 §4.6).</summary>
internal static class IccNumbers
{
    /// <summary>Writes s15Fixed16Numbers.</summary>
    public static byte[] Fixed(params ReadOnlySpan<double> numbers)
    {
        byte[] bytes = new byte[4 * numbers.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * i), (int)Math.Round(numbers[i] * 65536));
        }

        return bytes;
    }
}
