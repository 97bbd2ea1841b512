using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>The segments of a JPEG code stream (ITU-T T.81 annex B), read from scan to scan; what tables say is kept until another replaces it.</summary>
internal sealed class JpegStream
{
    private const int Tables = 4;
    private readonly ReadOnlyMemory<byte> _codeStream;
    private readonly JpegHuffmanTable?[] _dc = new JpegHuffmanTable?[Tables];
    private readonly JpegHuffmanTable?[] _ac = new JpegHuffmanTable?[Tables];
    private readonly ushort[]?[] _quantization = new ushort[]?[Tables];
    private JpegFrame? _frame;
    private bool _hasJfif;
    private byte? _adobeTransform;
    private int _position;

    /// <exception cref="DicomException">The bytes do not begin with SOI.</exception>
    public JpegStream(ReadOnlyMemory<byte> codeStream)
    {
        _codeStream = codeStream;
        if (!codeStream.Span.StartsWith([(byte)0xFF, JpegMarker.StartOfImage]))
        {
            throw Fault("The frame is not JPEG: it does not begin with SOI (FFD8)", 0);
        }

        _position = 2;
    }

    /// <summary>The frame header; there is one once a scan was found.</summary>
    public JpegFrame Frame => _frame ?? throw Fault("The JPEG code stream has no frame header (SOF)", _position);

    /// <summary>MCUs between restart markers; 0 for none.</summary>
    public int RestartInterval { get; private set; }

    /// <summary>
    /// Whether three components are red, green and blue, or else YCbCr; null where the code stream does not say. A JFIF segment means YCbCr (ITU-T T.871), then an Adobe
    /// segment tells the transform, then components may be called R, G and B.
    /// </summary>
    public bool? IsRgb => _hasJfif ? false : _adobeTransform is { } transform ? transform == 0 : Frame.IsNamedRgb ? true : null;

    /// <summary>Where the next byte is read.</summary>
    public int Position => _position;

    /// <summary>Whether the code stream came to its EOI.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>The quantization table of a component, in zig-zag order.</summary>
    public ReadOnlySpan<ushort> Quantization(JpegComponent component) =>
        _quantization[component.Quantization] ?? throw Fault($"Quantization table {component.Quantization} of component {component.Index} is missing", _position);

    /// <summary>The DC or lossless table of a component.</summary>
    public JpegHuffmanTable DC(JpegScanComponent component) =>
        _dc[component.DC] ?? throw Fault($"Huffman table {component.DC} for DC of component {component.Component.Index} is missing", _position);

    /// <summary>The AC table of a component.</summary>
    public JpegHuffmanTable AC(JpegScanComponent component) =>
        _ac[component.AC] ?? throw Fault($"Huffman table {component.AC} for AC of component {component.Component.Index} is missing", _position);

    /// <summary>The exception for a place in the code stream.</summary>
    public static DicomException Fault(string message, int offset) => new(message, string.Empty, offset);

    /// <summary>Reads segments to the next scan header and over it.</summary>
    /// <returns>The scan; null at the end of the code stream.</returns>
    /// <exception cref="DicomException">A segment is damaged.</exception>
    public JpegScan? ReadScan()
    {
        while (TryReadMarker(out byte marker))
        {
            int start = _position;
            ReadOnlySpan<byte> segment = ReadSegment(marker);
            if (marker == JpegMarker.StartOfScan)
            {
                return ParseScan(segment, start);
            }

            Parse(marker, segment, start);
        }

        return null;
    }

    /// <summary>Finds the end of the entropy-coded bytes from the present position to the next marker and moves over both.</summary>
    /// <returns>The bytes, stuffed; and the marker, 0 at the end of the code stream.</returns>
    public (ReadOnlyMemory<byte> Bytes, byte Marker) ReadToMarker()
    {
        ReadOnlySpan<byte> bytes = _codeStream.Span;
        int start = _position;
        int at = start;
        while (true)
        {
            int next = bytes[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= bytes.Length)
            {
                _position = bytes.Length;
                return (_codeStream[start..], 0);
            }

            at += next;
            byte marker = bytes[at + 1];
            if (marker is not (0 or 0xFF))
            {
                _position = JpegMarker.IsRestart(marker) ? at + 2 : at;
                return (_codeStream[start..at], marker);
            }

            at += marker == 0 ? 2 : 1;
        }
    }

