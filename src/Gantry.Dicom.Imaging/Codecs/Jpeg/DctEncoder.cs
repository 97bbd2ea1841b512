using System.Numerics;

namespace Gantry.Dicom.Imaging;

/// <summary>Encodes planes by the sequential discrete cosine transform (ITU-T T.81 annex F): one interleaved scan, the best Huffman codes for it.</summary>
/// <param name="planes">Gray, or Y, Cb and Cr, of which the last two may be of half the size.</param>
/// <param name="precision">Bits of a sample, 8 or 12.</param>
/// <param name="quality">1 (smallest) to 100 (best).</param>
internal sealed class DctEncoder(Plane[] planes, int precision, int quality)
{
    private readonly byte[] _luminance = JpegTables.Scale(JpegTables.LuminanceQuantization, quality);
    private readonly byte[] _chrominance = JpegTables.Scale(JpegTables.ChrominanceQuantization, quality);

    private Plane Luminance => planes[0];

    private int Horizontal => planes[^1].Width < Luminance.Width ? 2 : 1;

    private int Vertical => planes[^1].Height < Luminance.Height ? 2 : 1;

    /// <summary>Writes a code stream.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="marker">Baseline or extended frame.</param>
    /// <param name="isJfif">Whether a JFIF segment says that colours are YCbCr.</param>
    /// <param name="profile">The ICC profile of the colours; empty for none.</param>
    /// <param name="pixelsPerMillimetre">What the JFIF segment says of the picture's size; null for nothing.</param>
    public void Write(JpegBitWriter writer, byte marker, bool isJfif, ReadOnlySpan<byte> profile = default, double? pixelsPerMillimetre = null)
    {
        JpegComponent[] components = MakeComponents();
        JpegSymbols symbols = new(Luminance.Samples.Length / 4);
        Transform(components, symbols);
        bool isColor = components.Length > 1;
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

        writer.WriteFrame(new JpegFrame(marker, precision, Luminance.Height, Luminance.Width, components));
        JpegHuffmanTable[] tables = new JpegHuffmanTable[isColor ? 4 : 2];
        for (int i = 0; i < tables.Length; i++)
        {
            // DC and AC of luminance, then of chrominance; the class is in the upper four bits of the identifier.
            tables[i] = symbols.MakeTable(i, (byte)(((i & 1) << 4) | (i >> 1)));
            writer.WriteHuffman(tables[i]);
        }

        writer.WriteScan(new JpegScan(Array.ConvertAll(components, component => new JpegScanComponent(component, component.Quantization, component.Quantization)), 0, 63, 0, 0, 0));
        symbols.WriteTo(writer, tables);
        writer.Align();
        writer.WriteMarker(JpegMarker.EndOfImage);
    }

    private JpegComponent[] MakeComponents()
    {
        JpegComponent[] components = new JpegComponent[planes.Length];
        for (int i = 0; i < components.Length; i++)
        {
            components[i] = new JpegComponent(i, (byte)(i + 1), i == 0 ? Horizontal : 1, i == 0 ? Vertical : 1, i == 0 ? 0 : 1);
        }

        return components;
    }

    private void Transform(JpegComponent[] components, JpegSymbols symbols)
    {
        float[][] reciprocals = [ForwardDct.Reciprocals(_luminance), ForwardDct.Reciprocals(_chrominance)];
        int[] predictions = new int[planes.Length];
        int center = 1 << (precision - 1);
        Span<float> block = stackalloc float[64];
        Span<int> coefficients = stackalloc int[64];
        int columns = (Luminance.Width + (8 * Horizontal) - 1) / (8 * Horizontal), rows = (Luminance.Height + (8 * Vertical) - 1) / (8 * Vertical);
        for (int unit = 0; unit < rows * columns; unit++)
        {
            (int row, int column) = Math.DivRem(unit, columns);
            foreach (JpegComponent component in components)
            {
                for (int part = 0; part < component.Horizontal * component.Vertical; part++)
                {
                    (int y, int x) = Math.DivRem(part, component.Horizontal);
                    planes[component.Index].Load(
                        8 * ((column * component.Horizontal) + x), 8 * ((row * component.Vertical) + y), center, block);
                    ulong present = ForwardDct.Transform(block, reciprocals[component.Quantization], coefficients);
                    Add(symbols, component.Quantization * 2, coefficients, ZigZag.Order(present), predictions[component.Index]);
                    predictions[component.Index] = coefficients[0];
                }
            }
        }
    }

    /// <summary>Makes symbols of a block (§F.1.2).</summary>
    private static void Add(JpegSymbols symbols, int table, ReadOnlySpan<int> coefficients, ulong present, int prediction)
    {
        symbols.Add(table, 0, coefficients[0] - prediction);
        int last = 0;
        for (present &= ~1ul; present != 0; present &= present - 1)
        {
            int place = BitOperations.TrailingZeroCount(present), zeros = place - last - 1;
            for (; zeros > 15; zeros -= 16)
            {
                symbols.Add(table + 1, 15, 0);
            }

            symbols.Add(table + 1, zeros, coefficients[ZigZag.Position(place)]);
            last = place;
        }

        if (last < 63)
        {
            symbols.Add(table + 1, 0, 0);
        }
    }
}
