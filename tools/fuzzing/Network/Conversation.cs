namespace Gantry.Fuzzing.Network;

/// <summary>What one end of an association sent, PDU by PDU.</summary>
/// <param name="Requested">The PDUs of the requester.</param>
/// <param name="Answered">The PDUs of the acceptor.</param>
public sealed record Conversation(IReadOnlyList<byte[]> Requested, IReadOnlyList<byte[]> Answered);
