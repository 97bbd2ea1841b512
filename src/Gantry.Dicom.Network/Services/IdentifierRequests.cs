namespace Gantry.Dicom.Network;

/// <summary>A request that has an identifier: C-FIND, C-MOVE or C-GET.</summary>
public abstract class IdentifierRequest
{
    /// <summary>Who asks.</summary>
    public required AssociationInformation Association { get; init; }

    /// <summary>The presentation context, with the SOP class as its abstract syntax.</summary>
    public required PresentationContext PresentationContext { get; init; }

    /// <summary>The message ID.</summary>
    public required ushort MessageId { get; init; }

    /// <summary>The identifier: the keys of the query, or what to retrieve.</summary>
    public required DataSet Identifier { get; init; }

    /// <summary>The SOP class, for example Study Root Query/Retrieve Information Model - FIND.</summary>
    public Uid SopClassUid => PresentationContext.AbstractSyntax;

    /// <summary>The options of query and retrieve that were negotiated.</summary>
    public QueryRetrieveOptions Options => QueryRetrieveOptionsEncoding.Parse(PresentationContext.ExtendedNegotiation.Span);
}

/// <summary>A C-FIND request (PS3.7 §9.1.2).</summary>
public sealed class FindRequest : IdentifierRequest;

/// <summary>A C-MOVE request (PS3.7 §9.1.4).</summary>
public sealed class MoveRequest : IdentifierRequest
{
    /// <summary>Move Destination (0000,0600): the AE title that the instances go to.</summary>
    public required string Destination { get; init; }
}

/// <summary>A C-GET request (PS3.7 §9.1.3).</summary>
public sealed class GetRequest : IdentifierRequest
{
    private readonly Func<StoreOperation, CancellationToken, Task<StoreResponse>> _store;

    internal GetRequest(Func<StoreOperation, CancellationToken, Task<StoreResponse>> store) => _store = store;

    /// <summary>Sends an instance to the requester, on the same association.</summary>
    /// <returns>Its response. Status 0122 when no presentation context fits: the requester did not propose the class as SCP, or no transfer syntax the instance can be encoded in.</returns>
    public Task<StoreResponse> StoreAsync(StoreOperation operation, CancellationToken cancellationToken) => _store(operation, cancellationToken);
}
