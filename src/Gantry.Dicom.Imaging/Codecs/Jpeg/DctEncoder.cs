namespace Gantry.Dicom.Imaging;

/// <summary>Encodes frames by the sequential discrete cosine transform (ITU-T T.81 annex F): one interleaved scan, the best Huffman codes for it.</summary>
/// <param name="frame">The frame header: gray, or Y, Cb and Cr, of which the last two may have half the samples of a line, or of a column too.</param>
/// <param name="isRgb">Whether native colours are red, green and blue.</param>
/// <param name="quality">1 (smallest) to 100 (best).</param>
internal sealed class DctEncoder(JpegFrame frame, bool isRgb, int quality)
{
    private readonly byte[] _luminance = JpegTables.Scale(JpegTables.LuminanceQuantization, quality);
    private readonly byte[] _chrominance = JpegTables.Scale(JpegTables.ChrominanceQuantization, quality);

    /// <summary>Makes the components of a frame header.</summary>
    /// <param name="count">1 or 3.</param>
    /// <param name="horizontal">Luminance samples of a line for one of chrominance, 1 or 2.</param>
    /// <param name="vertical">Lines of luminance for one of chrominance, 1 or 2.</param>
    public static JpegComponent[] MakeComponents(int count, int horizontal, int vertical) =>
        [.. Enumerable.Range(0, count).Select(i => new JpegComponent(i, (byte)(i + 1), i == 0 ? horizontal : 1, i == 0 ? vertical : 1, i == 0 ? 0 : 1))];

    /// <summary>Writes a code stream.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="samples">The frame: colour by pixel, 8 bits or, of more than 8, 16 bits little endian each.</param>
    /// <param name="isJfif">Whether a JFIF segment says that colours are YCbCr.</param>
    /// <param name="profile">The ICC profile of the colours; empty for none.</param>
    /// <param name="pixelsPerMillimetre">What the JFIF segment says of the picture's size; null for nothing.</param>
    public void Write(JpegBitWriter writer, ReadOnlySpan<byte> samples, bool isJfif, ReadOnlySpan<byte> profile = default, double? pixelsPerMillimetre = null)
    {
        using JpegSymbols symbols = new(frame.Width * frame.Height / 4);
        Transform(samples, symbols);
        bool isColor = frame.Components.Length > 1;
        writer.WriteMarker(JpegMarker.StartOfImage);
        if (isJfif)
        {
            writer.WriteJfif(pixelsPerMillimetre);
        }

        writer.WriteProfile(profile);
        writer.WriteQuantization(0, _luminance);
        if (isColor)
        {
            writer.WriteQuantization(1, _chrominance);
        }

        writer.WriteFrame(frame);
        JpegHuffmanTable[] tables = new JpegHuffmanTable[isColor ? 4 : 2];
        for (int i = 0; i < tables.Length; i++)
        {
            // DC and AC of luminance, then of chrominance; the class is in the upper four bits of the identifier.
            tables[i] = symbols.MakeTable(i, (byte)(((i & 1) << 4) | (i >> 1)));
            writer.WriteHuffman(tables[i]);
        }

        writer.WriteScan(new JpegScan(Array.ConvertAll(frame.Components, component => new JpegScanComponent(component, component.Quantization, component.Quantization)), 0, 63, 0, 0, 0));
        symbols.WriteTo(writer, tables);
        writer.Align();
        writer.WriteMarker(JpegMarker.EndOfImage);
    }

    private void Transform(ReadOnlySpan<byte> samples, JpegSymbols symbols)
    {
        float[][] reciprocals = [ForwardDct.Reciprocals(_luminance), ForwardDct.Reciprocals(_chrominance)];
        int[] predictions = new int[frame.Components.Length];
        Span<float> block = stackalloc float[64];
        Span<int> coefficients = stackalloc int[64];
        UnitRow row = new(frame, isRgb);
        for (int i = 0; i < row.Rows; i++)
        {
            row.Read(samples, i);
            for (int unit = 0; unit < row.Units; unit++)
            {
                foreach (JpegComponent component in frame.Components)
                {
                    for (int part = 0; part < component.Horizontal * component.Vertical; part++)
                    {
                        (int y, int x) = Math.DivRem(part, component.Horizontal);
                        row.Load(component.Index, 8 * ((unit * component.Horizontal) + x), 8 * y, block);
                        ulong present = ForwardDct.Transform(block, reciprocals[component.Quantization], coefficients);
                        symbols.Add(component.Quantization * 2, coefficients[0] - predictions[component.Index], coefficients, ZigZag.Order(present));
                        predictions[component.Index] = coefficients[0];
                    }
                }
            }
        }
    }
}
