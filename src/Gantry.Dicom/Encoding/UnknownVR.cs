namespace Gantry.Dicom;

/// <summary>A value representation in an explicit encoding that is none of the standard's, and what is made of it.</summary>
/// <param name="VR">The value representation to take.</param>
/// <param name="IsExplicit">Whether the header has a place for it.</param>
/// <param name="IsLong">Whether the length takes 32 bits after two reserved bytes (PS3.5 §7.1.2).</param>
/// <param name="Problem">What is wrong; empty when no more findings are wanted.</param>
internal readonly record struct UnknownVR(VR VR, bool IsExplicit, bool IsLong, string Problem)
{
    /// <summary>Reads it. Only the header's own bytes count, so that it does not matter how much of what follows is there.</summary>
    public static UnknownVR Read(ReadOnlySpan<byte> header, Tag tag, DicomReaderState state)
    {
        bool isReserved = (header[6] | header[7]) == 0;
        if (char.IsAsciiLetterUpper((char)header[4]) && char.IsAsciiLetterUpper((char)header[5]))
        {
            // Value representations to come have long lengths (PS3.5 §6.2 note); one with something in the reserved bytes is none of them.
            return new UnknownVR(VR.UN, true, isReserved, state.WantsFindings ? $"The value representation {(char)header[4]}{(char)header[5]} is unknown; the value is read as UN" : string.Empty);
        }

        VR meant = VRRules.FromLetters((byte)(header[4] & 0xDF), (byte)(header[5] & 0xDF));
        if (meant != VR.None && char.IsAsciiLetter((char)header[4]) && char.IsAsciiLetter((char)header[5]))
        {
            return new UnknownVR(meant, true, meant.HasLongLength(), state.WantsFindings ? $"The value representation {(char)header[4]}{(char)header[5]} is read as {meant}" : string.Empty);
        }

        VR known = state.Context.Dictionary.LookupVR(tag);
        if (IsFiller(header[4]) && IsFiller(header[5]))
        {
            return new UnknownVR(known, true, known != VR.UN && known.HasLongLength() && isReserved, "The value representation is not filled in; the dictionary's is used");
        }

        // Without letters it is an implicit header, unless its length would be no length for such an element.
        uint length = VRRules.ReadUInt32(header[4..], state.IsBigEndian);
        return length <= ushort.MaxValue || length == DicomReader.UndefinedLength || known.HasLongLength()
            ? new UnknownVR(known, false, false, "No value representation is written; the element is read as implicit")
            : new UnknownVR(known, true, false, "The value representation is unreadable; the dictionary's is used");
    }

    private static bool IsFiller(byte letter) => letter is (byte)'?' or (byte)' ' or (byte)'-';
}
