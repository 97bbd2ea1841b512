using Gantry.Server.Jobs;

namespace Gantry.Server.Api;

/// <summary>What a job shall do.</summary>
/// <param name="Kind"><c>send</c> (instances of the archive to a peer, by C-STORE) or <c>retrieve</c> (studies of a peer into the archive, by C-GET).</param>
/// <param name="Peer">The title of a known peer.</param>
/// <param name="Studies">Study Instance UIDs.</param>
/// <param name="Series">Series Instance UIDs; to send only.</param>
/// <param name="Instances">SOP Instance UIDs; to send only.</param>
public sealed record JobRequest(JobKind? Kind, string? Peer, IReadOnlyList<string>? Studies = null, IReadOnlyList<string>? Series = null, IReadOnlyList<string>? Instances = null);

/// <summary>A page of jobs.</summary>
/// <param name="Items">The jobs, the last ones first.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record JobsAnswer(IReadOnlyList<JobRecord> Items, string? Next);
