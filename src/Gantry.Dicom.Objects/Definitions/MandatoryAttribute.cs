namespace Gantry.Dicom.Objects.Definitions;

/// <summary>An attribute that every instance of an information object has.</summary>
/// <param name="Module">The mandatory module that demands it, with its information entity.</param>
/// <param name="Attribute">The attribute, of type 1 or 2.</param>
public sealed record MandatoryAttribute(ModuleUsage Module, AttributeRequirement Attribute);
