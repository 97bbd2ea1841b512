using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Server.Dimse;

/// <summary>The DIMSE services of the program: what an association gets, and what the conformance statement tells.</summary>
internal static class DimseServices
{
    /// <summary>What the program asks of others as service class user: verification, storage, query and retrieval.</summary>
    internal static IEnumerable<Uid> Used { get; } =
        [SopClasses.Verification, .. SopClasses.Storage, .. InformationModel.All.SelectMany(model => (Uid[])[model.Find, model.Move, model.Get])];

    /// <summary>Offers them.</summary>
    /// <param name="service">Where.</param>
    /// <param name="storesToo">Whether a SOP class is stored that the standard does not list for storage.</param>
    /// <param name="store">Stores.</param>
    /// <param name="find">Searches.</param>
    /// <param name="move">Sends to a third application entity.</param>
    /// <param name="get">Sends on the same association.</param>
    internal static DicomService Map(
        DicomService service,
        Func<Uid, bool> storesToo,
        Func<StoreRequest, CancellationToken, Task<StoreResponse>> store,
        Func<FindRequest, CancellationToken, IAsyncEnumerable<DataSet>> find,
        Func<MoveRequest, CancellationToken, IAsyncEnumerable<RetrieveProgress>> move,
        Func<GetRequest, CancellationToken, IAsyncEnumerable<RetrieveProgress>> get)
    {
        service.MapEcho().MapStore(SopClasses.Storage, store).MapStore(storesToo, store);
        foreach (InformationModel model in InformationModel.All)
        {
            service.MapFind(model.Find, find, FindHandler.Supported).MapMove(model.Move, move, RetrieveHandler.Supported).MapGet(model.Get, get, RetrieveHandler.Supported);
        }

        return service;
    }

    /// <summary>What the program can do, of the SOP classes of the standard.</summary>
    internal static EntityCapabilities Describe(string title)
    {
        DicomService service = Map(new DicomService(), static _ => false, Never<StoreRequest, Task<StoreResponse>>, Never<FindRequest, IAsyncEnumerable<DataSet>>,
            Never<MoveRequest, IAsyncEnumerable<RetrieveProgress>>, Never<GetRequest, IAsyncEnumerable<RetrieveProgress>>);
        HashSet<Uid> used = [.. Used];
        return new EntityCapabilities(title, [.. CapabilityProbe.StandardClasses.Union(used)
            .Select(sopClass => (sopClass, Taken: service.TransferSyntaxesOf(sopClass)))
            .Where(of => of.Taken.Count > 0 || used.Contains(of.sopClass))
            .Select(of => new SopClassCapability(of.sopClass, of.Taken, used.Contains(of.sopClass) ? of.Taken : []))])
        {
            Implementation = FileMetaInformation.ImplementationVersionName,
        };
    }

    // Nothing is performed by a service that is only described.
    private static TResult Never<TRequest, TResult>(TRequest request, CancellationToken cancellation) => throw new NotSupportedException();
}
