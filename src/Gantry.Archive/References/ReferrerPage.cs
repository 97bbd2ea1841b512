namespace Gantry.Archive;

/// <summary>One page of those that refer to something, in the order of arrival.</summary>
/// <param name="Items">The instances that refer.</param>
/// <param name="Next">The key to continue after; null when this is the last page.</param>
/// <param name="IsComplete">False while instances of an earlier version of the index are still being looked through.</param>
public sealed record ReferrerPage(IReadOnlyList<Referrer> Items, long? Next, bool IsComplete);
