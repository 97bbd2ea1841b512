namespace Gantry.Dicom.Network;

/// <summary>
/// A response to C-MOVE or C-GET (PS3.7 §9.1.3, §9.1.4). All but the last have a pending status.
/// A handler yields one when it wants progress to be told, and may end with one that has the final status; without it the final status follows from the last counts.
/// </summary>
/// <param name="Remaining">Sub-operations still to be done.</param>
/// <param name="Completed">Sub-operations done with success.</param>
/// <param name="Failed">Sub-operations that failed.</param>
/// <param name="Warning">Sub-operations done with a warning.</param>
public sealed record RetrieveProgress(int Remaining, int Completed, int Failed, int Warning)
{
    /// <summary>The status.</summary>
    public DimseStatus Status { get; init; } = DimseStatus.Pending;

    /// <summary>The instances that failed, sent with the final response (PS3.4 §C.4.2.1.4.2).</summary>
    public IReadOnlyList<Uid> FailedInstances { get; init; } = [];

    /// <summary>Error Comment (0000,0902); null when there is none.</summary>
    public string? ErrorComment { get; init; }
}
