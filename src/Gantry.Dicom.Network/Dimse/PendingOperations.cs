using System.Diagnostics.CodeAnalysis;

namespace Gantry.Dicom.Network;

/// <summary>The operations that were invoked and wait for responses: message IDs, and the asynchronous operations window (PS3.7 §D.3.3.3).</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A semaphore that nobody asks for its handle holds nothing, and an acceptor's callers may come after the end.")]
internal sealed class PendingOperations(int window)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ushort, PendingOperation> _operations = [];
    private readonly SemaphoreSlim _window = new(window);
    private AssociationException? _end;
    private ushort _lastMessageId;

    /// <summary>Why the association ended; null while it stands.</summary>
    public AssociationException? End
    {
        get
        {
            lock (_lock)
            {
                return _end;
            }
        }
    }

    /// <summary>Whether there are any.</summary>
    public bool Any
    {
        get
        {
            lock (_lock)
            {
                return _operations.Count > 0;
            }
        }
    }

    /// <summary>Waits until the window has room, and gives a message ID that is not in use.</summary>
    /// <exception cref="AssociationException">The association has ended.</exception>
    public async Task<PendingOperation> AddAsync(int capacity, CancellationToken cancellationToken)
    {
        await _window.WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (_lock)
        {
            if (_end is { } end)
            {
                throw new AssociationException(end.Message, end.Fault, end) { WasNeverSent = true };
            }

            do
            {
                _lastMessageId++;
            }
            while (_lastMessageId == 0 || _operations.ContainsKey(_lastMessageId));

            PendingOperation operation = new(_lastMessageId, capacity);
            _operations.Add(_lastMessageId, operation);
            return operation;
        }
    }

    public PendingOperation? Find(ushort messageId)
    {
        lock (_lock)
        {
            return _operations.GetValueOrDefault(messageId);
        }
    }

    /// <summary>An operation is over: its ID and its place in the window are free.</summary>
    /// <returns>Whether it was not over before.</returns>
    public bool Remove(ushort messageId)
    {
        lock (_lock)
        {
            if (!_operations.Remove(messageId))
            {
                return false;
            }
        }

        _window.Release();
        return true;
    }

    /// <summary>The association has ended: all of them fail, and so do those that wait for room.</summary>
    /// <returns>Those that failed.</returns>
    public IReadOnlyList<PendingOperation> Fail(AssociationException end)
    {
        PendingOperation[] operations;
        lock (_lock)
        {
            _end = end;
            operations = [.. _operations.Values];
            _operations.Clear();
        }

        foreach (PendingOperation operation in operations)
        {
            operation.Fail(end);
        }

        // Whoever waits for room wakes up and finds the end.
        _window.Release(1 << 20);
        return operations;
    }
}
