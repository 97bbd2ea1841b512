namespace Gantry.Archive;

/// <summary>Another process uses the folder of the archive.</summary>
/// <param name="message">Which folder, and what to do.</param>
/// <param name="innerException">What the system said.</param>
public sealed class ArchiveInUseException(string message, Exception? innerException = null) : IOException(message, innerException);
