using System.IO.Pipelines;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>A composite instance on its way in: either a data set as it arrives over an association, or a Part 10 file as a stream.</summary>
public sealed class InstanceToIngest
{
    private InstanceToIngest(Uid? sopClassUid, Uid? sopInstanceUid, TransferSyntax? transferSyntax, PipeReader? data, Stream? part10)
    {
        AnnouncedSopClassUid = sopClassUid;
        AnnouncedSopInstanceUid = sopInstanceUid;
        TransferSyntax = transferSyntax;
        Data = data;
        Part10 = part10;
    }

    /// <summary>The Affected SOP Class UID of the C-STORE request; null when nothing was announced.</summary>
    public Uid? AnnouncedSopClassUid { get; }

    /// <summary>The Affected SOP Instance UID of the C-STORE request; null when nothing was announced.</summary>
    public Uid? AnnouncedSopInstanceUid { get; }

    /// <summary>The transfer syntax of the data set; null for Part 10, which says it itself.</summary>
    public TransferSyntax? TransferSyntax { get; }

    /// <summary>The data set alone, without preamble and File Meta Information; null for Part 10.</summary>
    public PipeReader? Data { get; }

    /// <summary>A whole Part 10 file; null for a data set.</summary>
    public Stream? Part10 { get; }

    /// <summary>The study it must belong to, as a STOW-RS request to /studies/{uid} asks (PS3.18 §10.5); null for any.</summary>
    public Uid? RequiredStudyInstanceUid { get; init; }

    /// <summary>Whether a SOP class is taken.</summary>
    public Func<Uid, bool> TakesSopClass { get; private set; } = static _ => true;

    /// <summary>What is made to fit as it comes in; null for nothing.</summary>
    public AttributeChanges? Coercion { get; private set; }

    /// <summary>Why that is made to fit, in a sentence.</summary>
    public string CoercionCause { get; private set; } = string.Empty;

    /// <summary>
    /// The same instance, with values that are made to fit as it comes in: it is kept as it is, and an overlay with these changes is laid over it in the same
    /// transaction (<see cref="OverlayKind.Coercion"/>), so that it is never seen without. When the instance is here already, nothing is laid over it.
    /// </summary>
    /// <param name="changes">The changes. UIDs, and what says how the object is made, cannot be among them: the instance is refused then.</param>
    /// <param name="cause">Why, in a sentence.</param>
    public InstanceToIngest Coerced(AttributeChanges changes, string cause)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentException.ThrowIfNullOrWhiteSpace(cause);
        InstanceToIngest coerced = Copy();
        coerced.Coercion = changes.IsEmpty ? null : changes;
        coerced.CoercionCause = cause;
        return coerced;
    }

    /// <summary>The same instance, refused with 0122 when its SOP class is not one that is taken: for doors at which that is not negotiated before.</summary>
    /// <param name="takes">Whether a SOP class is taken.</param>
    public InstanceToIngest OfClasses(Func<Uid, bool> takes)
    {
        ArgumentNullException.ThrowIfNull(takes);
        InstanceToIngest restricted = Copy();
        restricted.TakesSopClass = takes;
        return restricted;
    }

    private InstanceToIngest Copy() => new(AnnouncedSopClassUid, AnnouncedSopInstanceUid, TransferSyntax, Data, Part10)
    {
        RequiredStudyInstanceUid = RequiredStudyInstanceUid,
        TakesSopClass = TakesSopClass,
        Coercion = Coercion,
        CoercionCause = CoercionCause,
    };

    /// <summary>A data set as received, with what was announced of it (PS3.7 §9.1.1).</summary>
    /// <param name="sopClassUid">The Affected SOP Class UID.</param>
    /// <param name="sopInstanceUid">The Affected SOP Instance UID.</param>
    /// <param name="transferSyntax">The transfer syntax accepted for its presentation context.</param>
    /// <param name="data">The data set. It is read to its end, also when the instance is refused; completing it stays with the caller.</param>
    /// <param name="requiredStudyInstanceUid">The study it must belong to (PS3.18 §10.5); null for any.</param>
    public static InstanceToIngest FromDataSet(Uid? sopClassUid, Uid? sopInstanceUid, TransferSyntax transferSyntax, PipeReader data, Uid? requiredStudyInstanceUid = null) =>
        new(sopClassUid, sopInstanceUid, transferSyntax, data, null) { RequiredStudyInstanceUid = requiredStudyInstanceUid };

    /// <summary>A Part 10 file, as STOW-RS and import bring it.</summary>
    /// <param name="part10">Preamble, File Meta Information and data set. It is read to its end; disposing of it stays with the caller.</param>
    /// <param name="requiredStudyInstanceUid">The study it must belong to (PS3.18 §10.5); null for any.</param>
    public static InstanceToIngest FromPart10(Stream part10, Uid? requiredStudyInstanceUid = null) =>
        new(null, null, null, null, part10) { RequiredStudyInstanceUid = requiredStudyInstanceUid };
}
