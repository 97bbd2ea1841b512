using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>The headers of a code stream, and where the packets of its tiles lie (ITU-T T.800 annex A). Nothing is decoded yet.</summary>
internal sealed class Jpeg2000Stream
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Dictionary<int, TileStream> _tiles = [];
    private readonly SortedDictionary<int, ReadOnlyMemory<byte>> _packedHeaders = [];
    private readonly CodingParameters _parameters;
    private int _position;

    private Jpeg2000Stream(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _position = Jp2Boxes.FindCodestream(bytes.Span);
        if (TryReadUInt16() != Marker.StartOfCodestream || TryReadUInt16() != Marker.Size)
        {
            throw Error("This is not a JPEG 2000 code stream, which starts with FF4F FF51: is the transfer syntax right?", _position);
        }

        MarkerReader reader = ReadSegment(out _);
        Size = ImageSize.Read(ref reader);
        _parameters = new CodingParameters(null, Size.Components.Length);
        ReadMainHeader();
        ReadTileParts();
    }

    /// <summary>The image and its components.</summary>
    public ImageSize Size { get; }

    /// <summary>The tiles that the stream holds something of, by number.</summary>
    public IReadOnlyDictionary<int, TileStream> Tiles => _tiles;

    /// <summary>Reads all headers.</summary>
    /// <exception cref="DicomException">It is no code stream, or its headers are damaged or need part 2 of JPEG 2000.</exception>
    public static Jpeg2000Stream Read(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>Says what is wrong and where.</summary>
    public static DicomException Error(string what, int offset) => new($"JPEG 2000: {what}", "", offset);

    private void ReadMainHeader()
    {
        while (true)
        {
            int start = _position, marker = TryReadUInt16();
            if (marker == Marker.StartOfTilePart)
            {
                break;
            }

            if (marker == Marker.EndOfCodestream || marker < 0)
            {
                throw Error("The stream ends before the first tile", start);
            }

            ReadHeaderSegment(marker, start, _parameters, (index, headers) => _packedHeaders[index] = headers);
        }
    }

    // Behind the first SOT.
    private void ReadTileParts()
    {
        ReadOnlyMemory<byte>[] packedHeaders = SplitPackedHeaders();
        int count = 0;
        do
        {
            int start = _position - 2;
            MarkerReader reader = ReadSegment(out _);
            int index = reader.ReadUInt16();
            long length = reader.ReadUInt32();
            if (index >= Size.TilesAcross * Size.TilesDown)
            {
                throw Error($"Tile {index} is not one of the {Size.TilesAcross} × {Size.TilesDown} there are", start);
            }

            if (!_tiles.TryGetValue(index, out TileStream? tile))
            {
                _tiles[index] = tile = new TileStream(new CodingParameters(_parameters, Size.Components.Length)) { Offset = start };
            }

            ReadTileHeader(tile);
            if (_packedHeaders.Count > 0)
            {
                tile.AddMainHeaders(count < packedHeaders.Length ? packedHeaders[count] : throw Error("PPM holds no packet headers for this tile-part", start));
            }

            count++;
            ReadPackets(tile, start, length);
        }
        while (TryReadUInt16() == Marker.StartOfTilePart);
    }

    private void ReadTileHeader(TileStream tile)
    {
        while (true)
        {
            int start = _position, marker = TryReadUInt16();
            if (marker == Marker.StartOfData)
            {
                return;
            }

            if (marker < 0)
            {
                throw Error("The stream ends inside the header of a tile-part", start);
            }

            ReadHeaderSegment(marker, start, tile.Parameters, tile.AddTileHeaders);
        }
    }

    private void ReadPackets(TileStream tile, int start, long length)
    {
        long end = length == 0 ? _bytes.Length : start + length;
        if (end < _position)
        {
            throw Error($"A tile-part is {length} bytes long, less than its header", start);
        }

        tile.IsCut |= end > _bytes.Length;
        end = Math.Min(end, _bytes.Length);
        ReadOnlyMemory<byte> packets = _bytes[_position..(int)end];
        if (length == 0 && packets.Span.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) is var last and >= 0)
        {
            packets = packets[..last];
        }

        tile.AddPart(packets);
        _position = (int)end;
    }

    private void ReadHeaderSegment(int marker, int start, CodingParameters parameters, Action<int, ReadOnlyMemory<byte>> addPackedHeaders)
    {
        if (marker < 0xFF00)
        {
            throw Error($"A marker is expected and {marker:X4}h found", start);
        }

        if (Marker.IsAlone(marker))
        {
            return;
        }

        if (Marker.IsOfPart2(marker))
        {
            throw Error($"Marker {marker:X4}h is of part 2 of JPEG 2000, which is not decoded", start);
        }

        MarkerReader reader = ReadSegment(out ReadOnlyMemory<byte> segment);
        if (marker is Marker.PackedHeadersMain or Marker.PackedHeadersTile)
        {
            addPackedHeaders(reader.ReadByte(), segment[1..]);
        }
        else
        {
            parameters.Read(marker, ref reader);
        }
    }

    // PPM: headers by tile-part, each behind its length; the segments are only cut where 65535 bytes end (ITU-T T.800 §A.7.4).
    private ReadOnlyMemory<byte>[] SplitPackedHeaders()
    {
        byte[] joined = [.. _packedHeaders.Values.SelectMany(segment => segment.ToArray())];
        List<ReadOnlyMemory<byte>> headers = [];
        for (int position = 0; position + 4 <= joined.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(joined.AsSpan(position));
            position += 4;
            int taken = (int)Math.Min(length, joined.Length - position);
            headers.Add(joined.AsMemory(position, taken));
            position += taken;
        }

        return [.. headers];
    }

    private MarkerReader ReadSegment(out ReadOnlyMemory<byte> segment)
    {
        int start = _position, length = TryReadUInt16();
        if (length < 2 || length - 2 > _bytes.Length - _position)
        {
            throw Error($"A marker segment is {length} bytes long, of which {Math.Max(0, _bytes.Length - start)} are there", start);
        }

        segment = _bytes.Slice(_position, length - 2);
        _position += length - 2;
        return new MarkerReader(segment.Span, start + 2);
    }

    private int TryReadUInt16()
    {
        if (_bytes.Length - _position < 2)
        {
            return -1;
        }

        int value = BinaryPrimitives.ReadUInt16BigEndian(_bytes.Span[_position..]);
        _position += 2;
        return value;
    }
}
