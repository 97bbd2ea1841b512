namespace Gantry.Dicom.Network;

/// <summary>Changes an instance: N-SET (PS3.7 §10.1.3).</summary>
/// <param name="SopClassUid">Requested SOP Class UID (0000,0003).</param>
/// <param name="SopInstanceUid">Requested SOP Instance UID (0000,1001).</param>
/// <param name="ModificationList">The attributes to change, with their new values; without any there is nothing to change.</param>
public sealed record NSetRequest(Uid SopClassUid, Uid SopInstanceUid, DataSet ModificationList) : NormalizedRequest(SopClassUid)
{
    internal override DataSet? DataSet => ModificationList;

    internal override CommandSet ToCommand() => new()
    {
        Field = CommandField.NSetRequest,
        RequestedSOPClassUID = SopClassUid,
        RequestedSOPInstanceUID = SopInstanceUid,
    };
}
