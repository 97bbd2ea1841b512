using System.Numerics;

namespace Gantry.Dicom.Imaging;

/// <summary>Writes baseline JPEG in a JFIF file (ITU-T T.81 sequential DCT, T.871): gray, or YCbCr, 4:2:0 below quality 90 and 4:4:4 from there.</summary>
public static class JpegEncoder
{
    /// <summary>The quality used when nothing else is asked for.</summary>
    public const int DefaultQuality = 90;

    /// <summary>Encodes a picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="quality">1 (smallest) to 100 (best).</param>
    /// <returns>A complete JPEG file.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The quality is not from 1 to 100.</exception>
    public static byte[] Encode(RenderedImage image, int quality = DefaultQuality)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        int sampling = image.Samples == 3 && quality < 90 ? 2 : 1;
        byte[] luminance = JpegTables.Scale(JpegTables.LuminanceQuantization, quality);
        byte[] chrominance = JpegTables.Scale(JpegTables.ChrominanceQuantization, quality);

        JpegBitWriter writer = new(image.Pixels.Length / 4);
        WriteHeaders(writer, image, sampling, luminance, chrominance);
        Component[] components = image.Samples == 1
            ? [new Component(new Plane(image.Pixels, image.Width, image.Height), luminance, JpegTables.LuminanceDC, JpegTables.LuminanceAC, 1)]
            : ColorComponents(image, sampling, luminance, chrominance);
        WriteScan(writer, image, components, sampling);
        writer.WriteWord(0xFFD9);
        return writer.ToArray();
    }

    private static Component[] ColorComponents(RenderedImage image, int sampling, byte[] luminance, byte[] chrominance)
    {
        (Plane y, Plane cb, Plane cr) = Plane.FromRgb(image);
        if (sampling == 2)
        {
            (cb, cr) = (cb.Halve(), cr.Halve());
        }

        return
        [
            new Component(y, luminance, JpegTables.LuminanceDC, JpegTables.LuminanceAC, sampling),
            new Component(cb, chrominance, JpegTables.ChrominanceDC, JpegTables.ChrominanceAC, 1),
            new Component(cr, chrominance, JpegTables.ChrominanceDC, JpegTables.ChrominanceAC, 1),
        ];
    }

    private static void WriteHeaders(JpegBitWriter writer, RenderedImage image, int sampling, byte[] luminance, byte[] chrominance)
    {
        bool color = image.Samples == 3;
        writer.WriteWord(0xFFD8);
        writer.Write([0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0]);
        WriteQuantization(writer, 0, luminance);
        if (color)
        {
            WriteQuantization(writer, 1, chrominance);
        }

        writer.WriteWord(0xFFC0);
        writer.WriteWord(8 + (3 * image.Samples));
        writer.WriteByte(8);
        writer.WriteWord(image.Height);
        writer.WriteWord(image.Width);
        writer.WriteByte(image.Samples);
        for (int i = 0; i < image.Samples; i++)
        {
            writer.WriteByte(i + 1);
            writer.WriteByte(i == 0 ? sampling * 0x11 : 0x11);
            writer.WriteByte(i == 0 ? 0 : 1);
        }

        WriteHuffman(writer, JpegTables.LuminanceDC);
        WriteHuffman(writer, JpegTables.LuminanceAC);
        if (color)
        {
            WriteHuffman(writer, JpegTables.ChrominanceDC);
            WriteHuffman(writer, JpegTables.ChrominanceAC);
        }

        writer.WriteWord(0xFFDA);
        writer.WriteWord(6 + (2 * image.Samples));
        writer.WriteByte(image.Samples);
        for (int i = 0; i < image.Samples; i++)
        {
            writer.WriteByte(i + 1);
            writer.WriteByte(i == 0 ? 0x00 : 0x11);
        }

        writer.Write([0, 63, 0]);
    }

    private static void WriteQuantization(JpegBitWriter writer, int destination, byte[] table)
    {
        writer.WriteWord(0xFFDB);
        writer.WriteWord(67);
        writer.WriteByte(destination);
        foreach (byte position in JpegTables.ZigZag)
        {
            writer.WriteByte(table[position]);
        }
    }

    private static void WriteHuffman(JpegBitWriter writer, JpegHuffmanTable table)
    {
        writer.WriteWord(0xFFC4);
        writer.WriteWord(19 + table.Symbols.Length);
        writer.WriteByte(table.Identifier);
        writer.Write(table.Counts);
        writer.Write(table.Symbols);
    }

    private static void WriteScan(JpegBitWriter writer, RenderedImage image, Component[] components, int sampling)
    {
        int unit = 8 * sampling;
        Span<float> block = stackalloc float[64];
        Span<int> coefficients = stackalloc int[64];
        for (int y = 0; y < image.Height; y += unit)
        {
            for (int x = 0; x < image.Width; x += unit)
            {
                foreach (Component component in components)
                {
                    int left = x * component.Sampling / sampling;
                    int top = y * component.Sampling / sampling;
                    int size = 8 * component.Sampling;
                    for (int row = 0; row < size; row += 8)
                    {
                        for (int column = 0; column < size; column += 8)
                        {
                            component.Plane.Load(left + column, top + row, block);
                            ForwardDct.Transform(block, component.Reciprocals, coefficients);
                            component.Write(writer, coefficients);
                        }
                    }
                }
            }
        }

        writer.Align();
    }

    /// <summary>One component of the scan: its samples, tables, and the DC prediction.</summary>
    private sealed class Component
    {
        private readonly JpegHuffmanTable _dc;
        private readonly JpegHuffmanTable _ac;
        private int _prediction;

        public Component(Plane plane, byte[] quantization, JpegHuffmanTable dc, JpegHuffmanTable ac, int sampling)
        {
            (Plane, _dc, _ac, Sampling) = (plane, dc, ac, sampling);
            Reciprocals = Array.ConvertAll(quantization, step => 1f / step);
        }

        public Plane Plane { get; }

        public int Sampling { get; }

        public float[] Reciprocals { get; }

        /// <summary>Codes a block (ITU-T T.81 §F.1.2).</summary>
        public void Write(JpegBitWriter writer, ReadOnlySpan<int> coefficients)
        {
            WriteNumber(writer, _dc, 0, coefficients[0] - _prediction);
            _prediction = coefficients[0];
            int zeros = 0;
            for (int i = 1; i < 64; i++)
            {
                int value = coefficients[JpegTables.ZigZag[i]];
                if (value == 0)
                {
                    zeros++;
                    continue;
                }

                for (; zeros > 15; zeros -= 16)
                {
                    writer.WriteBits(_ac.Code(0xF0), _ac.Length(0xF0));
                }

                WriteNumber(writer, _ac, zeros, value);
                zeros = 0;
            }

            if (zeros > 0)
            {
                writer.WriteBits(_ac.Code(0), _ac.Length(0));
            }
        }

        private static void WriteNumber(JpegBitWriter writer, JpegHuffmanTable table, int zeros, int value)
        {
            int size = 32 - BitOperations.LeadingZeroCount((uint)Math.Abs(value));
            int symbol = (zeros << 4) | size;
            int bits = value < 0 ? value - 1 : value;
            writer.WriteBits((table.Code(symbol) << size) | (bits & ((1 << size) - 1)), table.Length(symbol) + size);
        }
    }
}
