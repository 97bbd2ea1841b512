using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Gantry.Dicom.Objects.Codes;

/// <summary>The DICOM Controlled Terminology (PS3.16 annex D), read from the embedded table when the first code is asked for.</summary>
public static class CodeDictionary
{
    /// <summary>The coding scheme designator of these codes.</summary>
    public const string Scheme = "DCM";

    /// <summary>The edition of PS3.16 that the codes and context groups are of.</summary>
    public const string Edition = "2026b";

    private static readonly Lazy<FrozenDictionary<string, DicomCode>> s_codes = new(() => EmbeddedTable.Rows("dcm_codes.tsv")
        .Select(fields => new DicomCode(fields[0], fields[3], fields[2], fields[1] == "R"))
        .ToFrozenDictionary(code => code.Value, StringComparer.Ordinal));

    /// <summary>All codes.</summary>
    public static IReadOnlyCollection<DicomCode> All => s_codes.Value.Values;

    /// <summary>Finds a code.</summary>
    public static bool TryGet(string value, [NotNullWhen(true)] out DicomCode? code) => s_codes.Value.TryGetValue(value, out code);

    /// <summary>The concept of a code, with the meaning that the standard gives it.</summary>
    /// <param name="value">The code value, for example 113030.</param>
    /// <exception cref="ArgumentException">The standard has no such code.</exception>
    public static CodedConcept Concept(string value) => TryGet(value, out DicomCode? code)
        ? code.Concept
        : throw new ArgumentException($"'{value}' is no code of scheme DCM in PS3.16 {Edition}.", nameof(value));
}
