using System.Text.Json.Serialization;
using Gantry.Archive;
using Gantry.Dicom.Network;

namespace Gantry.Server.Jobs;

/// <summary>What a job does.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JobKind>))]
public enum JobKind
{
    /// <summary>Sends instances to a peer by C-STORE.</summary>
    [JsonStringEnumMemberName("send")]
    Send,

    /// <summary>Retrieves studies from a peer by C-GET.</summary>
    [JsonStringEnumMemberName("retrieve")]
    Retrieve,
}

/// <summary>Where a job stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JobState>))]
public enum JobState
{
    /// <summary>It waits for its turn.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    /// <summary>It is under way.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>All is done.</summary>
    [JsonStringEnumMemberName("completed")]
    Completed,

    /// <summary>It went through, but some instances failed.</summary>
    [JsonStringEnumMemberName("incomplete")]
    Incomplete,

    /// <summary>It could not go on.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>Somebody cancelled it.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}

/// <summary>A job as it is kept in the index and shown.</summary>
public sealed record JobRecord
{
    /// <summary>The most failed instances that are named.</summary>
    internal const int MostNamed = 1000;

    /// <summary>Its number; later jobs have higher ones.</summary>
    public required long Id { get; init; }

    /// <summary>What it does.</summary>
    public required JobKind Kind { get; init; }

    /// <summary>The title of the peer.</summary>
    public required string Peer { get; init; }

    /// <summary>The job that it tries again; null when it is the first.</summary>
    public long? RetryOf { get; init; }

    /// <summary>Where it stands.</summary>
    public JobState State { get; init; }

    /// <summary>When it was asked for, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it began, or went on after a restart, UTC; null when it did not yet.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended, UTC; null when it did not yet.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How many instances there are; of a retrieval, as far as the peer told.</summary>
    public int Total { get; init; }

    /// <summary>How many went through, those with a warning among them.</summary>
    public int Completed { get; init; }

    /// <summary>How many of them went through with a warning.</summary>
    public int Warning { get; init; }

    /// <summary>How many failed.</summary>
    public int Failed { get; init; }

    /// <summary>The first thousand instances that failed.</summary>
    public IReadOnlyList<string> FailedInstances { get; init; } = [];

    /// <summary>What went wrong first; null when nothing did.</summary>
    public string? Error { get; init; }

    /// <summary>Whether it has ended.</summary>
    [JsonIgnore]
    public bool HasEnded => State is not (JobState.Waiting or JobState.Running);

    /// <summary>With what came of a part of it.</summary>
    internal JobRecord With(RetrieveProgress progress) => this with
    {
        Total = Kind == JobKind.Send ? Total : Total + progress.Remaining + progress.Completed + progress.Warning + progress.Failed,
        Completed = Completed + progress.Completed + progress.Warning,
        Warning = Warning + progress.Warning,
        Failed = Failed + progress.Failed,
        FailedInstances = [.. FailedInstances.Concat(progress.FailedInstances.Select(uid => uid.Value)).Take(MostNamed)],
        Error = Error ?? progress.ErrorComment,
    };
}

/// <summary>What a job is about; kept beside it, as it is long, until it is completed.</summary>
/// <param name="Uids">The instances to send, or the studies to retrieve, in order.</param>
/// <param name="Caller">Who asked.</param>
internal sealed record JobWork(IReadOnlyList<string> Uids, Caller Caller);
