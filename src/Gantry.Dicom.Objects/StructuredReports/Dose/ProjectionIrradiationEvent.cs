using static Gantry.Dicom.Objects.StructuredReports.ContentItems;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>One irradiation of a projection X-ray examination (PS3.16 TID 10003).</summary>
public sealed record ProjectionIrradiationEvent
{
    /// <summary>Its identifier, the one of the images.</summary>
    public required Uid Uid { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>Whether it was fluoroscopy, and not the acquisition of images.</summary>
    public bool IsFluoroscopy { get; init; }

    /// <summary>The part of the body, of CID 4031.</summary>
    public required CodedConcept TargetRegion { get; init; }

    /// <summary>The dose area product, in Gy.m2.</summary>
    public required double DoseAreaProduct { get; init; }

    /// <summary>The dose at the reference point, in Gy.</summary>
    public required double DoseAtReferencePoint { get; init; }

    /// <summary>The peak voltage, in kV.</summary>
    public required double Kvp { get; init; }

    /// <summary>The tube current, in mA.</summary>
    public required double TubeCurrent { get; init; }

    /// <summary>How long it took, in ms.</summary>
    public required double ExposureTime { get; init; }

    /// <summary>How many pulses it had.</summary>
    public int Pulses { get; init; } = 1;

    /// <summary>The protocol; null when it does not say.</summary>
    public string? Protocol { get; init; }

    internal CodedConcept EventType => IsFluoroscopy ? new CodedConcept("44491008", "SCT", "Fluoroscopy") : Dcm("113611");

    internal ContentItem ToItem() => Container(Dcm("113706")).Containing(
    [
        Code(Dcm("113764"), Dcm("113622")).As(RelationshipType.HasConceptModifier),
        ContentItems.Uid(Dcm("113769"), Uid),
        ContentItems.DateTime(Dcm("111526"), Start),
        Code(Dcm("113721"), EventType),
        .. Protocol is { } protocol ? [Text(Dcm("125203"), protocol)] : Array.Empty<ContentItem>(),
        Code(Dcm("123014"), TargetRegion),
        Number(Dcm("122130"), DoseAreaProduct, "Gy.m2"),
        Number(Dcm("113738"), DoseAtReferencePoint, "Gy"),
        Number(Dcm("113768"), Pulses, "1"),
        Number(Dcm("113733"), Kvp, "kV"),
        Number(Dcm("113734"), TubeCurrent, "mA"),
        Number(Dcm("113824"), ExposureTime, "ms"),
    ]);
}
