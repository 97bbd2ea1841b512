namespace Gantry.Server.Api;

/// <summary>A known application entity.</summary>
/// <param name="Aet">Its title.</param>
/// <param name="Host">Its host name or address.</param>
/// <param name="Port">Its DICOM port.</param>
/// <param name="Tls">Whether it is spoken to by TLS.</param>
/// <param name="Networks">The networks it may connect from; empty for any.</param>
/// <param name="Scu">The services it may use here; empty for all.</param>
/// <param name="Scp">The services it may provide to us; empty for all.</param>
/// <param name="Locked">Whether it comes from the configuration, where alone it can be changed.</param>
public sealed record PeerAnswer(string Aet, string Host, int Port, bool Tls, IReadOnlyList<string> Networks, IReadOnlyList<string> Scu, IReadOnlyList<string> Scp, bool Locked);

/// <summary>A page of the known application entities.</summary>
/// <param name="Items">The entities, by title.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record PeersAnswer(IReadOnlyList<PeerAnswer> Items, string? Next);

/// <summary>What came of an echo test.</summary>
/// <param name="Success">Whether the peer answered with success.</param>
/// <param name="Status">The status in hexadecimal; null when it did not answer.</param>
/// <param name="Error">Why it did not; null when it did.</param>
/// <param name="Seconds">How long it took, association included.</param>
public sealed record EchoAnswer(bool Success, string? Status, string? Error, double Seconds);
