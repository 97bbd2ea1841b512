using Gantry.Dicom;

namespace Gantry.Bench.Reading;

/// <summary>Looks at nothing, and counts.</summary>
internal sealed class Nothing : ElementVisitor
{
    public int Elements { get; private set; }

    public override void Value(in VisitedElement element, ReadOnlySpan<byte> value) => Elements++;

    public override void StartSequence(in VisitedElement element) => Elements++;
}
