namespace Gantry.Dicom.Objects.Definitions;

/// <summary>A functional group macro of a multi-frame information object definition (PS3.3 §C.7.6.16).</summary>
/// <param name="Macro">The macro; each of its attributes is a sequence of a shared, per-frame or current frame item.</param>
/// <param name="Usage">Whether it is mandatory, conditional or the writer's option.</param>
/// <param name="Condition">Of a conditional group when it is required; null where the tables have no condition.</param>
/// <param name="Otherwise">When it may be there though it is not required; null where the tables do not tell.</param>
public sealed record FunctionalGroupUsage(ModuleDefinition Macro, Usage Usage, Condition? Condition, Condition? Otherwise);