    private bool TryReadMarker(out byte marker)
    {
        ReadOnlySpan<byte> bytes = _codeStream.Span;
        marker = 0;
        if (IsEnded || _position >= bytes.Length)
        {
            return false;
        }

        // Bytes that belong to nothing are passed over as far as the next marker, as they follow scans of some encoders.
        while (true)
        {
            int next = bytes[_position..].IndexOf((byte)0xFF);
            if (next < 0 || _position + next + 1 >= bytes.Length)
            {
                _position = bytes.Length;
                return false;
            }

            _position += next + 1;
            marker = bytes[_position];
            if (marker is not (0 or 0xFF) && !JpegMarker.IsRestart(marker))
            {
                break;
            }
        }

        _position++;
        IsEnded = marker == JpegMarker.EndOfImage;
        return !IsEnded;
    }

    private ReadOnlySpan<byte> ReadSegment(byte marker)
    {
        ReadOnlySpan<byte> rest = _codeStream.Span[_position..];
        int length = rest.Length < 2 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(rest);
        if (length < 2 || length > rest.Length)
        {
            throw Fault($"JPEG segment FF{marker:X2} says it is {length} bytes long, and {rest.Length} are there", _position);
        }

        _position += length;
        return rest[2..length];
    }

    private void Parse(byte marker, ReadOnlySpan<byte> segment, int offset)
    {
        switch (marker)
        {
            case JpegMarker.HuffmanTables:
                ParseHuffmanTables(segment, offset);
                break;
            case JpegMarker.QuantizationTables:
                ParseQuantizationTables(segment, offset);
                break;
            case JpegMarker.RestartInterval:
                RestartInterval = segment.Length >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(segment) : throw Short(marker, offset);
                break;
            case JpegMarker.JfifSegment when segment.StartsWith("JFIF\0"u8):
                _hasJfif = true;
                break;
            case JpegMarker.AdobeSegment when segment.Length >= 12 && segment.StartsWith("Adobe"u8):
                _adobeTransform = segment[11];
                break;
            case JpegMarker.HierarchicalProgression:
                throw new CodecNotAvailableException($"The JPEG code stream is hierarchical (DHP at byte {offset}), which this program does not decode.");
            case JpegMarker.StartOfImage:
                throw Fault("A second SOI (FFD8) stands in the JPEG code stream", offset);
            default:
                if (JpegMarker.IsFrame(marker))
                {
                    ParseFrame(marker, segment, offset);
                }

                break;
        }
    }

    private void ParseFrame(byte marker, ReadOnlySpan<byte> segment, int offset)
    {
        if (_frame is not null)
        {
            throw Fault("The JPEG code stream has a second frame header (SOF)", offset);
        }

        if (segment.Length < 6 || segment.Length < 6 + (3 * segment[5]))
        {
            throw Short(marker, offset);
        }

        JpegComponent[] components = new JpegComponent[segment[5]];
        for (int i = 0; i < components.Length; i++)
        {
            ReadOnlySpan<byte> fields = segment.Slice(6 + (3 * i), 3);
            components[i] = new JpegComponent(i, fields[0], fields[1] >> 4, fields[1] & 15, fields[2]);
            if (components[i] is not { Horizontal: >= 1 and <= 4, Vertical: >= 1 and <= 4, Quantization: < Tables })
            {
                throw Fault(
                    $"Component {i} has sampling factors {fields[1] >> 4} × {fields[1] & 15} and quantization table {fields[2]}; allowed are 1 to 4 and 0 to 3", offset);
            }
        }

        int height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
        int width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        if (width == 0 || components.Length == 0)
        {
            throw Fault($"The JPEG frame header says {components.Length} components of {width} samples a line; allowed is from 1", offset);
        }

        _frame = new JpegFrame(marker, segment[0], height, width, components);
    }

