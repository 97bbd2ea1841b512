namespace Gantry.Dicom.Network;

/// <summary>An association could not be made, or ended before what was asked for was done. The message names the peer's reason and the remedy.</summary>
public sealed class AssociationException : DicomException
{
    /// <summary>Makes the exception.</summary>
    public AssociationException(string message, AssociationFault fault = AssociationFault.Aborted) : base(message) => Fault = fault;

    /// <summary>Makes the exception with its cause.</summary>
    public AssociationException(string message, AssociationFault fault, Exception innerException) : base(message, innerException) => Fault = fault;

    /// <summary>Makes the exception for an aborted association.</summary>
    public AssociationException() : this("The association was aborted.")
    {
    }

    /// <summary>Makes the exception for an aborted association.</summary>
    public AssociationException(string message) : this(message, AssociationFault.Aborted)
    {
    }

    /// <summary>Makes the exception for an aborted association with its cause.</summary>
    public AssociationException(string message, Exception innerException) : this(message, AssociationFault.Aborted, innerException)
    {
    }

    /// <summary>What kind of end it was.</summary>
    public AssociationFault Fault { get; }

    /// <summary>
    /// Whether nothing of the operation was sent, so that it is known not to have been performed: it can be invoked again on another association, whatever it is.
    /// </summary>
    public bool WasNeverSent { get; init; }

    /// <summary>The peer's rejection; null when the association was not rejected.</summary>
    public AssociateReject? Rejection { get; init; }
}

/// <summary>How an association failed.</summary>
public enum AssociationFault
{
    /// <summary>The peer could not be reached.</summary>
    Unreachable,

    /// <summary>The peer answered with A-ASSOCIATE-RJ (PS3.8 §9.3.4).</summary>
    Rejected,

    /// <summary>One side sent A-ABORT (PS3.8 §9.3.8).</summary>
    Aborted,

    /// <summary>The connection was closed or broke.</summary>
    ConnectionLost,

    /// <summary>The peer was silent for too long.</summary>
    TimedOut,

    /// <summary>The peer accepted no presentation context that fits what was asked for.</summary>
    NoPresentationContext,

    /// <summary>No TLS connection could be agreed on, or a certificate was refused.</summary>
    NotSecured,
}
