namespace Gantry.Dicom.Network;

/// <summary>A DIMSE operation ended, or shall end, with a status that is no success. A handler that throws it answers with this status and comment.</summary>
public sealed class DimseException : DicomException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="status">The status of the response.</param>
    /// <param name="comment">Error Comment (0000,0902), at most 64 characters sent, without identifiers of patients.</param>
    public DimseException(DimseStatus status, string? comment = null)
        : base(comment is null ? $"The operation ended with status {status}." : $"The operation ended with status {status}: {comment}")
    {
        Status = status;
        Comment = comment;
    }

    /// <summary>Makes the exception for a processing failure.</summary>
    public DimseException() : this(DimseStatus.ProcessingFailure)
    {
    }

    /// <summary>Makes the exception for a processing failure.</summary>
    public DimseException(string message) : this(DimseStatus.ProcessingFailure, message)
    {
    }

    /// <summary>Makes the exception for a processing failure with its cause.</summary>
    public DimseException(string message, Exception innerException) : base(message, innerException)
    {
        Status = DimseStatus.ProcessingFailure;
        Comment = message;
    }

    /// <summary>The status of the response.</summary>
    public DimseStatus Status { get; }

    /// <summary>Error Comment (0000,0902); null when there is none.</summary>
    public string? Comment { get; }

    /// <summary>Offending Element (0000,0901): the elements in which the error was found, where the status is one of a service class (PS3.7 §C.4.1, §C.5).</summary>
    public IReadOnlyList<Tag> OffendingElements { get; init; } = [];

    /// <summary>Attribute Identifier List (0000,1005): the attributes that are not known or missing, with status 0105, 0107, 0120 or 0121 (PS3.7 annex C).</summary>
    public IReadOnlyList<Tag> AttributeIdentifierList { get; init; } = [];

    /// <summary>Error ID (0000,0903): a code of the application, with status 0110 (PS3.7 §C.5.21).</summary>
    public ushort? ErrorId { get; init; }
}