    private JpegScan ParseScan(ReadOnlySpan<byte> segment, int offset)
    {
        if (segment.Length < 1 || segment.Length < 4 + (2 * segment[0]))
        {
            throw Short(JpegMarker.StartOfScan, offset);
        }

        JpegScanComponent[] components = new JpegScanComponent[segment[0]];
        for (int i = 0; i < components.Length; i++)
        {
            byte identifier = segment[1 + (2 * i)];
            byte tables = segment[2 + (2 * i)];
            JpegComponent component = Array.Find(Frame.Components, candidate => candidate.Identifier == identifier)
                ?? throw Fault($"The scan names component {identifier}, which the frame header does not", offset);
            components[i] = new JpegScanComponent(component, tables >> 4, tables & 15);
            if (components[i] is not { DC: < Tables, AC: < Tables } || components.Take(i).Any(other => other.Component == component))
            {
                throw Fault($"The scan names component {identifier} twice or a Huffman table other than 0 to 3", offset);
            }
        }

        ReadOnlySpan<byte> last = segment.Slice(1 + (2 * components.Length), 3);
        if (components.Length is < 1 or > 4 || Frame.Components.Length > 4)
        {
            throw Fault($"A scan of {components.Length} components; allowed are 1 to 4", offset);
        }

        if (Frame.Height == 0)
        {
            _frame = Frame with { Height = FindNumberOfLines(offset) };
        }

        return new JpegScan(components, last[0], last[1], last[2] >> 4, last[2] & 15, offset);
    }

    private int FindNumberOfLines(int offset)
    {
        int position = _position;
        byte marker;
        do
        {
            (_, marker) = ReadToMarker();
        }
        while (JpegMarker.IsRestart(marker));

        ReadOnlySpan<byte> rest = _codeStream.Span[_position..];
        _position = position;
        int lines = marker == JpegMarker.NumberOfLines && rest.Length >= 6 ? BinaryPrimitives.ReadUInt16BigEndian(rest[4..]) : 0;
        return lines > 0 ? lines : throw Fault("The JPEG frame header says 0 lines, and no DNL segment after the first scan tells how many there are", offset);
    }

    private void ParseHuffmanTables(ReadOnlySpan<byte> segment, int offset)
    {
        while (!segment.IsEmpty)
        {
            byte identifier = segment[0];
            int count = segment.Length < 17 ? 0 : Sum(segment.Slice(1, 16));
            if (segment.Length < 17 + count)
            {
                throw Short(JpegMarker.HuffmanTables, offset);
            }

            if ((identifier & 15) >= Tables || identifier >> 4 > 1 || !JpegHuffmanTable.IsCode(segment.Slice(1, 16)))
            {
                throw Fault($"Huffman table {identifier:X2} is not a code of classes 0 and 1, destinations 0 to 3", offset);
            }

            (identifier >> 4 == 0 ? _dc : _ac)[identifier & 15] =
                new JpegHuffmanTable(identifier, segment.Slice(1, 16).ToArray(), segment.Slice(17, count).ToArray());
            segment = segment[(17 + count)..];
        }

        static int Sum(ReadOnlySpan<byte> counts)
        {
            int sum = 0;
            foreach (byte count in counts)
            {
                sum += count;
            }

            return sum;
        }
    }

    private void ParseQuantizationTables(ReadOnlySpan<byte> segment, int offset)
    {
        while (!segment.IsEmpty)
        {
            int destination = segment[0] & 15;
            int size = (segment[0] >> 4) + 1;
            if (destination >= Tables || size > 2)
            {
                throw Fault($"Quantization table {segment[0]:X2} is not of 8 or 16 bits or its destination not 0 to 3", offset);
            }

            if (segment.Length < 1 + (64 * size))
            {
                throw Short(JpegMarker.QuantizationTables, offset);
            }

            ushort[] table = new ushort[64];
            for (int i = 0; i < table.Length; i++)
            {
                table[i] = size == 1 ? segment[1 + i] : BinaryPrimitives.ReadUInt16BigEndian(segment[(1 + (2 * i))..]);
            }

            _quantization[destination] = table;
            segment = segment[(1 + (64 * size))..];
        }
    }

    private static DicomException Short(byte marker, int offset) => Fault($"JPEG segment FF{marker:X2} is shorter than its contents", offset);
}
