namespace Gantry.Server.Api;

/// <summary>A presentation context as proposed, and what became of it.</summary>
/// <param name="Id">The identifier, an odd number.</param>
/// <param name="SopClassUid">The abstract syntax.</param>
/// <param name="SopClass">Its name; null when the standard has none.</param>
/// <param name="TransferSyntaxUids">The transfer syntaxes proposed.</param>
/// <param name="Result">The result: 0 acceptance, 1 user rejection, 2 no reason, 3 abstract syntax not supported, 4 transfer syntaxes not supported; null when there was no answer.</param>
/// <param name="TransferSyntaxUid">The transfer syntax accepted.</param>
public sealed record PresentationContextAnswerItem(byte Id, string SopClassUid, string? SopClass, IReadOnlyList<string> TransferSyntaxUids, int? Result, string? TransferSyntaxUid);

/// <summary>How often an operation ended with a status.</summary>
/// <param name="Service">The service, as in C-STORE.</param>
/// <param name="Performed">Whether this program performed it; else it asked for it.</param>
/// <param name="Status">The final status in hexadecimal; null when it was never answered.</param>
/// <param name="StatusName">What the status says.</param>
/// <param name="Count">How often.</param>
public sealed record OperationsAnswer(string Service, bool Performed, string? Status, string? StatusName, long Count);

/// <summary>How an association ended.</summary>
/// <param name="How">released, aborted here, aborted by peer, connection lost, timed out, rejected, unreachable.</param>
/// <param name="Reason">Why.</param>
public sealed record AssociationEndAnswer(string How, string Reason);

/// <summary>An association, open or ended.</summary>
public sealed record AssociationAnswer
{
    /// <summary>Its number; later ones have higher ones. It begins anew when the program starts.</summary>
    public required long Number { get; init; }

    /// <summary>Whether the other end asked for it.</summary>
    public required bool Incoming { get; init; }

    /// <summary>The AE title of the requester.</summary>
    public required string CallingAet { get; init; }

    /// <summary>The AE title of the acceptor.</summary>
    public required string CalledAet { get; init; }

    /// <summary>The address of the other end.</summary>
    public required string? Peer { get; init; }

    /// <summary>Implementation Class UID of the other end.</summary>
    public required string? ImplementationClassUid { get; init; }

    /// <summary>Implementation Version Name of the other end.</summary>
    public required string? ImplementationVersionName { get; init; }

    /// <summary>How the requester's user was named: 1 user name, 2 user name and passcode, 3 Kerberos, 4 SAML, 5 JSON Web Token; null when not at all.</summary>
    public required int? UserIdentityType { get; init; }

    /// <summary>When it was requested, UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How many seconds it took, or has taken so far.</summary>
    public required double Seconds { get; init; }

    /// <summary>Whether it was accepted.</summary>
    public required bool Established { get; init; }

    /// <summary>The presentation contexts.</summary>
    public required IReadOnlyList<PresentationContextAnswerItem> PresentationContexts { get; init; }

    /// <summary>The operations that are over.</summary>
    public required IReadOnlyList<OperationsAnswer> Operations { get; init; }

    /// <summary>How many operations are under way.</summary>
    public required int OperationsUnderWay { get; init; }

    /// <summary>Bytes received.</summary>
    public required long BytesReceived { get; init; }

    /// <summary>Bytes sent.</summary>
    public required long BytesSent { get; init; }

    /// <summary>PDUs received.</summary>
    public required long PdusReceived { get; init; }

    /// <summary>PDUs sent.</summary>
    public required long PdusSent { get; init; }

    /// <summary>How it ended; null while it is open.</summary>
    public required AssociationEndAnswer? End { get; init; }
}

/// <summary>A page of associations, the newest first.</summary>
/// <param name="Items">The associations.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Open">How many are open now.</param>
public sealed record AssociationsAnswer(IReadOnlyList<AssociationAnswer> Items, string? Next, int Open);
