namespace Gantry.Dicom;

/// <summary>A column of a table of attributes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">What stands in it: the values at all places that the path names.</param>
public sealed record AttributeColumn(string Name, AttributePath Path)
{
    /// <summary>Whether its values are numbers, as far as the dictionary tells; counts of items and bytes are.</summary>
    public bool IsNumeric => Path.IsItem || Path.VR is VR.DS or VR.FD or VR.FL or VR.IS or VR.SL or VR.SQ or VR.SS or VR.SV or VR.UL or VR.US or VR.UV || Path.VR.IsBinary();

    /// <summary>Reads <c>PATH</c> or <c>NAME=PATH</c>; without a name, the path as it is written is the name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dictionary">Where keywords are looked up; the standard's when null.</param>
    /// <exception cref="FormatException">The path is none; the message tells where and what to write instead.</exception>
    public static AttributeColumn Parse(string text, DicomDictionary? dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        bool isNamed = equals > 0 && !text.AsSpan(0, equals).ContainsAny('(', '"');
        AttributePath path = AttributePath.Parse(isNamed ? text[(equals + 1)..].Trim() : text.Trim(), dictionary);
        return new AttributeColumn(isNamed ? text[..equals].Trim() : path.ToString(), path);
    }
}
