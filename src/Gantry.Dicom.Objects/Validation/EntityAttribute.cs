using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>An attribute that tells something of an entity, so that all instances of the entity have the same value.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Requirement">What its module says of it.</param>
internal sealed record EntityAttribute(InformationEntity Entity, AttributeRequirement Requirement)
{
    /// <summary>
    /// The attributes of a definition: those at the top of the modules of an entity. What modules of what is below the series have too is left out, as nothing
    /// tells for which of both it is meant.
    /// </summary>
    public static IReadOnlyList<EntityAttribute> Of(InformationObjectDefinition definition)
    {
        HashSet<Tag> below = [.. definition.Modules.Where(module => EntityOf(module) is null).SelectMany(module => module.Module.Attributes.Select(attribute => attribute.Tag))];
        return [.. definition.Modules
            .SelectMany(module => EntityOf(module) is { } entity ? module.Module.Attributes.Select(attribute => new EntityAttribute(entity, attribute)) : [])
            .Where(attribute => !below.Contains(attribute.Requirement.Tag) && !attribute.Requirement.Entry.IsRepeating)
            .DistinctBy(attribute => attribute.Requirement.Tag)];
    }

    private static InformationEntity? EntityOf(ModuleUsage module) => module.InformationEntity switch
    {
        "Patient" => InformationEntity.Patient,
        "Study" => InformationEntity.Study,
        "Series" => InformationEntity.Series,
        "Equipment" => InformationEntity.Equipment,
        "Frame of Reference" => InformationEntity.FrameOfReference,
        _ => null,
    };
}
