namespace Gantry.Dicom.Network;

/// <summary>The answer to N-SET (PS3.7 §10.1.3).</summary>
/// <param name="Status">The status.</param>
public sealed record NSetResponse(DimseStatus Status) : NormalizedResponse(Status)
{
    /// <summary>The attributes as they are now; null for none. With status 0106 or 0116 the values that were wrong.</summary>
    public DataSet? AttributeList
    {
        get => DataSet;
        init => DataSet = value;
    }

    /// <summary>A response that has only a status.</summary>
    public static implicit operator NSetResponse(DimseStatus status) => new(status);

    /// <summary>A response that has only a status.</summary>
    public static NSetResponse FromDimseStatus(DimseStatus status) => new(status);
}
