namespace Gantry.Server.Api;

/// <summary>What an instance refers to, and a page of what refers to it.</summary>
/// <param name="RefersTo">What its own header refers to, in the header's order; empty when the instance itself is not in the archive.</param>
/// <param name="ReferredToBy">The instances that refer to it, in the order of arrival.</param>
/// <param name="Next">The cursor of the next page of those; null when this is the last.</param>
/// <param name="Complete">False while the instances of an index of an earlier version are still being looked through.</param>
public sealed record ReferencesAnswer(IReadOnlyList<ReferenceAnswer> RefersTo, IReadOnlyList<ReferrerAnswer> ReferredToBy, string? Next, bool Complete);

/// <summary>Something that is referred to.</summary>
/// <param name="Uid">Its UID.</param>
/// <param name="Level">What it is: <c>instance</c>, <c>series</c> or <c>study</c>.</param>
/// <param name="Sequence">The keyword of the sequence that names it; its tag when it is private.</param>
public sealed record ReferenceAnswer(string Uid, string Level, string Sequence);

/// <summary>An instance that refers.</summary>
/// <param name="StudyInstanceUid">Its study.</param>
/// <param name="SeriesInstanceUid">Its series.</param>
/// <param name="SopInstanceUid">The instance.</param>
/// <param name="SopClassUid">Its SOP class.</param>
/// <param name="Modality">The modality of its series; null when absent.</param>
/// <param name="Sequence">The keyword of the sequence by which it refers.</param>
/// <param name="StandsForSeries">Whether it is an image: other images of its series may refer to the same and are not listed.</param>
public sealed record ReferrerAnswer(string StudyInstanceUid, string SeriesInstanceUid, string SopInstanceUid, string SopClassUid, string? Modality, string Sequence, bool StandsForSeries);
