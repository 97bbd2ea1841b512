namespace Gantry.Server.Api;

/// <summary>What is to be said of an instance of a medium.</summary>
/// <param name="Name">What it is called on the medium; empty for the medium itself.</param>
/// <param name="Text">Why it is not stored, or what is strange about it.</param>
public sealed record MediaRemark(string Name, string Text);

/// <summary>What became of a medium.</summary>
/// <param name="Stored">How many instances are kept, those among them that were there already.</param>
/// <param name="Failed">How many things could not be read or stored.</param>
/// <param name="PassedOver">How many other files there were.</param>
/// <param name="Failures">The first thousand of what could not be read or stored.</param>
/// <param name="Remarks">The first thousand instances that are kept with a warning.</param>
public sealed record MediaAnswer(long Stored, long Failed, long PassedOver, IReadOnlyList<MediaRemark> Failures, IReadOnlyList<MediaRemark> Remarks);
