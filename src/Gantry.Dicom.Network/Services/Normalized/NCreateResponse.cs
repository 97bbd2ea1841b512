namespace Gantry.Dicom.Network;

/// <summary>The answer to N-CREATE (PS3.7 §10.1.5).</summary>
/// <param name="Status">The status.</param>
public sealed record NCreateResponse(DimseStatus Status) : NormalizedResponse(Status)
{
    /// <summary>The attributes of the instance as it was made; null for none. With status 0106 or 0116 the values that were wrong.</summary>
    public DataSet? AttributeList
    {
        get => DataSet;
        init => DataSet = value;
    }

    /// <summary>A response that has only a status.</summary>
    public static implicit operator NCreateResponse(DimseStatus status) => new(status);

    /// <summary>A response that has only a status.</summary>
    public static NCreateResponse FromDimseStatus(DimseStatus status) => new(status);
}
