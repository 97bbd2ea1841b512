namespace Gantry.Dicom.Network;

/// <summary>How often an operation of an association ended with a status.</summary>
/// <param name="Service">The service: C-STORE, N-ACTION.</param>
/// <param name="IsPerformed">Whether this end performed it, as service class provider; else it invoked it.</param>
/// <param name="Status">The final status; null when the association ended first.</param>
/// <param name="Count">How often.</param>
public sealed record OperationCount(string Service, bool IsPerformed, DimseStatus? Status, long Count);
