using Gantry.Dicom;

namespace Gantry.Fuzzing.Network;

/// <summary>Limits that inputs of a few kilobytes can reach.</summary>
internal static class Limits
{
    public static DicomLimits Small { get; } = new() { MaximumPdu = 4096, MaximumPduBeforeAssociation = 4096, MaximumCommandSet = 1024, MaximumIdentifier = 2048 };
}
