using System.Net;
using Microsoft.Extensions.Logging;

namespace Gantry.Dicom.Network;

/// <summary>What is logged. Nothing that identifies a patient is.</summary>
internal static partial class NetworkLog
{
    [LoggerMessage(1, LogLevel.Information, "Association from {CallingAETitle} at {Remote} to {CalledAETitle} accepted, {Accepted} of {Proposed} presentation contexts")]
    public static partial void AssociationAccepted(ILogger logger, string callingAETitle, EndPoint? remote, string calledAETitle, int accepted, int proposed);

    [LoggerMessage(2, LogLevel.Warning, "Association from {CallingAETitle} at {Remote} to {CalledAETitle} {Rejection}")]
    public static partial void AssociationRejected(ILogger logger, string callingAETitle, EndPoint? remote, string calledAETitle, AssociateReject rejection);

    [LoggerMessage(3, LogLevel.Debug, "Presentation context {Id} of {Remote}: {AbstractSyntax} {Result} {TransferSyntax}")]
    public static partial void ContextNegotiated(ILogger logger, byte id, EndPoint? remote, string abstractSyntax, PresentationContextResult result, string transferSyntax);

    [LoggerMessage(4, LogLevel.Warning, "{Remote} broke the protocol, {Abort}: {Problem}")]
    public static partial void ProtocolViolation(ILogger logger, EndPoint? remote, AssociationAbort abort, string problem);

    [LoggerMessage(5, LogLevel.Information, "Association from {CallingAETitle} to {CalledAETitle}, peer {Remote}, {End} after {Summary}")]
    public static partial void AssociationEnded(ILogger logger, string callingAETitle, string calledAETitle, EndPoint? remote, string end, string summary);

    /// <summary>A fault of the library.</summary>
    public static void UnexpectedFault(ILogger logger, Exception exception, EndPoint? remote)
    {
        UnexpectedFault(logger, remote, exception.GetType(), exception.StackTrace);
        Because(logger, exception);
    }

    /// <summary>A fault of a handler.</summary>
    public static void HandlerFailed(ILogger logger, Exception exception, CommandField operation, string callingAETitle, EndPoint? remote)
    {
        HandlerFailed(logger, operation, callingAETitle, remote, exception.GetType(), exception.StackTrace);
        Because(logger, exception);
    }

    [LoggerMessage(6, LogLevel.Error, "A fault of this program ended the association with {Remote}: {Kind} {StackTrace}")]
    private static partial void UnexpectedFault(ILogger logger, EndPoint? remote, Type kind, string? stackTrace);

    [LoggerMessage(7, LogLevel.Error, "A handler of {Operation} failed for {CallingAETitle} at {Remote}: {Kind} {StackTrace}")]
    private static partial void HandlerFailed(ILogger logger, CommandField operation, string callingAETitle, EndPoint? remote, Type kind, string? stackTrace);

    // The messages of exceptions may quote values, such as a patient's name.
    [LoggerMessage(10, LogLevel.Debug, "It failed because")]
    private static partial void Because(ILogger logger, Exception exception);

    [LoggerMessage(8, LogLevel.Debug, "{Operation} of {CallingAETitle}: {Status}")]
    public static partial void Answered(ILogger logger, CommandField operation, string callingAETitle, DimseStatus status);

    [LoggerMessage(13, LogLevel.Information, "What follows {Operation} of {CallingAETitle} at {Remote} was not done on its association: {Reason}")]
    public static partial void NotFollowed(ILogger logger, CommandField operation, string callingAETitle, EndPoint? remote, string reason);

    [LoggerMessage(9, LogLevel.Debug, "Connection from {Remote} ended before an association: {Reason}")]
    public static partial void NoAssociation(ILogger logger, EndPoint? remote, string reason);

    /// <summary>A fault of what runs beside an association.</summary>
    public static void EstablishedFailed(ILogger logger, Exception exception, string callingAETitle, EndPoint? remote)
    {
        EstablishedFailed(logger, callingAETitle, remote, exception.GetType(), exception.StackTrace);
        Because(logger, exception);
    }

    [LoggerMessage(11, LogLevel.Error, "What runs beside the association of {CallingAETitle} at {Remote} failed: {Kind} {StackTrace}")]
    private static partial void EstablishedFailed(ILogger logger, string callingAETitle, EndPoint? remote, Type kind, string? stackTrace);

    [LoggerMessage(12, LogLevel.Debug, "{CallingAETitle} at {Remote} says who its user is: {Identity}")]
    public static partial void UserIdentityGiven(ILogger logger, string callingAETitle, EndPoint? remote, UserIdentity identity);

    [LoggerMessage(13, LogLevel.Warning, "Connection from {Remote} could not be secured: {Reason}")]
    public static partial void NotSecured(ILogger logger, EndPoint? remote, string reason);
}
