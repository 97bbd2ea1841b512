namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>An object can't be de-identified as the profile demands; nothing of it is to be written.</summary>
public sealed class RefusedObjectException : DicomException
{
    /// <summary>Makes the exception.</summary>
    public RefusedObjectException(string message) : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    public RefusedObjectException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>Makes an empty exception.</summary>
    public RefusedObjectException()
    {
    }
}
