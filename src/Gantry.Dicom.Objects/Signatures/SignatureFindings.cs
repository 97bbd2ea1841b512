using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Signatures;

/// <summary>What is found about one signature.</summary>
/// <param name="place">The item of the signature.</param>
internal sealed class SignatureFindings(InstancePath place)
{
    private readonly List<ValidationFinding> _findings = [];

    /// <summary>Adds a finding.</summary>
    public void Add(FindingSeverity severity, Tag tag, string rule, string message, string remedy) =>
        _findings.Add(new ValidationFinding(severity, tag, InstancePath.Of(place, tag), rule, "PS3.3 §C.12.1.1.3", message, remedy));

    /// <summary>Adds that nobody can tell whether the signature holds.</summary>
    public SignatureStatus Unverifiable(Tag tag, string reason)
    {
        Add(FindingSeverity.Error, tag, "signature-unverifiable", $"the signature can't be verified: {reason}", "compare with the instance as it was signed");
        return SignatureStatus.Unverifiable;
    }

    /// <summary>Adds that the signature does not hold.</summary>
    /// <param name="absent">What was signed and is not there.</param>
    public SignatureStatus Invalid(IReadOnlyCollection<Tag> absent)
    {
        string what = absent.Count > 0 ? $"what was signed was changed since: {string.Join(", ", absent.Take(5))} {(absent.Count > 1 ? "are" : "is")} gone" : "what was signed, or the signature itself, was changed since";
        Add(FindingSeverity.Error, Attributes.Signature, "signature-invalid", what, "don't rely on it: compare with the instance as it was signed");
        return SignatureStatus.Invalid;
    }

    /// <summary>All findings.</summary>
    public ValidationFinding[] ToArray() => [.. _findings];
}
