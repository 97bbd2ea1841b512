using System.Buffers;
using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Writes what comes before the bits of the only scan (ITU-T T.87 annex C).</summary>
internal static class JpegLsHeaders
{
    /// <summary>From this greatest value on the parameters are written although they are the defaults: not all decoders find the same ones.</summary>
    private const int WrittenAbove = 4095;

    /// <summary>Writes them.</summary>
    public static void Write(IBufferWriter<byte> target, PixelDescription description, JpegLsPreset preset, int precision, int near)
    {
        int components = description.SamplesPerPixel;
        target.Write<byte>([0xFF, JpegLsMarkers.StartOfImage]);
        Span<byte> frame = Segment(target, JpegLsMarkers.StartOfFrame, 6 + (3 * components));
        frame[0] = (byte)precision;
        BinaryPrimitives.WriteUInt16BigEndian(frame[1..], (ushort)description.Rows);
        BinaryPrimitives.WriteUInt16BigEndian(frame[3..], (ushort)description.Columns);
        frame[5] = (byte)components;
        for (int i = 0; i < components; i++)
        {
            (frame[6 + (3 * i)], frame[7 + (3 * i)], frame[8 + (3 * i)]) = ((byte)(i + 1), 0x11, 0);
        }

        if (preset.MaximumValue > WrittenAbove || preset.MaximumValue != (1 << precision) - 1)
        {
            Span<byte> parameters = Segment(target, JpegLsMarkers.PresetParameters, 11);
            parameters[0] = 1;
            BinaryPrimitives.WriteUInt16BigEndian(parameters[1..], (ushort)preset.MaximumValue);
            BinaryPrimitives.WriteUInt16BigEndian(parameters[3..], (ushort)preset.T1);
            BinaryPrimitives.WriteUInt16BigEndian(parameters[5..], (ushort)preset.T2);
            BinaryPrimitives.WriteUInt16BigEndian(parameters[7..], (ushort)preset.T3);
            BinaryPrimitives.WriteUInt16BigEndian(parameters[9..], (ushort)preset.Reset);
        }

        Span<byte> scan = Segment(target, JpegLsMarkers.StartOfScan, 4 + (2 * components));
        scan[0] = (byte)components;
        for (int i = 0; i < components; i++)
        {
            (scan[1 + (2 * i)], scan[2 + (2 * i)]) = ((byte)(i + 1), 0);
        }

        scan[^3] = (byte)near;
        scan[^2] = (byte)(components == 1 ? JpegLsInterleave.None : JpegLsInterleave.Line);
        scan[^1] = 0;
    }

    /// <summary>Begins a segment and gives its content to be filled.</summary>
    private static Span<byte> Segment(IBufferWriter<byte> target, int marker, int length)
    {
        Span<byte> segment = target.GetSpan(length + 4)[..(length + 4)];
        (segment[0], segment[1]) = (0xFF, (byte)marker);
        BinaryPrimitives.WriteUInt16BigEndian(segment[2..], (ushort)(length + 2));
        target.Advance(length + 4);
        return segment[4..];
    }
}
