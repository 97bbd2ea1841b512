namespace Gantry.Dicom.Network;

/// <summary>Makes an instance: N-CREATE (PS3.7 §10.1.5).</summary>
/// <param name="SopClassUid">Affected SOP Class UID (0000,0002).</param>
/// <param name="SopInstanceUid">Affected SOP Instance UID (0000,1000); null leaves it to the provider, whose response then has it.</param>
/// <param name="AttributeList">The attributes of the new instance; null for none.</param>
public sealed record NCreateRequest(Uid SopClassUid, Uid? SopInstanceUid = null, DataSet? AttributeList = null) : NormalizedRequest(SopClassUid)
{
    internal override DataSet? DataSet => AttributeList;

    internal override CommandSet ToCommand() => new()
    {
        Field = CommandField.NCreateRequest,
        AffectedSOPClassUID = SopClassUid,
        AffectedSOPInstanceUID = SopInstanceUid,
    };
}
