using Gantry.Dicom.Objects.Validation;

namespace Gantry.Archive;

/// <summary>How instances are validated as they come in.</summary>
/// <param name="Policy">What counts as an error.</param>
/// <param name="Invalid">What becomes of those in which there are errors.</param>
public sealed record ValidationRule(ValidationPolicy Policy, InvalidInstances Invalid);
