using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;

namespace Gantry.Dicom.Network;

/// <summary>
/// The acceptor of associations: SOP classes are mapped to handlers, as minimal APIs map routes; each connection is then run with <see cref="RunAsync(IDuplexPipe, EndPoint?, CancellationToken)"/>.
/// Map first, then run: mapping is not safe beside running connections.
/// </summary>
public sealed class DicomService
{
    private readonly DicomServiceOptions _options;

    /// <summary>Makes a service that offers nothing yet.</summary>
    public DicomService(DicomServiceOptions? options = null) => _options = options ?? new DicomServiceOptions();

    /// <summary>Offers verification: C-ECHO (PS3.4 §A).</summary>
    /// <param name="handler">Answers; null stands for success.</param>
    public DicomService MapEcho(Func<AssociationInformation, CancellationToken, Task<DimseStatus>>? handler = null) => throw new NotSupportedException();

    /// <summary>Offers storage of these SOP classes: C-STORE (PS3.4 §B). Handlers of one association overlap as far as the asynchronous operations window allows.</summary>
    public DicomService MapStore(IEnumerable<Uid> sopClasses, Func<StoreRequest, CancellationToken, Task<StoreResponse>> handler) => throw new NotSupportedException();

    /// <summary>Offers storage of whatever SOP class the predicate takes; it is asked for classes that are not mapped otherwise.</summary>
    public DicomService MapStore(Func<Uid, bool> accepts, Func<StoreRequest, CancellationToken, Task<StoreResponse>> handler) => throw new NotSupportedException();

    /// <summary>Offers a query: C-FIND (PS3.4 §C.4.1). The token is cancelled by C-CANCEL and by the end of the association.</summary>
    /// <param name="sopClass">The SOP class.</param>
    /// <param name="handler">Yields the matches. A <see cref="DimseException"/> ends the query with its status.</param>
    /// <param name="options">What the handler supports of the options that are negotiated.</param>
    public DicomService MapFind(
        Uid sopClass,
        Func<FindRequest, CancellationToken, IAsyncEnumerable<DataSet>> handler,
        QueryRetrieveOptions options = QueryRetrieveOptions.None) => throw new NotSupportedException();

    /// <summary>Offers retrieval to a third application entity: C-MOVE (PS3.4 §C.4.2). The token is cancelled by C-CANCEL and by the end of the association.</summary>
    /// <param name="sopClass">The SOP class.</param>
    /// <param name="handler">Yields progress. A <see cref="DimseException"/> ends the retrieval with its status, for example A801.</param>
    /// <param name="options">What the handler supports of the options that are negotiated.</param>
    public DicomService MapMove(
        Uid sopClass,
        Func<MoveRequest, CancellationToken, IAsyncEnumerable<RetrieveProgress>> handler,
        QueryRetrieveOptions options = QueryRetrieveOptions.None) => throw new NotSupportedException();

    /// <summary>Offers retrieval on the same association: C-GET (PS3.4 §C.4.3). Storage classes are then accepted in the role the requester asks for.</summary>
    /// <param name="sopClass">The SOP class.</param>
    /// <param name="handler">Sends instances with <see cref="GetRequest.StoreAsync"/> and yields progress.</param>
    /// <param name="options">What the handler supports of the options that are negotiated.</param>
    public DicomService MapGet(
        Uid sopClass,
        Func<GetRequest, CancellationToken, IAsyncEnumerable<RetrieveProgress>> handler,
        QueryRetrieveOptions options = QueryRetrieveOptions.None) => throw new NotSupportedException();

    /// <summary>Serves one connection until it ends. A peer's faults never throw: they are answered as PS3.8 says, and logged.</summary>
    /// <param name="transport">The connection. It is completed at the end; closing what is below it is the caller's.</param>
    /// <param name="remote">The peer's address.</param>
    /// <param name="stopping">Ends the association as soon as what is under way is done.</param>
    public Task RunAsync(IDuplexPipe transport, EndPoint? remote, CancellationToken stopping) => RunAsync(transport, remote, null, stopping);

    /// <summary>Serves one connection until it ends.</summary>
    /// <param name="transport">The connection.</param>
    /// <param name="remote">The peer's address.</param>
    /// <param name="socket">The socket below the transport, on which quick acknowledgement is armed after each read; null when there is none, or when the transport does so itself.</param>
    /// <param name="stopping">Ends the association as soon as what is under way is done.</param>
    public Task RunAsync(IDuplexPipe transport, EndPoint? remote, Socket? socket, CancellationToken stopping) => _options.Limits.MaximumPdu > 0 ? throw new NotSupportedException() : Task.CompletedTask;
}
