namespace Gantry.Dicom.Network;

/// <summary>Has something done with an instance: N-ACTION (PS3.7 §10.1.4).</summary>
/// <param name="SopClassUid">Requested SOP Class UID (0000,0003).</param>
/// <param name="SopInstanceUid">Requested SOP Instance UID (0000,1001).</param>
/// <param name="ActionTypeId">Action Type ID (0000,1008): what to do, by a number of the service class.</param>
/// <param name="ActionInformation">What the action needs to know; null for nothing.</param>
public sealed record NActionRequest(Uid SopClassUid, Uid SopInstanceUid, ushort ActionTypeId, DataSet? ActionInformation = null) : NormalizedRequest(SopClassUid)
{
    internal override DataSet? DataSet => ActionInformation;

    internal override CommandSet ToCommand() => new()
    {
        Field = CommandField.NActionRequest,
        RequestedSOPClassUID = SopClassUid,
        RequestedSOPInstanceUID = SopInstanceUid,
        ActionTypeId = ActionTypeId,
    };
}
