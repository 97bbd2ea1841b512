using System.Diagnostics.CodeAnalysis;

namespace Gantry.Dicom;

/// <summary>The attributes of the standard and the private ones known (PS3.6).</summary>
public sealed class DicomDictionary
{
    private DicomDictionary()
    {
    }

    /// <summary>The dictionary of PS3.6 with the private elements known.</summary>
    public static DicomDictionary Default { get; } = new();

    /// <summary>Finds a standard attribute, also one of a repeating group.</summary>
    public bool TryGet(Tag tag, [NotNullWhen(true)] out DictionaryEntry? entry) => throw new NotSupportedException();

    /// <summary>Finds a standard attribute by its keyword, upper and lower case as in PS3.6.</summary>
    public bool TryGet(ReadOnlySpan<char> keyword, [NotNullWhen(true)] out DictionaryEntry? entry) => throw new NotSupportedException();

    /// <summary>Finds a private element by the creator of its block.</summary>
    /// <param name="creator">The value of the private creator element.</param>
    /// <param name="tag">The tag as it stands in the data set, whatever block was reserved.</param>
    /// <param name="entry">What is known of it.</param>
    public bool TryGetPrivate(string creator, Tag tag, [NotNullWhen(true)] out DictionaryEntry? entry) => throw new NotSupportedException();

    /// <summary>
    /// The value representation to take where none is written. Of several, OW where it is among them (PS3.5 §A.1), else the first. UL for group
    /// lengths, LO for private creators, UN for private and unknown elements, None for items and delimiters.
    /// </summary>
    public VR LookupVR(Tag tag) => throw new NotSupportedException();
}
