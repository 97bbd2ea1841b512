namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>A composite instance that is referred to (PS3.3 Table 10-11).</summary>
/// <param name="SopClassUid">Its SOP class.</param>
/// <param name="SopInstanceUid">Its identifier.</param>
public sealed record InstanceReference(Uid SopClassUid, Uid SopInstanceUid);
