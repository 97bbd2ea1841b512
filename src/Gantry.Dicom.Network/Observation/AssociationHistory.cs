namespace Gantry.Dicom.Network;

/// <summary>
/// The associations that are open, and the last ones that ended, in memory. One history may serve many services and requesters. Safe to use from many threads.
/// </summary>
/// <param name="capacity">How many ended associations are kept; the oldest leave first.</param>
/// <param name="ended">Is given the record of each association at its end; it should be quick, and must not throw.</param>
public sealed class AssociationHistory(int capacity, Action<AssociationRecord>? ended = null)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, ObservedAssociation> _open = [];
    private readonly Queue<AssociationRecord> _ended = [];
    private long _last;

    /// <summary>How many associations are open, those not yet accepted included.</summary>
    public int OpenCount
    {
        get
        {
            lock (_lock)
            {
                return _open.Count;
            }
        }
    }

    /// <summary>The associations that are open, the oldest first, as they are now.</summary>
    public IReadOnlyList<AssociationRecord> Open
    {
        get
        {
            ObservedAssociation[] open;
            lock (_lock)
            {
                open = [.. _open.Values];
            }

            return [.. open.Select(association => association.ToRecord())];
        }
    }

    /// <summary>The last associations that ended, in the order they ended in.</summary>
    public IReadOnlyList<AssociationRecord> Ended
    {
        get
        {
            lock (_lock)
            {
                return [.. _ended];
            }
        }
    }

    internal long Add(ObservedAssociation association)
    {
        lock (_lock)
        {
            _open.Add(++_last, association);
            return _last;
        }
    }

    internal void End(AssociationRecord record)
    {
        lock (_lock)
        {
            _open.Remove(record.Number);
            _ended.Enqueue(record);
            while (_ended.Count > capacity)
            {
                _ended.Dequeue();
            }
        }

        ended?.Invoke(record);
    }
}
