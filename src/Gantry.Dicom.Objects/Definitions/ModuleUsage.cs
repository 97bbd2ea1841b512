namespace Gantry.Dicom.Objects.Definitions;

/// <summary>A module of an information object definition (PS3.3 annexes A and B).</summary>
/// <param name="InformationEntity">The information entity, for example Patient; empty for normalized objects.</param>
/// <param name="Module">The module.</param>
/// <param name="Usage">Whether it is mandatory, conditional or the writer's option.</param>
/// <param name="Condition">Of a conditional module when it is required; null where the tables have no condition.</param>
/// <param name="Otherwise">When it may be there though it is not required; null where the tables do not tell.</param>
public sealed record ModuleUsage(string InformationEntity, ModuleDefinition Module, Usage Usage, Condition? Condition, Condition? Otherwise);
