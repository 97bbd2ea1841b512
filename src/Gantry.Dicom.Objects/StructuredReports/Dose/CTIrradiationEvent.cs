using static Gantry.Dicom.Objects.StructuredReports.ContentItems;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>One irradiation of a CT examination (PS3.16 TID 10013).</summary>
public sealed record CTIrradiationEvent
{
    /// <summary>Its identifier, the one of the images.</summary>
    public required Uid Uid { get; init; }

    /// <summary>The part of the body, of CID 4030.</summary>
    public required CodedConcept TargetRegion { get; init; }

    /// <summary>How it was acquired, of CID 10013; spiral when not given.</summary>
    public CodedConcept AcquisitionType { get; init; } = new("116152004", "SCT", "Spiral Acquisition");

    /// <summary>The protocol; null when it does not say.</summary>
    public string? Protocol { get; init; }

    /// <summary>How long it took, in s.</summary>
    public required double ExposureTime { get; init; }

    /// <summary>How much of the patient was scanned, in mm.</summary>
    public required double ScanningLength { get; init; }

    /// <summary>The width of one row of detectors, in mm.</summary>
    public required double SingleCollimationWidth { get; init; }

    /// <summary>The width of all rows together, in mm.</summary>
    public required double TotalCollimationWidth { get; init; }

    /// <summary>The advance of the table by rotation as a multiple of the collimation; only where the table moves.</summary>
    public double? PitchFactor { get; init; }

    /// <summary>The peak voltage, in kV.</summary>
    public required double Kvp { get; init; }

    /// <summary>The greatest tube current, in mA.</summary>
    public required double MaximumTubeCurrent { get; init; }

    /// <summary>The mean tube current, in mA.</summary>
    public required double TubeCurrent { get; init; }

    /// <summary>How long a rotation took, in s.</summary>
    public required double ExposureTimePerRotation { get; init; }

    /// <summary>The mean CTDIvol, in mGy.</summary>
    public required double MeanCtdiVol { get; init; }

    /// <summary>The dose length product, in mGy.cm.</summary>
    public required double Dlp { get; init; }

    /// <summary>Whether the doses are of the phantom of a head (16 cm), and not of a body (32 cm).</summary>
    public bool IsHeadPhantom { get; init; }

    internal ContentItem ToItem()
    {
        ContentItem source = Container(Dcm("113831")).Containing(
            Text(Dcm("113832"), "1"), Number(Dcm("113733"), Kvp, "kV"), Number(Dcm("113833"), MaximumTubeCurrent, "mA"), Number(Dcm("113734"), TubeCurrent, "mA"), Number(Dcm("113834"), ExposureTimePerRotation, "s"));
        ContentItem parameters = Container(Dcm("113822")).Containing(
            Number(Dcm("113824"), ExposureTime, "s"), Number(Dcm("113825"), ScanningLength, "mm"), Number(Dcm("113826"), SingleCollimationWidth, "mm"), Number(Dcm("113827"), TotalCollimationWidth, "mm"));
        parameters = PitchFactor is { } pitch ? parameters.Containing(Number(Dcm("113828"), pitch, "{ratio}")) : parameters;
        ContentItem dose = Container(Dcm("113829")).Containing(
            Number(Dcm("113830"), MeanCtdiVol, "mGy"), Code(Dcm("113835"), Dcm(IsHeadPhantom ? "113690" : "113691")), Number(Dcm("113838"), Dlp, "mGy.cm"));
        return Container(Dcm("113819")).Containing(
        [
            .. Protocol is { } protocol ? [Text(Dcm("125203"), protocol)] : Array.Empty<ContentItem>(),
            Code(Dcm("123014"), TargetRegion),
            Code(Dcm("113820"), AcquisitionType),
            ContentItems.Uid(Dcm("113769"), Uid),
            parameters.Containing(Number(Dcm("113823"), 1, "{X-Ray sources}"), source),
            dose,
        ]);
    }
}
