namespace Gantry.Dicom.Imaging;

/// <summary>Writes the segments of a JPEG code stream (ITU-T T.81 annex B).</summary>
internal static class JpegSegments
{
    public static void WriteMarker(this JpegBitWriter writer, byte marker) => writer.WriteWord(0xFF00 | marker);

    /// <summary>Writes an ICC profile, in as many segments as it needs, each with its number and how many they are (ICC.1 §B.4).</summary>
    /// <param name="writer">Takes the segments.</param>
    /// <param name="profile">The profile; empty for none, and one too long for 255 segments is left out.</param>
    public static void WriteProfile(this JpegBitWriter writer, ReadOnlySpan<byte> profile)
    {
        const int Most = 65519;
        int count = (profile.Length + Most - 1) / Most;
        for (int i = 0; i < count && count <= byte.MaxValue; i++)
        {
            ReadOnlySpan<byte> part = profile.Slice(i * Most, Math.Min(Most, profile.Length - (i * Most)));
            int length = 16 + part.Length;
            writer.Write([0xFF, JpegMarker.ProfileSegment, (byte)(length >> 8), (byte)length]);
            writer.Write("ICC_PROFILE\0"u8);
            writer.Write([(byte)(i + 1), (byte)count]);
            writer.Write(part);
        }
    }

    /// <summary>Writes the JFIF segment, version 1.02, pixels as high as wide (ITU-T T.871 §10.1), in pixels a centimetre where the picture has a size.</summary>
    public static void WriteJfif(this JpegBitWriter writer, double? pixelsPerMillimetre)
    {
        int density = (int)Math.Clamp(Math.Round((pixelsPerMillimetre ?? 0.1) * 10), 1, ushort.MaxValue);
        byte unit = pixelsPerMillimetre is null ? (byte)0 : (byte)2;
        writer.Write([0xFF, JpegMarker.JfifSegment, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 2, unit, (byte)(density >> 8), (byte)density, (byte)(density >> 8), (byte)density, 0, 0]);
    }

    /// <summary>Writes a quantization table of 8-bit steps, given row by row.</summary>
    public static void WriteQuantization(this JpegBitWriter writer, int destination, ReadOnlySpan<byte> table)
    {
        writer.WriteMarker(JpegMarker.QuantizationTables);
        writer.WriteWord(67);
        writer.WriteByte(destination);
        foreach (byte position in JpegTables.ZigZag)
        {
            writer.WriteByte(table[position]);
        }
    }

    public static void WriteHuffman(this JpegBitWriter writer, JpegHuffmanTable table)
    {
        writer.WriteMarker(JpegMarker.HuffmanTables);
        writer.WriteWord(19 + table.Symbols.Length);
        writer.WriteByte(table.Identifier);
        writer.Write(table.Counts);
        writer.Write(table.Symbols);
    }

    public static void WriteFrame(this JpegBitWriter writer, JpegFrame frame)
    {
        writer.WriteMarker(frame.Marker);
        writer.WriteWord(8 + (3 * frame.Components.Length));
        writer.WriteByte(frame.Precision);
        writer.WriteWord(frame.Height);
        writer.WriteWord(frame.Width);
        writer.WriteByte(frame.Components.Length);
        foreach (JpegComponent component in frame.Components)
        {
            writer.WriteByte(component.Identifier);
            writer.WriteByte((component.Horizontal << 4) | component.Vertical);
            writer.WriteByte(component.Quantization);
        }
    }

    public static void WriteScan(this JpegBitWriter writer, JpegScan scan)
    {
        writer.WriteMarker(JpegMarker.StartOfScan);
        writer.WriteWord(6 + (2 * scan.Components.Length));
        writer.WriteByte(scan.Components.Length);
        foreach (JpegScanComponent part in scan.Components)
        {
            writer.WriteByte(part.Component.Identifier);
            writer.WriteByte((part.DC << 4) | part.AC);
        }

        writer.WriteByte(scan.SpectralStart);
        writer.WriteByte(scan.SpectralEnd);
        writer.WriteByte((scan.ApproximationHigh << 4) | scan.ApproximationLow);
    }
}
