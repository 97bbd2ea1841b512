namespace Gantry.Dicom.Network;

/// <summary>The peer sent what the upper layer or DIMSE does not allow; the association is to be aborted with this source and reason.</summary>
internal sealed class ProtocolViolationException(AssociationAbort abort, string message) : Exception(message)
{
    public AssociationAbort Abort { get; } = abort;
}
