namespace Gantry.Dicom.Network;

/// <summary>A C-MOVE request (PS3.7 §9.1.4).</summary>
public sealed class MoveRequest : IdentifierRequest
{
    /// <summary>Move Destination (0000,0600): the AE title that the instances go to.</summary>
    public required string Destination { get; init; }
}
