namespace Gantry.Dicom.Network;

/// <summary>Ends an instance: N-DELETE (PS3.7 §10.1.6).</summary>
/// <param name="SopClassUid">Requested SOP Class UID (0000,0003).</param>
/// <param name="SopInstanceUid">Requested SOP Instance UID (0000,1001).</param>
public sealed record NDeleteRequest(Uid SopClassUid, Uid SopInstanceUid) : NormalizedRequest(SopClassUid)
{
    internal override DataSet? DataSet => null;

    internal override CommandSet ToCommand() => new()
    {
        Field = CommandField.NDeleteRequest,
        RequestedSOPClassUID = SopClassUid,
        RequestedSOPInstanceUID = SopInstanceUid,
    };
}
