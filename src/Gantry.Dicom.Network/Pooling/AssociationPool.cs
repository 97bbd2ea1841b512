using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Network;

/// <summary>
/// Associations with one peer, used again: each operation gets one whose presentation contexts fit, several share one as far as the asynchronous operations window goes,
/// and those that nobody uses are released after a time. Contexts are proposed for what is to be sent, together with what was sent before. Safe to use from many threads.
/// </summary>
public sealed class AssociationPool : IAsyncDisposable
{
    private readonly Action<AssociationOptions> _configure;
    private readonly AssociationPoolOptions _options;
    private readonly Lock _lock = new();
    private readonly List<PooledAssociation> _associations = [];
    private readonly ContextMemory _known = new();
    private readonly ITimer _timer;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _closing = Task.CompletedTask;
    private bool _isDisposed;

    /// <summary>Makes a pool that has no association yet.</summary>
    /// <param name="peer">The peer.</param>
    /// <param name="configure">Sets up each association: titles, timeouts, identity, TLS, roles, extended negotiation. Presentation contexts need not be proposed.</param>
    /// <param name="options">How it behaves.</param>
    public AssociationPool(Peer peer, Action<AssociationOptions> configure, AssociationPoolOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(peer);
        ArgumentNullException.ThrowIfNull(configure);
        Peer = peer;
        _configure = configure;
        _options = options ?? new AssociationPoolOptions();
        _timer = _options.TimeProvider.CreateTimer(_ => ReleaseIdle(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The peer.</summary>
    public Peer Peer { get; }

    /// <summary>How many associations there are now.</summary>
    public int Associations
    {
        get
        {
            lock (_lock)
            {
                return _associations.Count(association => association.IsAlive);
            }
        }
    }

    /// <summary>Says what will be sent, so that the next association has presentation contexts for all of it, as far as it has room.</summary>
    public void Expect(IEnumerable<(Uid SopClass, TransferSyntax TransferSyntax)> instances)
    {
        ArgumentNullException.ThrowIfNull(instances);
        lock (_lock)
        {
            _known.Add(instances.Distinct().Select(instance => new ContextNeed(instance.SopClass, instance.TransferSyntax)));
        }
    }

    /// <summary>Verifies the connection: C-ECHO. It is tried again when an association breaks.</summary>
    public Task<DimseStatus> EchoAsync(CancellationToken cancellationToken) =>
        RetryAsync(new ContextNeed(SopClasses.Verification, null), association => association.EchoAsync(cancellationToken), isIdempotent: true, cancellationToken);

    /// <summary>
    /// Sends an instance: C-STORE. When the association breaks before the response came it is sent again on another: storing the same instance twice does no harm.
    /// </summary>
    /// <param name="operation">What is sent.</param>
    /// <param name="cancellationToken">Gives up, whatever was sent already.</param>
    /// <param name="waiting">Gives up too, but only while the operation waits for an association that takes it.</param>
    /// <returns>The response, whatever its status.</returns>
    /// <exception cref="AssociationException">No association could be made, no presentation context fits, or every one that was tried broke.</exception>
    /// <exception cref="OperationCanceledException">It was given up; where it has the token <paramref name="waiting"/>, nothing was sent.</exception>
    public Task<StoreResponse> StoreAsync(StoreOperation operation, CancellationToken cancellationToken, CancellationToken waiting = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return RetryAsync(
            new ContextNeed(operation.SopClassUid, operation.TransferSyntax), association => association.StoreAsync(operation, cancellationToken), isIdempotent: true, cancellationToken, waiting);
    }

    /// <summary>Queries: C-FIND. Breaking out of the enumeration sends C-CANCEL. It is tried again only when it was never sent.</summary>
    /// <exception cref="DimseException">The query ended with a failure.</exception>
    public IAsyncEnumerable<DataSet> FindAsync(Uid sopClass, DataSet identifier, CancellationToken cancellationToken) =>
        StreamAsync(sopClass, association => association.FindAsync(sopClass, identifier, cancellationToken), cancellationToken);

    /// <summary>Has instances sent to a third application entity: C-MOVE. Breaking out sends C-CANCEL. It is tried again only when it was never sent.</summary>
    public IAsyncEnumerable<RetrieveProgress> MoveAsync(Uid sopClass, string destination, DataSet identifier, CancellationToken cancellationToken) =>
        StreamAsync(sopClass, association => association.MoveAsync(sopClass, destination, identifier, cancellationToken), cancellationToken);

    /// <summary>An association for one user alone, for operations that the pool has no method for. Nothing is tried again.</summary>
    /// <param name="sopClasses">The SOP classes that are needed.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="AssociationException">No association could be made.</exception>
    public async Task<RentedAssociation> RentAsync(IEnumerable<Uid> sopClasses, CancellationToken cancellationToken) =>
        new(this, await TakeAsync([.. sopClasses.Select(sopClass => new ContextNeed(sopClass, null))], exclusive: true, cancellationToken).ConfigureAwait(false));

    /// <summary>Releases those that nobody uses, and aborts the others.</summary>
    public async ValueTask DisposeAsync()
    {
        PooledAssociation[] left;
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            left = [.. _associations];
            _associations.Clear();
            Signal();
        }

        await _timer.DisposeAsync().ConfigureAwait(false);
        await Task.WhenAll(left.Select(CloseAsync)).ConfigureAwait(false);
        await _closing.ConfigureAwait(false);
    }

    /// <summary>Takes an association back.</summary>
    internal async ValueTask ReturnAsync(PooledAssociation pooled)
    {
        bool isOver;
        lock (_lock)
        {
            pooled.Users--;
            bool wasExclusive = pooled.IsExclusive;
            pooled.IsExclusive = false;
            isOver = _isDisposed || pooled.Association is null or { HasEnded: true } || (wasExclusive && pooled.Association.HasPending);
            if (isOver)
            {
                _associations.Remove(pooled);
            }
            else if (pooled.Users == 0)
            {
                pooled.IdleSince = _options.TimeProvider.GetTimestamp();
                SetTimer();
            }

            Signal();
        }

        if (isOver && pooled.Users == 0)
        {
            await CloseAsync(pooled).ConfigureAwait(false);
        }
    }

    private static async Task CloseAsync(PooledAssociation pooled)
    {
        if (pooled.Association is { } association)
        {
            await association.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<T> RetryAsync<T>(ContextNeed need, Func<Association, Task<T>> invoke, bool isIdempotent, CancellationToken cancellationToken, CancellationToken waiting = default)
    {
        for (int retries = 0; ; retries++)
        {
            PooledAssociation pooled = await TakeWaitingAsync(need, waiting, cancellationToken).ConfigureAwait(false);
            try
            {
                return await invoke(pooled.Association!).ConfigureAwait(false);
            }
            catch (AssociationException exception) when (retries < _options.MaximumRetries && exception.Fault != AssociationFault.NoPresentationContext && (isIdempotent || exception.WasNeverSent))
            {
                // The association has ended; the next attempt gets another.
                continue;
            }
            finally
            {
                await ReturnAsync(pooled).ConfigureAwait(false);
            }
        }
    }

    private async IAsyncEnumerable<T> StreamAsync<T>(Uid sopClass, Func<Association, IAsyncEnumerable<T>> invoke, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PooledAssociation? pooled = null;
        IAsyncEnumerator<T>? results = null;
        try
        {
            bool isThere = false;
            for (int retries = 0; results is null; retries++)
            {
                pooled = await TakeAsync([new ContextNeed(sopClass, null)], exclusive: false, cancellationToken).ConfigureAwait(false);
                IAsyncEnumerator<T> begun = invoke(pooled.Association!).GetAsyncEnumerator(cancellationToken);
                try
                {
                    isThere = await begun.MoveNextAsync().ConfigureAwait(false);
                    results = begun;
                }
                catch (AssociationException exception) when (exception.WasNeverSent && retries < _options.MaximumRetries)
                {
                    await begun.DisposeAsync().ConfigureAwait(false);
                    await ReturnAsync(pooled).ConfigureAwait(false);
                    pooled = null;
                }
            }

            while (isThere)
            {
                yield return results.Current;
                isThere = await results.MoveNextAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            if (results is not null)
            {
                await results.DisposeAsync().ConfigureAwait(false);
            }

            if (pooled is not null)
            {
                await ReturnAsync(pooled).ConfigureAwait(false);
            }
        }
    }

    private async Task<PooledAssociation> TakeWaitingAsync(ContextNeed need, CancellationToken waiting, CancellationToken cancellationToken)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, waiting);
        try
        {
            return await TakeAsync([need], exclusive: false, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (exception.CancellationToken == either.Token)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken.IsCancellationRequested ? cancellationToken : waiting);
        }
    }

    /// <summary>Gives an association that fits, opening one if there may be more, or in place of an idle one that does not fit; else waits.</summary>
    private async Task<PooledAssociation> TakeAsync(ContextNeed[] needs, bool exclusive, CancellationToken cancellationToken)
    {
        while (true)
        {
            PooledAssociation? opening = null;
            PooledAssociation? replaced = null;
            Task changed;
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_isDisposed, this);
                Drop(association => !association.IsAlive);
                if (_associations.Where(association => association.Takes(needs, exclusive)).MinBy(association => association.Users) is { } fitting)
                {
                    fitting.Users++;
                    fitting.IsExclusive = exclusive;
                    return fitting;
                }

                if (_associations.Count >= _options.MaximumAssociations && _associations.Find(association => association.Users == 0) is { } idle)
                {
                    replaced = idle;
                    _associations.Remove(idle);
                }

                if (_associations.Count < _options.MaximumAssociations)
                {
                    opening = new PooledAssociation(_known.With(needs)) { Users = 1, IsExclusive = exclusive };
                    _associations.Add(opening);
                }

                changed = _changed.Task;
            }

            if (replaced is not null)
            {
                await CloseAsync(replaced).ConfigureAwait(false);
            }

            if (opening is not null)
            {
                await OpenAsync(opening, needs, cancellationToken).ConfigureAwait(false);
                return opening;
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task OpenAsync(PooledAssociation opening, ContextNeed[] needs, CancellationToken cancellationToken)
    {
        try
        {
            Association association = await Association.RequestAsync(
                Peer,
                options =>
                {
                    _configure(options);
                    ContextMemory.Propose(options, opening.Needs);
                },
                cancellationToken).ConfigureAwait(false);
            lock (_lock)
            {
                opening.Association = association;
                _known.Add(needs);
                Signal();
            }
        }
        catch
        {
            lock (_lock)
            {
                _associations.Remove(opening);
                Signal();
            }

            throw;
        }
    }

    private void ReleaseIdle()
    {
        lock (_lock)
        {
            Drop(association => IdleTime(association) >= _options.IdleTimeout);
            SetTimer();
        }
    }

    // Closes some that nobody uses, beside the caller.
    private void Drop(Predicate<PooledAssociation> condition)
    {
        List<PooledAssociation> dropped = _associations.FindAll(association => association is { Users: 0, Association: not null } && condition(association));
        if (dropped.Count > 0)
        {
            _associations.RemoveAll(dropped.Contains);
            _closing = Task.WhenAll([.. _closing.IsCompleted ? (Task[])[] : [_closing], .. dropped.Select(association => Task.Run(() => CloseAsync(association)))]);
            Signal();
        }
    }

    private TimeSpan IdleTime(PooledAssociation association) => _options.TimeProvider.GetElapsedTime(association.IdleSince);

    private void SetTimer()
    {
        if (!_isDisposed && _associations.Where(association => association is { Users: 0, Association: not null }).Select(IdleTime).DefaultIfEmpty(TimeSpan.MinValue).Max() is var longest && longest >= TimeSpan.Zero)
        {
            TimeSpan left = _options.IdleTimeout - longest;
            _timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private void Signal()
    {
        _changed.TrySetResult();
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
