namespace Gantry.Dicom.Network;

/// <summary>The end of an association.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Reason">Why, in words; nothing in it identifies a patient.</param>
public sealed record AssociationEnd(AssociationEndKind Kind, string Reason)
{
    /// <summary>The A-ABORT that was sent or received; null when there was none.</summary>
    public AssociationAbort? Abort { get; init; }

    /// <summary>The A-ASSOCIATE-RJ that was sent or received; null when there was none.</summary>
    public AssociateReject? Rejection { get; init; }

    /// <summary>The kind in words.</summary>
    public string Name => Kind switch
    {
        AssociationEndKind.Released => "released",
        AssociationEndKind.AbortedHere => "aborted here",
        AssociationEndKind.AbortedByPeer => "aborted by peer",
        AssociationEndKind.ConnectionLost => "connection lost",
        AssociationEndKind.TimedOut => "timed out",
        AssociationEndKind.Rejected => "rejected",
        _ => "unreachable",
    };

    /// <summary>The reason out of the standard's list, of which there are few; "other" for what a peer made up.</summary>
    internal string BoundedReason => this switch
    {
        { Rejection: { Source: <= 3, Reason: <= 10 } rejection } => rejection.ToString(),
        { Abort: { Source: <= 2, Reason: <= 6 } abort } => abort.ToString(),
        { Rejection: null, Abort: null } => Name,
        _ => "other",
    };
}
