using System.IO.Pipelines;

namespace Gantry.Dicom.Network;

/// <summary>An association as its requester has it (PS3.8 §7.1): operations are awaited, results are streamed. Safe to use from many threads.</summary>
public sealed class Association : IAsyncDisposable
{
    private Association(AssociationInformation information) => Information = information;

    /// <summary>Who is at the other end, and what was negotiated.</summary>
    public AssociationInformation Information { get; }

    /// <summary>Connects to a peer and requests an association.</summary>
    /// <exception cref="AssociationException">The peer was not reached, rejected the request, or did not answer.</exception>
    public static Task<Association> RequestAsync(Peer peer, Action<AssociationOptions> configure, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Requests an association over a transport that is connected already. It is completed when the association ends.</summary>
    /// <exception cref="AssociationException">The peer rejected the request, or did not answer.</exception>
    public static Task<Association> RequestAsync(IDuplexPipe transport, Peer peer, Action<AssociationOptions> configure, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Whether instances of this class, stored in this syntax, can be sent as they are.</summary>
    public bool Accepts(Uid sopClass, TransferSyntax transferSyntax) => throw new NotSupportedException();

    /// <summary>Verifies the connection: C-ECHO (PS3.7 §9.1.5).</summary>
    public Task<DimseStatus> EchoAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>
    /// Sends an instance: C-STORE (PS3.7 §9.1.1). Several may be outstanding at once: calls beyond the negotiated window wait for their turn.
    /// </summary>
    /// <returns>The response, whatever its status.</returns>
    /// <exception cref="AssociationException">No presentation context fits (<see cref="AssociationFault.NoPresentationContext"/>; the association stays usable), or the association ended.</exception>
    /// <exception cref="DicomException">The data set can't be encoded in any accepted transfer syntax; the association stays usable.</exception>
    public Task<StoreResponse> StoreAsync(StoreOperation operation, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Queries: C-FIND (PS3.7 §9.1.2). Breaking out of the enumeration sends C-CANCEL.</summary>
    /// <exception cref="DimseException">The query ended with a failure.</exception>
    public IAsyncEnumerable<DataSet> FindAsync(Uid sopClass, DataSet identifier, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Has instances sent to a third application entity: C-MOVE (PS3.7 §9.1.4). The last progress has the final status, whatever it is. Breaking out sends C-CANCEL.</summary>
    public IAsyncEnumerable<RetrieveProgress> MoveAsync(Uid sopClass, string destination, DataSet identifier, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Has instances sent back on this association: C-GET (PS3.7 §9.1.3). The last progress has the final status, whatever it is. Breaking out sends C-CANCEL.</summary>
    /// <param name="sopClass">The C-GET SOP class.</param>
    /// <param name="identifier">What to retrieve.</param>
    /// <param name="store">Takes each instance. Its storage class must have been proposed with <see cref="AssociationOptions.SelectRole"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public IAsyncEnumerable<RetrieveProgress> GetAsync(
        Uid sopClass,
        DataSet identifier,
        Func<StoreRequest, CancellationToken, Task<StoreResponse>> store,
        CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Ends the association in order: A-RELEASE (PS3.8 §7.2). Operations that are outstanding are waited for.</summary>
    public Task ReleaseAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Ends the association at once: A-ABORT (PS3.8 §7.3). What is outstanding fails.</summary>
    public void Abort() => throw new NotSupportedException();

    /// <summary>Releases the association if nothing is outstanding and it still stands, else aborts it; then closes the connection.</summary>
    public ValueTask DisposeAsync() => throw new NotSupportedException();
}
