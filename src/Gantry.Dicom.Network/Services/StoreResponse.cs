namespace Gantry.Dicom.Network;

/// <summary>The answer to a C-STORE request (PS3.7 §9.1.1.1).</summary>
/// <param name="Status">The status.</param>
/// <param name="ErrorComment">Error Comment (0000,0902), at most 64 characters sent; null when there is none.</param>
public sealed record StoreResponse(DimseStatus Status, string? ErrorComment = null)
{
    /// <summary>Offending Element (0000,0901): the elements in which the error or the cause of the warning was found.</summary>
    public IReadOnlyList<Tag> OffendingElements { get; init; } = [];

    /// <summary>A response that has only a status.</summary>
    public static implicit operator StoreResponse(DimseStatus status) => new(status);

    /// <summary>A response that has only a status.</summary>
    public static StoreResponse FromDimseStatus(DimseStatus status) => new(status);
}
