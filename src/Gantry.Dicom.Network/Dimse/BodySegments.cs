using System.Buffers;

namespace Gantry.Dicom.Network;

/// <summary>A chain of slices that makes a sequence; its links are used again for each read.</summary>
internal sealed class BodySegments
{
    private readonly List<Segment> _segments = [];
    private int _count;

    public long Length { get; private set; }

    public SequencePosition Start => _count > 0 ? new SequencePosition(_segments[0], 0) : default;

    public static long OffsetOf(SequencePosition position) =>
        position.GetObject() is Segment segment ? segment.RunningIndex + position.GetInteger() : 0;

    public void Clear()
    {
        for (int i = 0; i < _count; i++)
        {
            _segments[i].Reset();
        }

        _count = 0;
        Length = 0;
    }

    public void Add(ReadOnlyMemory<byte> memory)
    {
        if (memory.IsEmpty)
        {
            return;
        }

        if (_count == _segments.Count)
        {
            _segments.Add(new Segment());
        }

        Segment segment = _segments[_count];
        segment.Set(memory, Length);
        if (_count > 0)
        {
            _segments[_count - 1].Link(segment);
        }

        _count++;
        Length += memory.Length;
    }

    public ReadOnlySequence<byte> ToSequence() => _count == 0
        ? ReadOnlySequence<byte>.Empty
        : new ReadOnlySequence<byte>(_segments[0], 0, _segments[_count - 1], _segments[_count - 1].Memory.Length);

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public void Set(ReadOnlyMemory<byte> memory, long runningIndex)
        {
            Memory = memory;
            RunningIndex = runningIndex;
            Next = null;
        }

        public void Link(Segment next) => Next = next;

        public void Reset()
        {
            Memory = default;
            Next = null;
        }
    }
}
