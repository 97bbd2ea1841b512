using Gantry.Dicom.Network;

namespace Gantry.Cli.Receive;

/// <summary>What became of an instance that came in.</summary>
/// <param name="Response">The answer to its sender.</param>
/// <param name="File">The file that has it; null when it was refused.</param>
/// <param name="Length">How many bytes its data set has, as far as it came.</param>
/// <param name="WasThere">Whether the same data set was there already.</param>
/// <param name="Problem">Why it was refused, for the person at this end; null when it was not.</param>
internal sealed record ReceivedInstance(StoreResponse Response, string? File, long Length, bool WasThere, string? Problem);
