namespace Gantry.Dicom.Network;

/// <summary>A C-GET request (PS3.7 §9.1.3).</summary>
public sealed class GetRequest : IdentifierRequest
{
    private readonly Func<StoreOperation, CancellationToken, Task<StoreResponse>> _store;

    internal GetRequest(Func<StoreOperation, CancellationToken, Task<StoreResponse>> store) => _store = store;

    /// <summary>Sends an instance to the requester, on the same association.</summary>
    /// <returns>Its response. Status 0122 when no presentation context fits: the requester did not propose the class as SCP, or no transfer syntax the instance can be encoded in.</returns>
    public Task<StoreResponse> StoreAsync(StoreOperation operation, CancellationToken cancellationToken) => _store(operation, cancellationToken);
}
