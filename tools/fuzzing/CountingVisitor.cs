using Gantry.Dicom;

namespace Gantry.Fuzzing;

/// <summary>Counts what it is shown, and fails when that is more than its budget: whoever shows it does not get on.</summary>
internal sealed class CountingVisitor : ElementVisitor
{
    private long _budget;

    public override int LongestWholeValue => 20;

    public long Values { get; private set; }

    public long Bytes { get; private set; }

    public void Start(long budget) => (Values, Bytes, _budget) = (0, 0, budget);

    public override void Value(in VisitedElement element, ReadOnlySpan<byte> value)
    {
        Values++;
        Count(value.Length);
    }

    public override void ValuePart(in VisitedElement element, long position, ReadOnlySpan<byte> part)
    {
        Values += part.IsEmpty ? 1 : 0;
        Count(part.Length);
    }

    public override void StartSequence(in VisitedElement element) => Count(0);

    public override void EndSequence(Tag tag) => Count(0);

    public override void StartItem(in VisitedElement element) => Count(0);

    public override void EndItem() => Count(0);

    private void Count(int bytes)
    {
        Bytes += bytes;
        _budget -= Math.Max(1, bytes);
        if (_budget < 0)
        {
            throw new InvalidOperationException("The visitor is shown more than the input can hold.");
        }
    }
}
