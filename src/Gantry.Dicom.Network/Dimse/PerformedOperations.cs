namespace Gantry.Dicom.Network;

/// <summary>The operations of the other end that are performed here: never more at once than the asynchronous operations window has (PS3.7 §D.3.3.3).</summary>
internal sealed class PerformedOperations(int window) : IDisposable
{
    /// <summary>How much may follow responses at once: a peer that does not answer what follows must not make it pile up.</summary>
    private const int MaximumFollowing = 64;
    private readonly Lock _lock = new();
    private readonly Dictionary<ushort, IncomingRequest> _byMessageId = [];
    private readonly SemaphoreSlim _room = new(window);
    private TaskCompletionSource? _idle;
    private int _unanswered;
    private int _following;
    private int _active;

    /// <summary>Whether any is under way, its response not written yet.</summary>
    public bool Any
    {
        get
        {
            lock (_lock)
            {
                return _active > 0;
            }
        }
    }

    /// <summary>
    /// Lets an operation begin. A C-STORE that has no room among others waits, which holds up its sender; all else is refused, as a C-CANCEL must be able to get past.
    /// </summary>
    /// <returns>Why it is refused; null when it may begin.</returns>
    public async ValueTask<DimseStatus?> EnterAsync(IncomingRequest request)
    {
        bool isStore = request.Command.Field == CommandField.StoreRequest;
        lock (_lock)
        {
            if (!isStore && _byMessageId.ContainsKey(request.Command.MessageId))
            {
                return DimseStatus.DuplicateInvocation;
            }

            if (!isStore && (_unanswered >= window || _following >= MaximumFollowing))
            {
                return DimseStatus.ResourceLimitation;
            }

            // Only stores may be waited for: another operation may need what is read next (C-GET the responses to its C-STOREs), and would never end.
            if (isStore && _byMessageId.Count > 0 && _unanswered >= window)
            {
                return DimseStatus.OutOfResources;
            }
        }

        // The room of one that is answered is free as soon as its response is written.
        await _room.WaitAsync().ConfigureAwait(false);
        lock (_lock)
        {
            _unanswered++;
            _active++;
            if (!isStore)
            {
                _byMessageId[request.Command.MessageId] = request;
            }
        }

        return null;
    }

    /// <summary>C-CANCEL.</summary>
    public void Cancel(ushort messageId)
    {
        lock (_lock)
        {
            _byMessageId.GetValueOrDefault(messageId)?.Cancel();
        }
    }

    /// <summary>Its last response is about to be written: from then on the peer may use its message ID and its place in the window again.</summary>
    public void Answer(IncomingRequest request)
    {
        lock (_lock)
        {
            if (request.IsAnswered)
            {
                return;
            }

            request.IsAnswered = true;
            _unanswered--;
            if (_byMessageId.TryGetValue(request.Command.MessageId, out IncomingRequest? known) && known == request)
            {
                _byMessageId.Remove(request.Command.MessageId);
            }
        }
    }

    /// <summary>Its last response is written, but something follows it on the association: the place in the window is free for the next operation.</summary>
    public void Follow(IncomingRequest request)
    {
        request.IsFollowed = true;
        lock (_lock)
        {
            _following++;
        }

        _room.Release();
    }

    /// <summary>It is over.</summary>
    public void Exit(IncomingRequest request)
    {
        Answer(request);
        if (!request.IsFollowed)
        {
            _room.Release();
        }

        lock (_lock)
        {
            _following -= request.IsFollowed ? 1 : 0;
            request.Dispose();
            if (--_active == 0)
            {
                _idle?.TrySetResult();
                _idle = null;
            }
        }
    }

    /// <summary>Waits until none is under way.</summary>
    public Task WhenIdleAsync()
    {
        lock (_lock)
        {
            return _active == 0 ? Task.CompletedTask : (_idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    public void Dispose() => _room.Dispose();
}
