namespace Gantry.Dicom.Network;

/// <summary>The answer to N-DELETE (PS3.7 §10.1.6).</summary>
/// <param name="Status">The status.</param>
public sealed record NDeleteResponse(DimseStatus Status) : NormalizedResponse(Status)
{
    /// <summary>A response that has only a status.</summary>
    public static implicit operator NDeleteResponse(DimseStatus status) => new(status);

    /// <summary>A response that has only a status.</summary>
    public static NDeleteResponse FromDimseStatus(DimseStatus status) => new(status);
}
