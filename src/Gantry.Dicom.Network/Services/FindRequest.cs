namespace Gantry.Dicom.Network;

/// <summary>A C-FIND request (PS3.7 §9.1.2).</summary>
public sealed class FindRequest : IdentifierRequest;
