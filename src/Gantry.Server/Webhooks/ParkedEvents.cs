namespace Gantry.Server.Webhooks;

/// <summary>Events that a receiver refused for good. They are still in the outbox; this says which.</summary>
/// <param name="After">The sequence number before the first of them.</param>
/// <param name="Through">The sequence number of the last of them.</param>
/// <param name="At">When they were refused, UTC.</param>
/// <param name="Error">What the receiver said: the HTTP status.</param>
public sealed record ParkedEvents(long After, long Through, DateTimeOffset At, string Error);
