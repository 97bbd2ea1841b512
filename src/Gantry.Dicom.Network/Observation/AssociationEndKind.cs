namespace Gantry.Dicom.Network;

/// <summary>How an association ended, or why there was none.</summary>
public enum AssociationEndKind
{
    /// <summary>In order: A-RELEASE (PS3.8 §7.2).</summary>
    Released,

    /// <summary>This end sent A-ABORT (PS3.8 §7.3).</summary>
    AbortedHere,

    /// <summary>The other end sent A-ABORT.</summary>
    AbortedByPeer,

    /// <summary>The connection was closed or broke, without release or abort.</summary>
    ConnectionLost,

    /// <summary>The other end was silent for too long; this end then sent A-ABORT.</summary>
    TimedOut,

    /// <summary>The acceptor answered with A-ASSOCIATE-RJ (PS3.8 §9.3.4).</summary>
    Rejected,

    /// <summary>The acceptor could not be reached.</summary>
    Unreachable,
}
