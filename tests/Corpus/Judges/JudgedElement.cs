namespace Gantry.Corpus.Judges;

/// <summary>A data element as another program reads it.</summary>
/// <param name="Path">Tags and item numbers from 0: 00400275[0].00080100.</param>
/// <param name="VR">Its value representation, as that program calls it.</param>
/// <param name="Values">Text of its values. A sequence has the count of its items, bytes are one value as <see cref="JudgedText.Bytes"/> makes it.</param>
internal sealed record JudgedElement(string Path, string VR, IReadOnlyList<string> Values);
