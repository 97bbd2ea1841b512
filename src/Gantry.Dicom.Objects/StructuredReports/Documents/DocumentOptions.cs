namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>What a document is made with, beside its content.</summary>
public sealed record DocumentOptions
{
    /// <summary>When it is made; local time and its offset are written.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Its identifier; a new one when null.</summary>
    public Uid? SopInstanceUid { get; init; }

    /// <summary>Its series; a new one when null.</summary>
    public Uid? SeriesInstanceUid { get; init; }

    /// <summary>The number of its series.</summary>
    public int SeriesNumber { get; init; } = 1;

    /// <summary>Its number.</summary>
    public int InstanceNumber { get; init; } = 1;

    /// <summary>The description of its series; null for none.</summary>
    public string? SeriesDescription { get; init; }

    /// <summary>Who made the equipment that makes it.</summary>
    public string Manufacturer { get; init; } = "Gantry";

    /// <summary>The model of the equipment.</summary>
    public string ManufacturerModelName { get; init; } = "Gantry";

    /// <summary>The serial number of the equipment.</summary>
    public string DeviceSerialNumber { get; init; } = "1";

    /// <summary>The version of the equipment's software.</summary>
    public string SoftwareVersions { get; init; } = "1";

    /// <summary>Whether all that is to be said is said; key object selection documents do not tell.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Those who answer for it; not verified when there is none. Key object selection documents do not tell.</summary>
    public IReadOnlyList<VerifyingObserver> VerifyingObservers { get; init; } = [];

    /// <summary>The documents that it replaces.</summary>
    public IReadOnlyList<EvidenceInstance> Predecessors { get; init; } = [];

    /// <summary>The defined terms of the character set that it is written in.</summary>
    public IReadOnlyList<string> CharacterSets { get; init; } = ["ISO_IR 192"];
}
