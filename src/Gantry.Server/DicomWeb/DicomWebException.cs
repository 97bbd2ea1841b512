namespace Gantry.Server.DicomWeb;

/// <summary>A request that can't be answered; it ends as problem details (RFC 9457) with this status and text.</summary>
internal sealed class DicomWebException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="status">The HTTP status code, 400 to 599.</param>
    /// <param name="message">What is wrong, where, and what to do about it. It reaches the client.</param>
    public DicomWebException(int status, string message)
        : base(message) => Status = status;

    /// <summary>The HTTP status code.</summary>
    public int Status { get; }
}
