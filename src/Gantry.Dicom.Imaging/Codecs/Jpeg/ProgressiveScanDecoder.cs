namespace Gantry.Dicom.Imaging;

/// <summary>Decodes a scan of a progressive frame into coefficients (ITU-T T.81 §G.1.2, §G.2).</summary>
internal sealed class ProgressiveScanDecoder : DctScanDecoder
{
    private readonly JpegScan _scan;
    private readonly JpegHuffmanLookup?[] _tables;
    private readonly short[][] _coefficients;
    private readonly int[] _predictions;
    private int _blocksToEnd;

    /// <param name="stream">The code stream, after the header of the scan.</param>
    /// <param name="scan">The header.</param>
    /// <param name="components">The components of the scan.</param>
    /// <param name="coefficients">The coefficients of each, block by block, in zig-zag order.</param>
    public ProgressiveScanDecoder(JpegStream stream, JpegScan scan, DctComponent[] components, short[][] coefficients)
        : base(stream, components)
    {
        (_scan, _coefficients, _predictions) = (scan, coefficients, new int[components.Length]);
        _tables = Array.ConvertAll(scan.Components, MakeTable);

        JpegHuffmanLookup? MakeTable(JpegScanComponent part) =>
            scan.SpectralStart > 0 ? new JpegHuffmanLookup(stream.AC(part))
            : scan.ApproximationHigh == 0 ? new JpegHuffmanLookup(stream.DC(part))
            : null;
    }

    private protected override void Restart()
    {
        Array.Clear(_predictions);
        _blocksToEnd = 0;
    }

    private protected override void DecodeBlock(int part, int row, int column, ref JpegBitReader reader)
    {
        Span<short> block = _coefficients[part].AsSpan(((row * Components[part].AllColumns) + column) * 64, 64);
        JpegHuffmanLookup? table = _tables[part];
        if (table is null)
        {
            reader.Refill();
            block[0] |= (short)(reader.Read(1) << _scan.ApproximationLow);
        }
        else if (_scan.SpectralStart == 0)
        {
            reader.Refill();
            _predictions[part] += JpegHuffmanLookup.Number(table.Decode(ref reader));
            block[0] = (short)(_predictions[part] << _scan.ApproximationLow);
        }
        else if (_scan.ApproximationHigh == 0)
        {
            DecodeFirst(table, block, ref reader);
        }
        else
        {
            Refine(table, block, ref reader);
        }
    }

    private void DecodeFirst(JpegHuffmanLookup table, Span<short> block, ref JpegBitReader reader)
    {
        if (_blocksToEnd > 0)
        {
            _blocksToEnd--;
            return;
        }

        for (int k = _scan.SpectralStart; k <= _scan.SpectralEnd; k++)
        {
            reader.Refill();
            int entry = table.Decode(ref reader);
            int zeros = JpegHuffmanLookup.Zeros(entry);
            int number = JpegHuffmanLookup.Number(entry);
            if (number == 0 && zeros < 15)
            {
                _blocksToEnd = ReadRun(zeros, ref reader) - 1;
                return;
            }

            k += zeros;
            if (number != 0)
            {
                CheckPlace(k, reader);
                block[k] = (short)(number << _scan.ApproximationLow);
            }
        }
    }

    private void Refine(JpegHuffmanLookup table, Span<short> block, ref JpegBitReader reader)
    {
        int k = _scan.SpectralStart;
        for (; k <= _scan.SpectralEnd && _blocksToEnd == 0; k++)
        {
            reader.Refill();
            int entry = table.Decode(ref reader);
            int zeros = JpegHuffmanLookup.Zeros(entry);
            int number = JpegHuffmanLookup.Number(entry);
            if (number == 0 && zeros < 15)
            {
                _blocksToEnd = ReadRun(zeros, ref reader);
                break;
            }

            if (number is < -1 or > 1)
            {
                throw JpegBitReader.Fault($"A coefficient {number} where only one bit of it is to come", reader.Offset);
            }

            k = RefineRange(block, k, zeros, ref reader);
            if (number != 0)
            {
                CheckPlace(k, reader);
                block[k] = (short)(number << _scan.ApproximationLow);
            }
        }

        if (_blocksToEnd > 0)
        {
            RefineRange(block, k, int.MaxValue, ref reader);
            _blocksToEnd--;
        }
    }

    // Reads a bit for each coefficient that is not 0 already, as far as the first 0 after some others.
    private int RefineRange(Span<short> block, int k, int zeros, ref JpegBitReader reader)
    {
        int bit = 1 << _scan.ApproximationLow;
        for (; k <= _scan.SpectralEnd; k++)
        {
            int value = block[k];
            if (value == 0)
            {
                if (zeros-- == 0)
                {
                    break;
                }
            }
            else
            {
                reader.Refill();
                if (reader.Read(1) != 0 && (value & bit) == 0)
                {
                    block[k] = (short)(value + (value < 0 ? -bit : bit));
                }
            }
        }

        return k;
    }

    private static int ReadRun(int size, ref JpegBitReader reader) => size == 0 ? 1 : (1 << size) + reader.Read(size);

    private void CheckPlace(int k, in JpegBitReader reader)
    {
        if (k > _scan.SpectralEnd)
        {
            throw JpegBitReader.Fault($"A coefficient after the last, {_scan.SpectralEnd},", reader.Offset);
        }
    }
}
