namespace Gantry.Dicom.Network;

/// <summary>A C-FIND request (PS3.7 §9.1.2).</summary>
public sealed class FindRequest : IdentifierRequest
{
    /// <summary>Set by the provider's handler before its first match, when some optional keys are not supported: matches then have the status FF01 instead of FF00 (PS3.4 §C.4.1.1.4).</summary>
    public bool HasUnsupportedKeys { get; set; }
}
