namespace Gantry.Dicom;

/// <summary>
/// Is shown the elements of a data set one by one as they are read, without a data set being made: for programs that look at a few values of many or endless
/// objects. Override what is of interest. Nothing is allocated for an element; spans are valid during the call only.
/// </summary>
public abstract class ElementVisitor
{
    /// <summary>Values up to this many bytes are shown whole, longer ones in parts as they come.</summary>
    public virtual int LongestWholeValue => 64 << 10;

    /// <summary>Whether <see cref="Stop"/> was called.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>A data set begins.</summary>
    /// <param name="fileMetaInformation">The elements of group 0002; empty where there are none.</param>
    /// <param name="transferSyntax">How the data set is encoded.</param>
    public virtual void StartDataSet(DataSet fileMetaInformation, TransferSyntax transferSyntax)
    {
    }

    /// <summary>Whether the value, sequence or fragments of an element are to be shown; what is not wanted is passed over, and not even read where the source allows.</summary>
    public virtual bool Wants(in VisitedElement element) => true;

    /// <summary>A value, whole; of fragments, each one, with <see cref="VisitedElement.Index"/> telling which.</summary>
    /// <param name="element">The element.</param>
    /// <param name="value">The value as encoded.</param>
    public virtual void Value(in VisitedElement element, ReadOnlySpan<byte> value)
    {
    }

    /// <summary>A part of a value longer than <see cref="LongestWholeValue"/>.</summary>
    /// <param name="element">The element.</param>
    /// <param name="position">Where in the value the part begins.</param>
    /// <param name="part">The bytes; none at all, at the end of the value.</param>
    public virtual void ValuePart(in VisitedElement element, long position, ReadOnlySpan<byte> part)
    {
    }

    /// <summary>A sequence or fragments of encapsulated data begin.</summary>
    public virtual void StartSequence(in VisitedElement element)
    {
    }

    /// <summary>A sequence or fragments of encapsulated data end.</summary>
    /// <param name="tag">The sequence.</param>
    public virtual void EndSequence(Tag tag)
    {
    }

    /// <summary>An item of a sequence begins.</summary>
    /// <param name="element">The item; <see cref="VisitedElement.Index"/> tells which.</param>
    public virtual void StartItem(in VisitedElement element)
    {
    }

    /// <summary>An item of a sequence ends.</summary>
    public virtual void EndItem()
    {
    }

    /// <summary>Ends the reading after the current call.</summary>
    protected void Stop() => IsStopped = true;

    internal void Restart() => IsStopped = false;
}
