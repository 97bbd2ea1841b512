using Gantry.Archive;

namespace Gantry.Server.Api;

/// <summary>What the archive holds in figures.</summary>
public sealed record StatisticsAnswer
{
    /// <summary>Patients.</summary>
    public required long Patients { get; init; }

    /// <summary>Studies.</summary>
    public required long Studies { get; init; }

    /// <summary>Series.</summary>
    public required long Series { get; init; }

    /// <summary>Instances, other versions not counted.</summary>
    public required long Instances { get; init; }

    /// <summary>The bytes of all data sets.</summary>
    public required long Bytes { get; init; }

    /// <summary>The bytes that are free on the disk of the archive.</summary>
    public required long FreeBytes { get; init; }

    /// <summary>How much there is of each modality.</summary>
    public required IReadOnlyList<ModalityCount> Modalities { get; init; }

    /// <summary>How many instances wait to be committed.</summary>
    public required int InstancesWaiting { get; init; }

    /// <summary>How many jobs wait or run.</summary>
    public required int JobsOpen { get; init; }

    /// <summary>By how many changes the webhook that is furthest behind is behind.</summary>
    public required long WebhookLag { get; init; }
}
