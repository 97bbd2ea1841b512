namespace Gantry.Dicom.Imaging;

/// <summary>Decodes the scans of a lossless frame coded by Huffman codes (ITU-T T.81 §H.2, SOF3).</summary>
internal sealed class LosslessJpegDecoder
{
    private readonly JpegStream _stream;
    private readonly JpegFrame _frame;
    private readonly JpegEntropyCoded _coded;
    private readonly Component[] _components;

    /// <param name="stream">The code stream, before its first scan.</param>
    /// <param name="frame">Its frame header, which agrees with the description.</param>
    public LosslessJpegDecoder(JpegStream stream, JpegFrame frame)
    {
        (_stream, _frame, _coded) = (stream, frame, new JpegEntropyCoded(stream));
        _components = Array.ConvertAll(frame.Components, _ => new Component(frame.Width));
    }

    /// <summary>Decodes a scan.</summary>
    /// <param name="scan">Its header.</param>
    /// <param name="samples">Takes the samples of its components.</param>
    /// <exception cref="DicomException">The scan is damaged.</exception>
    public void Decode(JpegScan scan, JpegSamples samples)
    {
        Check(scan);
        DifferenceLookup[] tables = MakeTables(scan);
        var predictor = LosslessPredictor.Create(scan.SpectralStart);
        int initial = 1 << (_frame.Precision - scan.ApproximationLow - 1);
        int linesOfInterval = _stream.RestartInterval == 0 ? _frame.Height : _stream.RestartInterval / _frame.Width;
        int parts = scan.Components.Length;
        int[] differences = new int[parts * _frame.Width];
        _coded.StartScan();
        for (int first = 0; first < _frame.Height; first += linesOfInterval)
        {
            JpegBitReader reader = _coded.ReadInterval();
            int end = Math.Min(first + linesOfInterval, _frame.Height);
            for (int y = first; y < end; y++)
            {
                DecodeLine(tables, ref reader, differences);
                for (int i = 0; i < parts; i++)
                {
                    Component component = _components[scan.Components[i].Component.Index];
                    (component.Above, component.Row) = (component.Row, component.Above);
                    predictor.Add(differences.AsSpan(i), parts, y == first ? [] : component.Above, initial, component.Row);
                }

                Write(scan, y, samples);
            }

            reader.CheckEnd();
        }
    }

    private void Write(JpegScan scan, int line, JpegSamples samples)
    {
        int shift = scan.ApproximationLow;
        if (scan.Components.Length == 3)
        {
            samples.Write(line, _components[0].Shifted(shift), _components[1].Shifted(shift), _components[2].Shifted(shift));
        }
        else
        {
            int index = scan.Components[0].Component.Index;
            samples.Write(line, index, _components[index].Shifted(shift));
        }
    }

    private void Check(JpegScan scan)
    {
        if (scan.Components.Length is not (1 or 3))
        {
            throw JpegStream.Fault($"A lossless JPEG scan of {scan.Components.Length} components; allowed are 1 and 3", scan.Offset);
        }

        if (scan.SpectralStart is < 1 or > 7)
        {
            throw JpegStream.Fault($"Predictor {scan.SpectralStart} of a lossless JPEG scan; allowed are 1 to 7", scan.Offset);
        }

        if (scan.ApproximationLow >= _frame.Precision)
        {
            throw JpegStream.Fault($"Point transform {scan.ApproximationLow} leaves nothing of {_frame.Precision} bits", scan.Offset);
        }

        if (_stream.RestartInterval % _frame.Width != 0)
        {
            throw JpegStream.Fault(
                $"Restart interval {_stream.RestartInterval} of a lossless JPEG scan is not a multiple of the {_frame.Width} samples of a line (ITU-T T.81 §H.1.1)", scan.Offset);
        }
    }

    private DifferenceLookup[] MakeTables(JpegScan scan)
    {
        DifferenceLookup[] tables = new DifferenceLookup[scan.Components.Length];
        for (int i = 0; i < tables.Length; i++)
        {
            int same = Array.FindIndex(scan.Components, part => part.DC == scan.Components[i].DC);
            tables[i] = same < i ? tables[same] : new DifferenceLookup(_stream.DC(scan.Components[i]));
        }

        return tables;
    }

    private static void DecodeLine(DifferenceLookup[] tables, ref JpegBitReader reader, Span<int> differences)
    {
        if (Array.TrueForAll(tables, table => table == tables[0]))
        {
            tables[0].Decode(ref reader, differences);
            return;
        }

        for (int x = 0; x < differences.Length;)
        {
            foreach (DifferenceLookup table in tables)
            {
                reader.Refill();
                differences[x++] = table.DecodeOne(ref reader);
            }
        }
    }

    private sealed class Component(int width)
    {
        private ushort[]? _shifted;

        public ushort[] Row { get; set; } = new ushort[width];

        public ushort[] Above { get; set; } = new ushort[width];

        /// <summary>The samples of the row without the point transform.</summary>
        public ushort[] Shifted(int shift)
        {
            if (shift == 0)
            {
                return Row;
            }

            _shifted ??= new ushort[width];
            for (int x = 0; x < _shifted.Length; x++)
            {
                _shifted[x] = (ushort)(Row[x] << shift);
            }

            return _shifted;
        }
    }
}
