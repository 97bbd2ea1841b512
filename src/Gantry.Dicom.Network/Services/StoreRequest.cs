using System.IO.Pipelines;

namespace Gantry.Dicom.Network;

/// <summary>A C-STORE request as it arrives (PS3.7 §9.1.1): the command is here, the data set still on its way.</summary>
public sealed class StoreRequest
{
    /// <summary>Who sends.</summary>
    public required AssociationInformation Association { get; init; }

    /// <summary>The message ID.</summary>
    public required ushort MessageId { get; init; }

    /// <summary>Affected SOP Class UID (0000,0002), as announced.</summary>
    public required Uid AffectedSOPClassUID { get; init; }

    /// <summary>Affected SOP Instance UID (0000,1000), as announced: not validated.</summary>
    public required Uid AffectedSOPInstanceUID { get; init; }

    /// <summary>The transfer syntax that the data set is encoded in.</summary>
    public required TransferSyntax TransferSyntax { get; init; }

    /// <summary>
    /// The data set as sent, without meta header: slices of the transport's own buffer. Reading to the end lets the next message in;
    /// what a handler leaves unread is read and thrown away when it returns. Reading throws <see cref="AssociationException"/> when the association ends before the data set does.
    /// </summary>
    public required PipeReader Data { get; init; }

    /// <summary>Move Originator Application Entity Title (0000,1030); null when the request is not part of a C-MOVE.</summary>
    public string? MoveOriginatorAETitle { get; init; }

    /// <summary>Move Originator Message ID (0000,1031); null when the request is not part of a C-MOVE.</summary>
    public ushort? MoveOriginatorMessageId { get; init; }
}
