namespace Gantry.Server.DicomWeb.Store;

/// <summary>An instance can't be put together from metadata and bulk data.</summary>
/// <param name="reason">Failure Reason (0008,1197).</param>
/// <param name="message">What is wrong; it reaches the client.</param>
internal sealed class MetadataException(ushort reason, string message) : Exception(message)
{
    /// <summary>Failure Reason (0008,1197).</summary>
    public ushort Reason => reason;
}
