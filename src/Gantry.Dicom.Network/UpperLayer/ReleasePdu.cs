using System.Buffers;

namespace Gantry.Dicom.Network;

/// <summary>The A-RELEASE-RQ and A-RELEASE-RP PDUs (PS3.8 §9.3.6, §9.3.7).</summary>
internal static class ReleasePdu
{
    public static void EncodeRequest(IBufferWriter<byte> output) => output.Write((ReadOnlySpan<byte>)[(byte)PduType.ReleaseRequest, 0, 0, 0, 0, 4, 0, 0, 0, 0]);

    public static void EncodeResponse(IBufferWriter<byte> output) => output.Write((ReadOnlySpan<byte>)[(byte)PduType.ReleaseResponse, 0, 0, 0, 0, 4, 0, 0, 0, 0]);
}
