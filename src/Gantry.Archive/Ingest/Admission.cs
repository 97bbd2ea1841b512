namespace Gantry.Archive;

/// <summary>
/// Bounds the memory of all instances on their way in, over all doors. One for which there is no room waits, so that its sender is slowed down by its own connection; one
/// that has waited too long is refused, to be sent again later. They enter in the order they came.
/// </summary>
internal sealed class Admission(Func<long> limit, TimeSpan patience, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Waiting> _waiting = new();
    private long _taken;

    /// <summary>Takes memory. Something is always let in when nothing else is on its way.</summary>
    /// <param name="bytes">How much.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>What was taken; it is given back when this is disposed.</returns>
    /// <exception cref="IngestRefusedException">There was none for too long.</exception>
    public ValueTask<AdmissionLease> EnterAsync(long bytes, CancellationToken cancellationToken)
    {
        LinkedListNode<Waiting> place;
        lock (_gate)
        {
            if (_waiting.Count == 0 && HasRoom(bytes))
            {
                _taken += bytes;
                return ValueTask.FromResult(new AdmissionLease(this, bytes));
            }

            place = _waiting.AddLast(new Waiting(bytes));
        }

        return new ValueTask<AdmissionLease>(WaitAsync(place, cancellationToken));
    }

    /// <summary>Takes memory without waiting.</summary>
    public void Grow(long bytes)
    {
        lock (_gate)
        {
            _taken += bytes;
        }
    }

    /// <summary>Gives memory back.</summary>
    public void Leave(long bytes)
    {
        lock (_gate)
        {
            _taken -= bytes;
            while (_waiting.First is { } next && HasRoom(next.Value.Bytes))
            {
                _waiting.RemoveFirst();
                _taken += next.Value.Bytes;
                next.Value.Entered.TrySetResult();
            }
        }
    }

    private bool HasRoom(long bytes) => _taken == 0 || _taken + bytes <= limit();

    private async Task<AdmissionLease> WaitAsync(LinkedListNode<Waiting> place, CancellationToken cancellationToken)
    {
        try
        {
            await place.Value.Entered.Task.WaitAsync(patience, time, cancellationToken);
        }
        catch (TimeoutException e)
        {
            // It may have been let in at the same moment.
            if (Withdraw(place))
            {
                throw IngestRefusedException.OutOfResources("Too much is on its way in at once for the memory that is allowed: send again later", e);
            }
        }
        catch (OperationCanceledException)
        {
            if (!Withdraw(place))
            {
                Leave(place.Value.Bytes);
            }

            throw;
        }

        return new AdmissionLease(this, place.Value.Bytes);
    }

    /// <returns>False when it was let in.</returns>
    private bool Withdraw(LinkedListNode<Waiting> place)
    {
        lock (_gate)
        {
            if (place.List is null)
            {
                return false;
            }

            _waiting.Remove(place);
            return true;
        }
    }

    private sealed record Waiting(long Bytes)
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
