using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Reads the marker segments of a JPEG-LS code stream up to the bits of a scan, and checks them against the description (ITU-T T.87 annex C).</summary>
internal sealed class JpegLsSegments(PixelDescription description, ReadOnlyMemory<byte> codeStream)
{
    private int _position;
    private byte[]? _componentIds;
    private JpegLsPreset _preset;
    private uint _rows;
    private uint _columns;

    /// <summary>Where the next byte is read.</summary>
    public int Position => _position;

    /// <summary>Bits of a sample; 0 before the frame header is read.</summary>
    public int Precision { get; private set; }

    /// <summary>Lines between restart markers; 0 for none.</summary>
    public uint RestartInterval { get; private set; }

    /// <summary>The preset coding parameters that were read; 0 where nothing is said.</summary>
    public JpegLsPreset Preset => _preset;

    private ReadOnlySpan<byte> Rest => codeStream.Span[_position..];

    /// <summary>Skips bytes that were decoded.</summary>
    public void Advance(int count) => _position += count;

    /// <summary>Reads the marker that the next restart interval has to begin with.</summary>
    public void ReadRestart(int number)
    {
        int marker = ReadMarker();
        if (marker != JpegLsMarkers.Restart0 + number)
        {
            throw Damaged($"marker FF{marker:X2} stands where restart marker {number} has to be", _position - 2);
        }
    }

    /// <summary>Reads up to the bits of the next scan.</summary>
    public JpegLsScan ReadToScan()
    {
        if (_position == 0 && ReadMarker() != JpegLsMarkers.StartOfImage)
        {
            throw Damaged("it does not begin with the start-of-image marker FFD8", 0);
        }

        while (true)
        {
            int marker = ReadMarker();
            if (marker == JpegLsMarkers.EndOfImage)
            {
                throw Damaged("the image ends before all components are there", _position - 2);
            }

            int start = _position;
            ReadOnlySpan<byte> segment = ReadSegment(marker);
            switch (marker)
            {
                case JpegLsMarkers.StartOfFrame:
                    ReadFrameHeader(segment, start);
                    break;
                case JpegLsMarkers.PresetParameters:
                    ReadPreset(segment, start);
                    break;
                case JpegLsMarkers.DefineRestartInterval:
                    RestartInterval = ReadNumber(segment, start);
                    break;
                case JpegLsMarkers.DefineNumberOfLines:
                    SetSize(ReadNumber(segment, start), 0, start);
                    break;
                case JpegLsMarkers.StartOfScan:
                    return ReadScanHeader(segment, start);
                case JpegLsMarkers.Application0 + 8 when segment is [(byte)'m', (byte)'r', (byte)'f', (byte)'x', not 0, ..]:
                    throw Damaged("it has been through a colour transform of Hewlett-Packard's, which DICOM does not allow", start);
                case >= JpegLsMarkers.Application0 and < JpegLsMarkers.Application0 + 16 or JpegLsMarkers.Comment:
                    break;
                default:
                    throw Damaged($"marker FF{marker:X2} does not belong into it" + (marker is >= 0xC0 and <= 0xCF ? "; this is another kind of JPEG" : string.Empty), start - 2);
            }
        }
    }

    private int ReadMarker()
    {
        ReadOnlySpan<byte> rest = Rest;
        int at = rest.IndexOfAnyExcept((byte)0xFF);
        if (at < 1)
        {
            throw Damaged(at < 0 ? "it ends where a marker has to be" : $"a byte {rest[0]:X2} stands where a marker has to be", _position);
        }

        _position += at + 1;
        return rest[at];
    }

    private ReadOnlySpan<byte> ReadSegment(int marker)
    {
        int length = Rest.Length < 2 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(Rest);
        if (length < 2 || length > Rest.Length)
        {
            throw Damaged($"the segment of marker FF{marker:X2} states {length} bytes, {Rest.Length} are there", _position);
        }

        ReadOnlySpan<byte> segment = Rest[2..length];
        _position += length;
        return segment;
    }

