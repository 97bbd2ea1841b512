using System.Globalization;

namespace Gantry.Dicom.Objects.Definitions;

/// <summary>A value that an attribute is compared with: text, a number, an attribute that is pointed to, or a coded concept.</summary>
/// <param name="Text">As it stands in the condition; for a concept its value.</param>
/// <param name="Scheme">For a concept the coding scheme designator.</param>
/// <param name="Meaning">For a concept its meaning, for people; may be empty.</param>
internal sealed record ConditionValue(string Text, string? Scheme = null, string Meaning = "")
{
    private readonly string _pointedTo = DicomDictionary.Default.TryGet(Text, out DictionaryEntry? entry) ? entry.Tag.ToHexString() : Text;

    /// <summary>Whether it is a concept.</summary>
    public bool IsCode => Scheme is not null;

    /// <summary>Whether a value of an attribute is this one.</summary>
    public bool Matches(string value, VR vr)
    {
        if (vr == VR.AT)
        {
            return string.Equals(value, _pointedTo, StringComparison.OrdinalIgnoreCase);
        }

        return string.Equals(value, Text, StringComparison.Ordinal)
            || (IsNumeric(vr) && TryNumber(value, out double one) && TryNumber(Text, out double other) && one.Equals(other));
    }

    /// <summary>Whether an item of a code sequence holds this concept.</summary>
    public bool Matches(DataSet item) => CodedConcept.TryRead(item, out CodedConcept? concept) && concept.Value == Text && concept.SchemeDesignator == Scheme;

    /// <summary>The value in English.</summary>
    public string Explain() => IsCode
        ? Meaning.Length > 0 ? $"({Text}, {Scheme}, \"{Meaning}\")" : $"({Text}, {Scheme})"
        : DicomDictionary.Default.TryGet(Text, out DictionaryEntry? entry) ? entry.Name : Text;

    /// <inheritdoc/>
    public override string ToString() => !IsCode
        ? ConditionParser.Write(Text)
        : Meaning.Length > 0 ? $"({ConditionParser.Write(Text)}, {ConditionParser.Write(Scheme!)}, \"{Meaning}\")" : $"({ConditionParser.Write(Text)}, {ConditionParser.Write(Scheme!)})";

    private static bool IsNumeric(VR vr) => vr is VR.DS or VR.IS or VR.US or VR.SS or VR.UL or VR.SL or VR.UV or VR.SV or VR.FL or VR.FD;

    /// <summary>Reads a number.</summary>
    internal static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
