namespace Gantry.Dicom.Network;

/// <summary>The answer to N-EVENT-REPORT (PS3.7 §10.1.1).</summary>
/// <param name="Status">The status.</param>
public sealed record NEventReportResponse(DimseStatus Status) : NormalizedResponse(Status)
{
    /// <summary>The event reply; null for none. With status 0115 the arguments that were wrong.</summary>
    public DataSet? EventReply
    {
        get => DataSet;
        init => DataSet = value;
    }

    /// <summary>A response that has only a status.</summary>
    public static implicit operator NEventReportResponse(DimseStatus status) => new(status);

    /// <summary>A response that has only a status.</summary>
    public static NEventReportResponse FromDimseStatus(DimseStatus status) => new(status);
}
