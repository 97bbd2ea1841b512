namespace Gantry.Dicom;

/// <summary>What was read or asked for is not DICOM that can be used; the message names the thing, the place and the remedy.</summary>
public class DicomException : Exception
{
    /// <summary>Makes the exception.</summary>
    public DicomException(string message) : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    public DicomException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>Makes the exception for a place in a file or data set.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="path">The tag path; empty for the whole.</param>
    /// <param name="offset">Byte offset from the start of the file or data set.</param>
    public DicomException(string message, string path, long offset)
        : base(path.Length > 0 ? $"{message} (at {path}, byte {offset})" : $"{message} (at byte {offset})")
    {
        Path = path;
        Offset = offset;
    }

    /// <summary>Makes an empty exception.</summary>
    public DicomException()
    {
    }

    /// <summary>The tag path of the place; empty when there is none.</summary>
    public string Path { get; } = string.Empty;

    /// <summary>The byte offset of the place; -1 when there is none.</summary>
    public long Offset { get; } = -1;
}
