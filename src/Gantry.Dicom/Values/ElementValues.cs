namespace Gantry.Dicom;

/// <summary>Turns the bytes of a value into .NET values and back (PS3.5 §6.2).</summary>
internal static class ElementValues
{
    /// <summary>Reads one of the values, the first being 0.</summary>
    /// <returns>False when it is not there, is empty, or cannot be read as a <typeparamref name="T"/>.</returns>
    public static bool TryRead<T>(ReadOnlySpan<byte> value, VR vr, bool bigEndian, CharacterSet characterSet, int index, out T result) => throw new NotSupportedException();

    /// <summary>Reads all values. One that cannot be read is the default of <typeparamref name="T"/>.</summary>
    public static T[] ReadAll<T>(ReadOnlySpan<byte> value, VR vr, bool bigEndian, CharacterSet characterSet) => throw new NotSupportedException();

    /// <summary>Reads all values as text: numbers as invariant decimals, tags as eight hexadecimal digits, other bytes as nothing.</summary>
    public static string[] ReadStrings(ReadOnlySpan<byte> value, VR vr, bool bigEndian, CharacterSet characterSet) => throw new NotSupportedException();

    /// <summary>Encodes values in little endian, padded to even length.</summary>
    /// <exception cref="DicomException">A value does not fit the value representation.</exception>
    public static byte[] Write<T>(ReadOnlySpan<T> values, VR vr, CharacterSet characterSet) => throw new NotSupportedException();

    /// <summary>Encodes values given as text, little endian, padded to even length.</summary>
    /// <exception cref="DicomException">A value does not fit the value representation.</exception>
    public static byte[] WriteStrings(ReadOnlySpan<string> values, VR vr, CharacterSet characterSet) => throw new NotSupportedException();
}
