using System.Text.Json;
using Gantry.Archive;

namespace Gantry.Server.Api;

/// <summary>An error that validation found.</summary>
/// <param name="Path">The place in keywords and tags; empty for the whole.</param>
/// <param name="Rule">A stable name of the rule.</param>
/// <param name="Source">Where the standard says so: part and section.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What would be right.</param>
public sealed record QualityFindingAnswer(string Path, string Rule, string Source, string Message, string Remedy);

/// <summary>What validation found in an instance as it came in, and what somebody made of it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="State"><c>open</c>, <c>quarantined</c>, <c>acknowledged</c>, <c>released</c> or <c>rejected</c>.</param>
/// <param name="StudyInstanceUid">The study of the instance.</param>
/// <param name="SeriesInstanceUid">Its series.</param>
/// <param name="SopInstanceUid">The instance.</param>
/// <param name="Sender">Who sent it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Errors">How many errors there were.</param>
/// <param name="Findings">The first twenty of them.</param>
/// <param name="ResolvedBy">Who resolved it; null while nobody did.</param>
/// <param name="ResolvedAt">When, UTC.</param>
/// <param name="Cause">Why, in the words of who resolved it.</param>
public sealed record QualityItemAnswer(
    long Id,
    string State,
    string StudyInstanceUid,
    string SeriesInstanceUid,
    string SopInstanceUid,
    string Sender,
    DateTimeOffset At,
    int Errors,
    IReadOnlyList<QualityFindingAnswer> Findings,
    string? ResolvedBy,
    DateTimeOffset? ResolvedAt,
    string? Cause)
{
    /// <summary>An item as the API shows it.</summary>
    internal static QualityItemAnswer Of(QualityItem item) => new(
        item.Number,
        JsonNamingPolicy.CamelCase.ConvertName(item.State.ToString()),
        item.StudyInstanceUid.Value,
        item.SeriesInstanceUid.Value,
        item.SopInstanceUid.Value,
        item.Sender,
        item.At,
        item.Errors,
        [.. item.Findings.Select(finding => new QualityFindingAnswer(finding.Path, finding.Rule, finding.Source, finding.Message, finding.Remedy))],
        item.Resolution?.Principal,
        item.Resolution?.At,
        item.Resolution?.Cause);
}

/// <summary>A page of quality items, the newest first.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record QualityItemsAnswer(IReadOnlyList<QualityItemAnswer> Items, string? Next);

/// <summary>What somebody makes of a quality item.</summary>
/// <param name="Cause">Why, in a sentence.</param>
/// <param name="Reason">Of a rejection: <c>quality</c>, <c>patientSafety</c>, <c>incorrectWorklistEntry</c> or <c>retentionExpired</c>; quality when it is not given.</param>
public sealed record QualityResolutionRequest(string? Cause, string? Reason = null);
