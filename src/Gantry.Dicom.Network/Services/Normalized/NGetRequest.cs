namespace Gantry.Dicom.Network;

/// <summary>Asks for attributes of an instance: N-GET (PS3.7 §10.1.2).</summary>
/// <param name="SopClassUid">Requested SOP Class UID (0000,0003).</param>
/// <param name="SopInstanceUid">Requested SOP Instance UID (0000,1001).</param>
/// <param name="AttributeIdentifierList">Attribute Identifier List (0000,1005): the attributes wanted; null for all.</param>
public sealed record NGetRequest(Uid SopClassUid, Uid SopInstanceUid, IReadOnlyList<Tag>? AttributeIdentifierList = null) : NormalizedRequest(SopClassUid)
{
    internal override DataSet? DataSet => null;

    internal override CommandSet ToCommand() => new()
    {
        Field = CommandField.NGetRequest,
        RequestedSOPClassUID = SopClassUid,
        RequestedSOPInstanceUID = SopInstanceUid,
        AttributeIdentifierList = AttributeIdentifierList is { Count: > 0 } ? AttributeIdentifierList : null,
    };
}
