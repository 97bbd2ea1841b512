namespace Gantry.Dicom.Network;

/// <summary>The answer to N-ACTION (PS3.7 §10.1.4).</summary>
/// <param name="Status">The status.</param>
public sealed record NActionResponse(DimseStatus Status) : NormalizedResponse(Status)
{
    /// <summary>The action reply; null for none. With status 0115 the arguments that were wrong.</summary>
    public DataSet? ActionReply
    {
        get => DataSet;
        init => DataSet = value;
    }

    /// <summary>A response that has only a status.</summary>
    public static implicit operator NActionResponse(DimseStatus status) => new(status);

    /// <summary>A response that has only a status.</summary>
    public static NActionResponse FromDimseStatus(DimseStatus status) => new(status);
}
