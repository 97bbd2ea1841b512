using System.Buffers;
using System.Diagnostics.Tracing;
using Gantry.Dicom;

namespace Gantry.Fuzzing;

/// <summary>
/// Measures how much memory an action has at once, at most: all that it allocates, whether still in use or not, and the most it holds of what array pools lend. The pools tell
/// it themselves, by the events of System.Buffers, so that nothing lent is overlooked, whoever borrows it.
/// </summary>
public sealed class MemoryMeter : EventListener
{
    private const int Rented = 1;
    private const int Allocated = 2;
    private const int Returned = 3;

    private static readonly Dictionary<int, int> s_sizes = new()
    {
        [ArrayPool<byte>.Shared.GetHashCode()] = sizeof(byte),
        [ArrayPool<sbyte>.Shared.GetHashCode()] = sizeof(sbyte),
        [ArrayPool<short>.Shared.GetHashCode()] = sizeof(short),
        [ArrayPool<ushort>.Shared.GetHashCode()] = sizeof(ushort),
        [ArrayPool<uint>.Shared.GetHashCode()] = sizeof(uint),
        [ArrayPool<float>.Shared.GetHashCode()] = sizeof(float),
        [ArrayPool<char>.Shared.GetHashCode()] = sizeof(char),
        [ArrayPool<int>.Shared.GetHashCode()] = sizeof(int),
        [ArrayPool<Row>.Shared.GetHashCode()] = 16,
    };

    private EventSource? _pools;
    private int _thread;
    private long _lent;
    private long _mostLent;
    private long _allocatedByPools;

    // To tell of an event takes memory, too, which is not the action's.
    private int _events;
    private long _bytesOfEvent;

    /// <summary>Whether pools are asked. That takes longer than to read a small input; what they do not lend for the first time is then overlooked.</summary>
    public bool AsksPools
    {
        get;
        set
        {
            if (field != value && _pools is { } pools)
            {
                field = value;
                if (value)
                {
                    EnableEvents(pools, EventLevel.Verbose);
                    _bytesOfEvent = _bytesOfEvent > 0 ? _bytesOfEvent : Weigh();
                }
                else
                {
                    DisableEvents(pools);
                }
            }
        }
    }

    /// <summary>Does something and measures it. It has to stay on its thread.</summary>
    /// <returns>The result, and an upper bound of the bytes in use at any time meanwhile.</returns>
    public (T Result, long Bytes) Measure<T>(Func<T> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        (_lent, _mostLent, _allocatedByPools, _events, _thread) = (0, 0, 0, 0, Environment.CurrentManagedThreadId);
        long before = GC.GetAllocatedBytesForCurrentThread();
        T result = action();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        _thread = 0;
        return (result, allocated - _allocatedByPools + _mostLent - (_events * _bytesOfEvent));
    }

    /// <summary>How much memory it takes to tell of an event.</summary>
    private long Weigh()
    {
        const int rounds = 100;
        ArrayPool<byte>.Shared.Return(ArrayPool<byte>.Shared.Rent(16));
        _mostLent = 0;
        long allocated = Measure(() =>
        {
            for (int i = 0; i < rounds; i++)
            {
                ArrayPool<byte>.Shared.Return(ArrayPool<byte>.Shared.Rent(16));
            }

            return 0;
        }).Bytes - _mostLent;
        return allocated / (2 * rounds);
    }

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        ArgumentNullException.ThrowIfNull(eventSource);
        if (eventSource.Name == "System.Buffers.ArrayPoolEventSource")
        {
            _pools = eventSource;
        }
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        if (Environment.CurrentManagedThreadId != _thread)
        {
            return;
        }

        _events++;
        if (eventData.EventId is not (Rented or Allocated or Returned) || eventData.Payload is not [_, int length, int pool, ..])
        {
            return;
        }

        // An array of a pool that is not known counts as one of the largest elements there are here.
        long bytes = (long)length * s_sizes.GetValueOrDefault(pool, 16);
        if (eventData.EventId == Allocated)
        {
            _allocatedByPools += bytes;
            return;
        }

        _lent += eventData.EventId == Rented ? bytes : -bytes;
        _mostLent = Math.Max(_mostLent, _lent);
    }
}
