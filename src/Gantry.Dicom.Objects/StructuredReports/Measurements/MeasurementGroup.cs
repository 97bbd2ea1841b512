using static Gantry.Dicom.Objects.StructuredReports.ContentItems;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Measurements of one thing (PS3.16 TID 1410 where there is a region in an image, TID 1501 otherwise).</summary>
public sealed record MeasurementGroup
{
    /// <summary>What people call the thing.</summary>
    public required string TrackingIdentifier { get; init; }

    /// <summary>The thing's identifier, the same in later reports.</summary>
    public required Uid TrackingUid { get; init; }

    /// <summary>What it is; null when it does not say.</summary>
    public CodedConcept? Finding { get; init; }

    /// <summary>Where it is; null when it does not say.</summary>
    public CodedConcept? FindingSite { get; init; }

    /// <summary>On which side, of CID 244; null when it does not say.</summary>
    public CodedConcept? Laterality { get; init; }

    /// <summary>The region that is measured; null when there is none.</summary>
    public ImageRegion? Region { get; init; }

    /// <summary>The measurements.</summary>
    public IReadOnlyList<Measurement> Measurements { get; init; } = [];

    internal ContentItem ToItem()
    {
        List<ContentItem> items =
        [
            Text(Dcm("112039"), TrackingIdentifier).As(RelationshipType.HasObservationContext),
            Uid(Dcm("112040"), TrackingUid).As(RelationshipType.HasObservationContext),
        ];
        if (Finding is { } finding)
        {
            items.Add(Code(Dcm("121071"), finding));
        }

        if (FindingSite is { } place)
        {
            ContentItem site = Code(new CodedConcept("363698007", "SCT", "Finding Site"), place).As(RelationshipType.HasConceptModifier);
            items.Add(Laterality is { } side ? site.With(Code(new CodedConcept("272741003", "SCT", "Laterality"), side).As(RelationshipType.HasConceptModifier)) : site);
        }

        if (Region is { } region)
        {
            ContentItem image = new ContentItem(null, new ImageValue(region.Image.Reference) { Frames = region.Frame is { } frame ? [frame] : [] }).As(RelationshipType.SelectedFrom);
            items.Add(new ContentItem(Dcm("111030"), region.Coordinates, image));
        }

        return Container(Dcm("125007")).Containing([.. items, .. Measurements.Select(measurement => measurement.ToItem())]);
    }
}