    private void ReadFrameHeader(ReadOnlySpan<byte> segment, int start)
    {
        if (_componentIds is not null || segment.Length < 6 || segment.Length != 6 + (3 * segment[5]))
        {
            throw Damaged(_componentIds is not null ? "a second frame header is there" : $"the frame header has {segment.Length} bytes, which do not fit its components", start);
        }

        Precision = segment[0];
        if (Precision is < 2 or > 16 || Precision > description.BitsAllocated)
        {
            throw Damaged($"its samples have {Precision} bits; JPEG-LS has 2 to 16, and Bits Allocated (0028,0100) is {description.BitsAllocated}", start);
        }

        if (segment[5] != description.SamplesPerPixel)
        {
            throw Damaged($"it has {segment[5]} component(s), Samples per Pixel (0028,0002) is {description.SamplesPerPixel}", start);
        }

        _componentIds = new byte[segment[5]];
        for (int i = 0; i < _componentIds.Length; i++)
        {
            ReadOnlySpan<byte> component = segment.Slice(6 + (3 * i), 3);
            _componentIds[i] = component[0];
            if (component[1] != 0x11)
            {
                throw Damaged($"component {i + 1} is subsampled ({component[1] >> 4} × {component[1] & 15}), which DICOM does not allow", start);
            }
        }

        SetSize(BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), start);
    }

    // Where the frame header has 0 another segment may tell; what none tells is as the description says.
    private void SetSize(uint rows, uint columns, int start)
    {
        (_rows, _columns) = (rows > 0 ? rows : _rows, columns > 0 ? columns : _columns);
        if ((_rows > 0 && _rows != description.Rows) || (_columns > 0 && _columns != description.Columns))
        {
            throw Damaged($"it has {_rows} lines of {_columns} samples, Rows (0028,0010) and Columns (0028,0011) are {description.Rows} and {description.Columns}", start);
        }
    }

    private void ReadPreset(ReadOnlySpan<byte> segment, int start)
    {
        int type = segment.IsEmpty ? 0 : segment[0];
        switch (type)
        {
            case 1 when segment.Length == 11:
                _preset = new JpegLsPreset(Word(segment, 1), Word(segment, 3), Word(segment, 5), Word(segment, 7), Word(segment, 9));
                break;
            case 2 or 3:
                break; // A mapping table matters to scans that name it only.
            case 4 when segment.Length >= 2 && segment.Length == 2 + (2 * segment[1]):
                SetSize(ReadNumber(segment.Slice(2, segment[1]), start), ReadNumber(segment[(2 + segment[1])..], start), start);
                break;
            default:
                throw Damaged($"its preset parameters of type {type} in {segment.Length} bytes are not known", start);
        }

        static int Word(ReadOnlySpan<byte> segment, int at) => BinaryPrimitives.ReadUInt16BigEndian(segment[at..]);
    }

    private JpegLsScan ReadScanHeader(ReadOnlySpan<byte> segment, int start)
    {
        if (_componentIds is null)
        {
            throw Damaged("a scan begins before the frame header", start);
        }

        int count = segment.IsEmpty ? 0 : segment[0];
        if (count == 0 || segment.Length != 4 + (2 * count) || (count > 1 && count != _componentIds.Length))
        {
            throw Damaged($"the scan header names {count} of {_componentIds.Length} component(s) in {segment.Length} bytes", start);
        }

        int[] components = new int[count];
        for (int i = 0; i < count; i++)
        {
            (byte id, byte table) = (segment[1 + (2 * i)], segment[2 + (2 * i)]);
            components[i] = _componentIds.AsSpan().IndexOf(id);
            if (components[i] < 0)
            {
                throw Damaged($"the scan header names component {id}, which the frame header does not", start);
            }

            if (table != 0)
            {
                throw Damaged($"component {id} is to be mapped by table {table}; DICOM has palettes in the data set instead (PS3.3 §C.7.6.3.1.5)", start);
            }
        }

        ReadOnlySpan<byte> rest = segment[(1 + (2 * count))..];
        if (rest[1] > (int)JpegLsInterleave.Sample || (count > 1 && rest[1] == (int)JpegLsInterleave.None))
        {
            throw Damaged($"interleave mode {rest[1]} is not possible with {count} component(s) in the scan", start);
        }

        return (rest[2] & 15) == 0
            ? new JpegLsScan(components, rest[0], count == 1 ? JpegLsInterleave.None : (JpegLsInterleave)rest[1])
            : throw Damaged($"a point transform by {rest[2] & 15} bits is asked for, which DICOM does not allow", start);
    }

    private static uint ReadNumber(ReadOnlySpan<byte> bytes, int start)
    {
        if (bytes.Length is < 2 or > 4)
        {
            throw Damaged($"a number of {bytes.Length} bytes is not possible", start);
        }

        uint number = 0;
        foreach (byte value in bytes)
        {
            number = (number << 8) | value;
        }

        return number;
    }

    private static DicomException Damaged(string what, int offset) => new($"The JPEG-LS code stream can't be decoded: {what}", string.Empty, offset);
}
