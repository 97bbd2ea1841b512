using static Gantry.Dicom.Objects.StructuredReports.ContentItems;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>What dose reports say of the examination: why, by which device, how much of it.</summary>
public sealed record DoseContext
{
    /// <summary>The device that irradiated.</summary>
    public required Observer Device { get; init; }

    /// <summary>What the irradiation was for, of CID 3629; diagnostic when not given.</summary>
    public CodedConcept Intent { get; init; } = new("261004008", "SCT", "Diagnostic Intent");

    /// <summary>Where the numbers come from, of CID 10020 or 10021; collected by the device itself when not given.</summary>
    public CodedConcept Source { get; init; } = Dcm("113856");

    /// <summary>The items of a report's root.</summary>
    /// <param name="procedure">The kind of procedure.</param>
    /// <param name="study">The study that the doses are summed over.</param>
    internal (IEnumerable<ContentItem> First, ContentItem Scope, ContentItem Source) ToItems(CodedConcept procedure, Uid study)
    {
        ContentItem reported = Code(Dcm("121058"), procedure).As(RelationshipType.HasConceptModifier)
            .With(Code(new CodedConcept("363703001", "SCT", "Has Intent"), Intent).As(RelationshipType.HasConceptModifier));
        ContentItem scope = Code(Dcm("113705"), Dcm("113014")).As(RelationshipType.HasObservationContext).With(Uid(Dcm("110180"), study).As(RelationshipType.HasProperties));
        return ([reported, .. Device.ToItems()], scope, Code(Dcm("113854"), Source));
    }
}
