namespace Gantry.Dicom.Imaging;

/// <summary>Decodes a frame coded by the discrete cosine transform with Huffman codes: baseline, extended sequential and progressive (ITU-T T.81 annexes F and G).</summary>
internal sealed class DctDecoder
{
    private const int MaximumApproximation = 13;
    private readonly JpegStream _stream;
    private readonly JpegFrame _frame;
    private readonly DctComponent[] _components;
    private readonly InverseDct _transform;
    private readonly JpegEntropyCoded _coded;

    // Of progressive frames: coefficients of each component, and how many of their lower bits are still to come, −1 for all.
    private readonly short[][]? _coefficients;
    private readonly int[]? _missingBits;

    /// <param name="stream">The code stream, after the header of its first scan.</param>
    /// <param name="frame">Its frame header, which agrees with the description.</param>
    /// <param name="maximum">The greatest sample there may be.</param>
    public DctDecoder(JpegStream stream, JpegFrame frame, int maximum)
    {
        (_stream, _frame, _coded) = (stream, frame, new JpegEntropyCoded(stream));
        _components = Array.ConvertAll(frame.Components, component => new DctComponent(frame, component));
        _transform = new InverseDct(frame.Precision, maximum);
        if (frame.Marker == JpegMarker.ProgressiveFrame)
        {
            _coefficients = Array.ConvertAll(_components, component => new short[component.Samples.Length]);
            _missingBits = new int[64 * _components.Length];
            Array.Fill(_missingBits, -1);
        }
    }

    /// <summary>Decodes all scans.</summary>
    /// <param name="first">The header of the first.</param>
    /// <param name="samples">Takes the samples.</param>
    /// <exception cref="DicomException">The code stream is damaged or ends too early.</exception>
    public void Decode(JpegScan first, JpegSamples samples)
    {
        bool[] decoded = new bool[_components.Length];
        for (JpegScan? scan = first; scan is not null; scan = _coefficients is null && Array.TrueForAll(decoded, done => done) ? null : _stream.ReadScan())
        {
            DctComponent[] parts = Array.ConvertAll(scan.Components, part => _components[part.Component.Index]);
            DctScanDecoder decoder = _coefficients is null
                ? new SequentialScanDecoder(_stream, scan, parts, _transform)
                : MakeProgressive(scan, parts, _coefficients);
            decoder.Decode(_coded);
            foreach (JpegScanComponent part in scan.Components)
            {
                decoded[part.Component.Index] |= scan.SpectralStart == 0;
            }
        }

        if (Array.IndexOf(decoded, false) is >= 0 and int missing)
        {
            throw JpegStream.Fault($"The JPEG code stream ends before the scan of component {missing}", _stream.Position);
        }

        if (_coefficients is not null)
        {
            TransformCoefficients(_coefficients);
        }

        Write(samples);
    }

    private ProgressiveScanDecoder MakeProgressive(JpegScan scan, DctComponent[] parts, short[][] coefficients)
    {
        bool isBand = scan.SpectralStart == 0
            ? scan.SpectralEnd == 0
            : scan.SpectralEnd >= scan.SpectralStart && scan.SpectralEnd < 64 && parts.Length == 1;
        if (!isBand || scan.ApproximationLow > MaximumApproximation || (scan.ApproximationHigh != 0 && scan.ApproximationHigh != scan.ApproximationLow + 1))
        {
            throw JpegStream.Fault(
                $"The progressive JPEG scan has coefficients {scan.SpectralStart} to {scan.SpectralEnd} of {parts.Length} component(s), bits {scan.ApproximationHigh} to "
                + $"{scan.ApproximationLow}, which ITU-T T.81 §G.1.1.1 does not allow",
                scan.Offset);
        }

        foreach (DctComponent part in parts)
        {
            foreach (ref int missing in _missingBits.AsSpan((part.Component.Index * 64) + scan.SpectralStart, scan.SpectralEnd - scan.SpectralStart + 1))
            {
                if (missing != (scan.ApproximationHigh == 0 ? -1 : scan.ApproximationHigh))
                {
                    throw JpegStream.Fault($"The progressive JPEG scan repeats or leaves out bits of coefficients of component {part.Component.Index}", scan.Offset);
                }

                missing = scan.ApproximationLow;
            }
        }

        return new ProgressiveScanDecoder(_stream, scan, parts, Array.ConvertAll(parts, part => coefficients[part.Component.Index]));
    }

    private void TransformCoefficients(short[][] coefficients)
    {
        // Scans may be left out, but not silently: without EOI they were cut off.
        if (!_stream.IsEnded && _missingBits.AsSpan().ContainsAnyExcept(0))
        {
            throw JpegStream.Fault("The JPEG code stream ends before its last scan: there is no EOI, and coefficients are missing", _stream.Position);
        }

        Span<int> block = stackalloc int[64];
        ReadOnlySpan<byte> zigZag = JpegTables.ZigZag;
        for (int i = 0; i < _components.Length; i++)
        {
            DctComponent component = _components[i];
            ReadOnlySpan<ushort> quantization = _stream.Quantization(component.Component);
            for (int row = 0; row < component.Rows; row++)
            {
                for (int column = 0; column < component.Columns; column++)
                {
                    ReadOnlySpan<short> source = coefficients[i].AsSpan(((row * component.AllColumns) + column) * 64, 64);
                    for (int k = 0; k < 64; k++)
                    {
                        block[zigZag[k]] = source[k] * quantization[k];
                    }

                    _transform.Transform(block, component.Block(row, column), component.Stride);
                }
            }
        }
    }

    private void Write(JpegSamples samples)
    {
        ChromaUpsampler[] upsamplers = Array.ConvertAll(_components, component => new ChromaUpsampler(_frame, component));
        for (int line = 0; line < _frame.Height; line++)
        {
            if (upsamplers.Length == 3)
            {
                samples.Write(line, upsamplers[0].Line(line), upsamplers[1].Line(line), upsamplers[2].Line(line));
            }
            else
            {
                samples.Write(line, 0, upsamplers[0].Line(line));
            }
        }
    }
}
