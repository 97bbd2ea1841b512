using System.Diagnostics.CodeAnalysis;

namespace Gantry.Dicom;

/// <summary>
/// A coded concept: what an item of a code sequence holds (PS3.3 §8). Two are equal when value, coding scheme and its version are; the meaning is
/// for people and does not count.
/// </summary>
/// <param name="Value">The code: what Code Value, Long Code Value or URN Code Value holds.</param>
/// <param name="SchemeDesignator">The Coding Scheme Designator, for example DCM; may be empty where the value is a URN.</param>
/// <param name="Meaning">The Code Meaning.</param>
/// <param name="SchemeVersion">The Coding Scheme Version; empty when not given.</param>
public sealed record CodedConcept(string Value, string SchemeDesignator, string Meaning, string SchemeVersion = "")
{
    private const int LongestCodeValue = 16;

    /// <summary>Whether the value is a URN or URL, which URN Code Value holds.</summary>
    public bool IsUrn => Value.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) || Value.Contains("://", StringComparison.Ordinal);

    /// <summary>Reads the concept of an item.</summary>
    /// <returns>False when the item has no code.</returns>
    public static bool TryRead(DataSet item, [NotNullWhen(true)] out CodedConcept? concept)
    {
        ArgumentNullException.ThrowIfNull(item);
        string? value = item.GetString(Attributes.CodeValue) ?? item.GetString(Attributes.LongCodeValue) ?? item.GetString(Attributes.URNCodeValue);
        concept = value is null ? null : new CodedConcept(value, Text(Attributes.CodingSchemeDesignator), Text(Attributes.CodeMeaning), Text(Attributes.CodingSchemeVersion));
        return concept is not null;

        string Text(Tag tag) => item.GetString(tag) ?? string.Empty;
    }

    /// <summary>Whether both stand for the same concept: value and coding scheme are the same, and so is its version where both give one.</summary>
    public bool IsSameAs([NotNullWhen(true)] CodedConcept? other) => other is not null && Value == other.Value && SchemeDesignator == other.SchemeDesignator
        && (SchemeVersion.Length == 0 || other.SchemeVersion.Length == 0 || SchemeVersion == other.SchemeVersion);

    /// <summary>Makes an item of a code sequence: a URN in URN Code Value, what is longer than 16 characters in Long Code Value, else Code Value.</summary>
    /// <exception cref="DicomException">A part does not fit its attribute.</exception>
    public DataSet ToItem()
    {
        DataSet item = new();
        item.Set(IsUrn ? Attributes.URNCodeValue : Value.Length > LongestCodeValue ? Attributes.LongCodeValue : Attributes.CodeValue, Value);
        Set(Attributes.CodingSchemeDesignator, SchemeDesignator);
        Set(Attributes.CodingSchemeVersion, SchemeVersion);
        Set(Attributes.CodeMeaning, Meaning);
        return item;

        void Set(Attribute<string> attribute, string text)
        {
            if (text.Length > 0)
            {
                item.Set(attribute, text);
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(CodedConcept? other) =>
        other is not null && Value == other.Value && SchemeDesignator == other.SchemeDesignator && SchemeVersion == other.SchemeVersion;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, SchemeDesignator, SchemeVersion);

    /// <summary>The concept as the standard writes it: (113000, DCM, "Of Interest").</summary>
    public override string ToString() => SchemeVersion.Length > 0 ? $"({Value}, {SchemeDesignator} [{SchemeVersion}], \"{Meaning}\")" : $"({Value}, {SchemeDesignator}, \"{Meaning}\")";
}
