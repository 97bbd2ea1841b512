using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Stored instances by the unique keys of their levels, as C-MOVE, C-GET and WADO-RS name them. An empty list means any; together they narrow.</summary>
public sealed record InstanceSelection
{
    /// <summary>Patient IDs.</summary>
    public IReadOnlyList<string> PatientIds { get; init; } = [];

    /// <summary>Study Instance UIDs.</summary>
    public IReadOnlyList<Uid> StudyInstanceUids { get; init; } = [];

    /// <summary>Series Instance UIDs.</summary>
    public IReadOnlyList<Uid> SeriesInstanceUids { get; init; } = [];

    /// <summary>SOP Instance UIDs.</summary>
    public IReadOnlyList<Uid> SopInstanceUids { get; init; } = [];

    /// <summary>Bring the header copies along in the same pass, for <see cref="DicomArchive.ReadHeader"/>.</summary>
    public bool WithHeaders { get; init; }

    /// <summary>About how many bytes of header copies are brought along, as somebody may hold them all; what is beyond is read when it is asked for.</summary>
    public long MostHeaderBytes { get; init; } = long.MaxValue;

    /// <summary>Choose rejected instances too, which are hidden otherwise.</summary>
    public bool IncludeRejected { get; init; }

    /// <summary>The most instances returned; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>A whole study.</summary>
    public static InstanceSelection Study(Uid study) => new() { StudyInstanceUids = [study] };

    /// <summary>A whole series.</summary>
    public static InstanceSelection Series(Uid study, Uid series) => new() { StudyInstanceUids = [study], SeriesInstanceUids = [series] };

    /// <summary>One instance.</summary>
    public static InstanceSelection Instance(Uid study, Uid series, Uid instance) =>
        new() { StudyInstanceUids = [study], SeriesInstanceUids = [series], SopInstanceUids = [instance] };

    /// <summary>One instance, wherever it is.</summary>
    public static InstanceSelection Instance(Uid instance) => new() { SopInstanceUids = [instance] };
}
