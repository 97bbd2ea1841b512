namespace Gantry.Dicom.Objects.Media;

/// <summary>A key of a directory record: an attribute that is copied from the instance (PS3.3 §F.5).</summary>
/// <param name="Tag">The attribute.</param>
/// <param name="Requirement">1: always there with a value; 2: always there; 3: where the instance has it, conditional ones too.</param>
public readonly record struct DirectoryKey(Tag Tag, int Requirement);
