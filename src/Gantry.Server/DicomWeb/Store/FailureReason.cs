namespace Gantry.Server.DicomWeb.Store;

/// <summary>Values of Failure Reason (0008,1197) and Warning Reason (0008,1196) that this service answers by itself (PS3.18 §I.2, PS3.4 §B.2.3).</summary>
internal static class FailureReason
{
    /// <summary>The part is not DICOM that can be understood.</summary>
    public const ushort CannotUnderstand = 0xC000;

    /// <summary>The transfer syntax is not supported.</summary>
    public const ushort TransferSyntaxNotSupported = 0xC122;

    /// <summary>The metadata and the bulk data do not belong together.</summary>
    public const ushort DoesNotMatch = 0xA900;
}
