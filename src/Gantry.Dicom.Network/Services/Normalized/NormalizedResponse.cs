namespace Gantry.Dicom.Network;

/// <summary>The response of a DIMSE-N service (PS3.7 §10.1, annex C).</summary>
/// <param name="Status">The status.</param>
public abstract record NormalizedResponse(DimseStatus Status)
{
    /// <summary>Affected SOP Class UID (0000,0002); what a provider leaves null is taken from the request.</summary>
    public Uid? AffectedSOPClassUID { get; init; }

    /// <summary>Affected SOP Instance UID (0000,1000); what a provider leaves null is taken from the request.</summary>
    public Uid? AffectedSOPInstanceUID { get; init; }

    /// <summary>Error Comment (0000,0902), at most 64 characters sent, without identifiers of patients; null when there is none.</summary>
    public string? ErrorComment { get; init; }

    /// <summary>Error ID (0000,0903), with status 0110; null when there is none.</summary>
    public ushort? ErrorId { get; init; }

    /// <summary>Attribute Identifier List (0000,1005): the attributes that are not known or missing, with status 0105, 0107, 0120 or 0121.</summary>
    public IReadOnlyList<Tag> AttributeIdentifierList { get; init; } = [];

    /// <summary>Offending Element (0000,0901), with statuses of a service class.</summary>
    public IReadOnlyList<Tag> OffendingElements { get; init; } = [];

    /// <summary>
    /// What a provider does on the association once the response has been sent: the place for a notification that must not arrive before it, such as that of storage commitment.
    /// The association lasts until it is done, unless the peer ends it; then what it invokes fails.
    /// </summary>
    public Func<Association, CancellationToken, Task>? Afterwards { get; init; }

    /// <summary>What goes with it as a data set; with a failure the values that were wrong (PS3.7 §C.4.3, §C.5.10, §C.5.11).</summary>
    internal DataSet? DataSet { get; init; }

    /// <summary>Throws when the status is a failure.</summary>
    /// <exception cref="DimseException">The status is a failure; the exception has its fields.</exception>
    public void ThrowIfFailure()
    {
        if (Status.IsFailure)
        {
            throw new DimseException(Status, ErrorComment) { OffendingElements = OffendingElements, AttributeIdentifierList = AttributeIdentifierList, ErrorId = ErrorId };
        }
    }
}
