namespace Gantry.Dicom;

/// <summary>How the bytes of text values stand for characters: the meaning of Specific Character Set (0008,0005) (PS3.3 §C.12.1.1.2, PS3.5 §6.1). Immutable.</summary>
public sealed class CharacterSet
{
    private CharacterSet(IReadOnlyList<string> definedTerms) => DefinedTerms = definedTerms;

    /// <summary>The default repertoire, ISO-IR 6, where Specific Character Set is absent or empty.</summary>
    public static CharacterSet Default { get; } = new([]);

    /// <summary>The values of Specific Character Set as the standard spells them; empty for the default repertoire.</summary>
    public IReadOnlyList<string> DefinedTerms { get; }

    /// <summary>The character set that the values of Specific Character Set name. Misspelt terms are taken for what they mean; unknown ones are passed over.</summary>
    /// <param name="definedTerms">The values, trimmed of padding; an empty first value is the default repertoire.</param>
    /// <param name="findings">Receives what was misspelt or unknown; null when nobody asks.</param>
    public static CharacterSet Of(IReadOnlyList<string> definedTerms, List<Finding>? findings = null) => throw new NotSupportedException();

    /// <summary>Decodes a whole value, delimiters and padding included. Bytes that mean nothing become U+FFFD.</summary>
    public string Decode(ReadOnlySpan<byte> value, VR vr) => throw new NotSupportedException();

    /// <summary>Encodes a whole value; each character in the first set that has it, with the escape sequences needed.</summary>
    /// <exception cref="DicomException">A character is in none of the sets; the message names it and the remedy.</exception>
    public byte[] Encode(string value, VR vr) => throw new NotSupportedException();

    /// <summary>Encodes a whole value.</summary>
    /// <returns>False when a character is in none of the sets.</returns>
    public bool TryEncode(string value, VR vr, out byte[] encoded) => throw new NotSupportedException();
}
