namespace Gantry.Dicom.Network;

/// <summary>The answer to N-GET (PS3.7 §10.1.2).</summary>
/// <param name="Status">The status.</param>
public sealed record NGetResponse(DimseStatus Status) : NormalizedResponse(Status)
{
    /// <summary>The attributes that were asked for; null for none.</summary>
    public DataSet? AttributeList
    {
        get => DataSet;
        init => DataSet = value;
    }

    /// <summary>A response that has only a status.</summary>
    public static implicit operator NGetResponse(DimseStatus status) => new(status);

    /// <summary>A response that has only a status.</summary>
    public static NGetResponse FromDimseStatus(DimseStatus status) => new(status);
}
