namespace Gantry.Server.Api;

/// <summary>What an instance gets here as it comes in.</summary>
/// <param name="Attributes">Keywords or tags with the values they get; null takes an attribute out. UIDs, and what says how the object is made, can't be among them.</param>
/// <param name="Cause">Why, in a sentence.</param>
public sealed record ImportRequest(IReadOnlyDictionary<string, string?>? Attributes = null, string? Cause = null);

/// <summary>What became of an instance that is kept.</summary>
/// <param name="Outcome">What became of it: <c>stored</c>, <c>duplicate</c>, <c>conflict</c>, <c>replaced</c>.</param>
/// <param name="Remark">What is strange about it; null when all is well.</param>
/// <param name="SopInstanceUid">The instance.</param>
public sealed record ImportAnswer(string Outcome, string? Remark, string SopInstanceUid);
