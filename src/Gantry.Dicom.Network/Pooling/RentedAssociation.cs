namespace Gantry.Dicom.Network;

/// <summary>An association of a pool that its user has to itself, until it is given back by disposing of this.</summary>
public sealed class RentedAssociation : IAsyncDisposable
{
    private readonly AssociationPool _pool;
    private readonly PooledAssociation _pooled;
    private int _returned;

    internal RentedAssociation(AssociationPool pool, PooledAssociation pooled)
    {
        _pool = pool;
        _pooled = pooled;
    }

    /// <summary>The association; not to be disposed of.</summary>
    public Association Association => _pooled.Association!;

    /// <summary>Gives it back. One that has ended, or has operations outstanding, is not used again.</summary>
    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _returned, 1) == 0 ? _pool.ReturnAsync(_pooled) : ValueTask.CompletedTask;
}
