using System.Globalization;
using Gantry.Dicom.Objects.Codes;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>What a template says of a concept: some codes, or a context group (PS3.16 §6.1.7).</summary>
public sealed record TemplateCode
{
    private TemplateCode(IReadOnlyList<CodedConcept> codes, int? group, BindingStrength strength) => (Codes, Group, Strength) = (codes, group, strength);

    /// <summary>The codes, of which the first is the one to write; empty where a group is meant.</summary>
    public IReadOnlyList<CodedConcept> Codes { get; }

    /// <summary>The context group (CID); null where codes are meant.</summary>
    public int? Group { get; }

    /// <summary>How much the group binds.</summary>
    public BindingStrength Strength { get; }

    /// <summary>Whether a concept may stand here. Null when that cannot be decided: other codes are allowed, or the group is not known.</summary>
    public bool? Allows(CodedConcept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        if (Codes.Count > 0)
        {
            return Codes.Any(code => code.Value == concept.Value && code.SchemeDesignator == concept.SchemeDesignator);
        }

        if (!ContextGroups.TryGet(Group!.Value, out ContextGroup? group) || !group.AllConcepts.Any())
        {
            return null;
        }

        // Codes of SNOMED's former scheme mean the same as codes in the group, but no table of ours says which.
        bool isFormer = concept.SchemeDesignator is "SRT" or "SNM3" or "99SDM";
        return group.Contains(concept) ? true : Strength == BindingStrength.Baseline || isFormer || group.IsExtensible != false ? null : false;
    }

    /// <summary>How a person writes it.</summary>
    public override string ToString() => Codes.Count > 0 ? Codes[0].ToString() : ContextGroups.TryGet(Group!.Value, out ContextGroup? group) ? group.ToString() : string.Create(CultureInfo.InvariantCulture, $"CID {Group}");

    // 121058:DCM:Procedure reported,alternative:scheme or 7021D.
    internal static TemplateCode? Parse(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!text.Contains(':', StringComparison.Ordinal))
        {
            BindingStrength strength = text[^1] switch { 'E' => BindingStrength.Enumerated, 'D' => BindingStrength.Defined, _ => BindingStrength.Baseline };
            return new TemplateCode([], int.Parse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture), strength);
        }

        // A meaning may hold a comma, an alternative comes last and has no meaning.
        int alternative = text.LastIndexOf(',');
        string[] tail = alternative < 0 ? [] : text[(alternative + 1)..].Split(':');
        string[] codes = tail.Length == 2 && !tail[0].StartsWith(' ') ? [text[..alternative], text[(alternative + 1)..]] : [text];
        return new TemplateCode([.. codes.Select(Code)], null, BindingStrength.Enumerated);
    }

    // Units of UCUM may hold a colon themselves.
    private static CodedConcept Code(string text)
    {
        string[] parts = text.Split(':');
        int scheme = Array.FindIndex(parts, 1, part => part is "UCUM" or "DCM" or "SCT" or "SRT" or "LN" or "UMLS" or "NCIt" or "MDC" or "BARI" or "RADLEX" or "IBSI" or "FMA");
        scheme = scheme < 0 ? 1 : scheme;
        return new CodedConcept(string.Join(':', parts[..scheme]), parts[scheme], string.Join(':', parts[(scheme + 1)..]));
    }
}
