namespace Gantry.Dicom.Imaging;

/// <summary>Decodes a scan of a baseline or extended sequential frame to samples (ITU-T T.81 §F.2).</summary>
internal sealed class SequentialScanDecoder : DctScanDecoder
{
    private const int LooksOfRefill = JpegBitReader.Refilled / JpegHuffmanLookup.LookedAt;
    private readonly JpegHuffmanLookup[] _dc;
    private readonly JpegHuffmanLookup[] _ac;
    private readonly int[][] _quantization;
    private readonly int[] _predictions;
    private readonly int[] _block = new int[64];
    private readonly InverseDct _transform;

    public SequentialScanDecoder(JpegStream stream, JpegScan scan, DctComponent[] components, InverseDct transform)
        : base(stream, components)
    {
        _transform = transform;
        _dc = Array.ConvertAll(scan.Components, part => new JpegHuffmanLookup(stream.DC(part)));
        _ac = Array.ConvertAll(scan.Components, part => new JpegHuffmanLookup(stream.AC(part)));
        _quantization = Array.ConvertAll(scan.Components, part => Array.ConvertAll(stream.Quantization(part.Component).ToArray(), step => (int)step));
        _predictions = new int[components.Length];
    }

    private protected override void Restart() => Array.Clear(_predictions);

    private protected override void DecodeBlock(int part, int row, int column, ref JpegBitReader reader)
    {
        DctComponent component = Components[part];
        Span<ushort> samples = component.Block(row, column);
        int[] quantization = _quantization[part];
        reader.Refill();
        int prediction = _predictions[part] + JpegHuffmanLookup.Number(_dc[part].Decode(ref reader));
        _predictions[part] = prediction;
        if (DecodeCoefficients(_ac[part], quantization, _block, ref reader))
        {
            _block[0] = prediction * quantization[0];
            _transform.Transform(_block, samples, component.Stride);
            Array.Clear(_block);
        }
        else
        {
            _transform.TransformFlat(prediction * quantization[0], samples, component.Stride);
        }
    }

    private static bool DecodeCoefficients(JpegHuffmanLookup table, ReadOnlySpan<int> quantization, Span<int> block, ref JpegBitReader reader)
    {
        ReadOnlySpan<byte> zigZag = JpegTables.ZigZag;
        JpegBitReader local = reader;
        bool isAny = false;
        int k = 1;
        while (k < 64)
        {
            local.Refill();
            for (int look = 0; look < LooksOfRefill && k < 64; look++)
            {
                int entry = table.Decode(ref local);
                int number = JpegHuffmanLookup.Number(entry);
                k += JpegHuffmanLookup.Zeros(entry);
                if (number != 0)
                {
                    if (k > 63)
                    {
                        throw JpegBitReader.Fault("A block of more than 64 coefficients", local.Offset);
                    }

                    block[zigZag[k]] = number * quantization[k];
                    isAny = true;
                    k++;
                }
                else if (JpegHuffmanLookup.Zeros(entry) == 15)
                {
                    k++;
                }
                else
                {
                    k = 64;
                }
            }
        }

        reader = local;
        return isAny;
    }
}
