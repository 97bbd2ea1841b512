using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>What validation found.</summary>
/// <param name="Definition">The definition that the instance was held against; null when there is none for its class.</param>
/// <param name="Findings">What was found.</param>
public sealed record ValidationResult(InformationObjectDefinition? Definition, IReadOnlyList<ValidationFinding> Findings)
{
    /// <summary>What is against the policy.</summary>
    public IEnumerable<ValidationFinding> Errors => Findings.Where(finding => finding.Severity == FindingSeverity.Error);

    /// <summary>What is dubious.</summary>
    public IEnumerable<ValidationFinding> Warnings => Findings.Where(finding => finding.Severity == FindingSeverity.Warning);

    /// <summary>Whether nothing is against the policy.</summary>
    public bool IsAccepted => !Errors.Any();
}
