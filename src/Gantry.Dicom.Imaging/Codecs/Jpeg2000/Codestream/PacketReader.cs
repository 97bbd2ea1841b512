using System.Numerics;

namespace Gantry.Dicom.Imaging;

/// <summary>Reads packets: which code-blocks have how many bytes in them (tier 2, ITU-T T.800 §B.9, §B.10).</summary>
/// <param name="style">The coding style of the tile.</param>
/// <param name="packets">The packets of the tile.</param>
/// <param name="packedHeaders">Their headers, where they are kept apart.</param>
/// <param name="hasPackedHeaders">Whether they are.</param>
internal ref struct PacketReader(TileCodingStyle style, ReadOnlySpan<byte> packets, ReadOnlySpan<byte> packedHeaders, bool hasPackedHeaders)
{
    private const string Truncated = "the packet goes beyond the end of the tile";

    // High-Throughput blocks have one set of coding passes here: a cleanup and a refinement.
    private const int MaximumHighThroughputPasses = 3;
    private readonly ReadOnlySpan<byte> _packets = packets;
    private readonly ReadOnlySpan<byte> _packedHeaders = packedHeaders;
    private readonly List<Contribution> _contributions = [];
    private int _position;
    private int _headerPosition;

    /// <summary>Reads a packet and gives its bytes to the code-blocks.</summary>
    /// <param name="packet">Which packet comes next.</param>
    /// <param name="problem">What is wrong with it. Code-blocks whose bytes were all there have them all the same.</param>
    /// <returns>Whether the packet was whole; when not, none can be read after it.</returns>
    public bool TryRead(in Packet packet, out string? problem)
    {
        Precinct precinct = packet.Resolution.Precinct(packet.Precinct);
        precinct.LayersRead = packet.Layer + 1;
        PacketHeaderReader body = new(_packets, _position);
        if (style.HasPacketStarts)
        {
            body.SkipMarker(Marker.StartOfPacket, 6);
        }

        PacketHeaderReader header = hasPackedHeaders ? new PacketHeaderReader(_packedHeaders, _headerPosition) : body;
        problem = ReadHeader(ref header, precinct, packet.Layer);
        if (problem is not null)
        {
            return false;
        }

        header.Align();
        if (style.HasHeaderEnds)
        {
            header.SkipMarker(Marker.EndOfPacketHeader, 2);
        }

        if (header.IsExhausted)
        {
            problem = Truncated;
            return false;
        }

        (_headerPosition, _position) = (header.Position, hasPackedHeaders ? body.Position : header.Position);
        problem = GiveBytes();
        return problem is null;
    }

    private string? ReadHeader(ref PacketHeaderReader header, Precinct precinct, int layer)
    {
        _contributions.Clear();
        if (!header.ReadBit())
        {
            return header.IsExhausted ? Truncated : null;
        }

        foreach (PrecinctBand band in precinct.Bands)
        {
            for (int i = 0; i < band.Blocks.Length; i++)
            {
                string? problem = ReadBlock(ref header, band, band.Blocks[i], i % band.Across, i / band.Across, layer);
                if (problem is not null || header.IsExhausted)
                {
                    return problem ?? Truncated;
                }
            }
        }

        return null;
    }

    private readonly string? ReadBlock(ref PacketHeaderReader header, PrecinctBand band, StoredCodeBlock block, int x, int y, int layer)
    {
        bool isFirst = block.Passes == 0;
        if (!(isFirst ? band.Inclusion.ReadIsBelow(ref header, x, y, layer + 1) : header.ReadBit()))
        {
            return null;
        }

        if (isFirst)
        {
            int zeroBitPlanes = 0;
            while (!band.ZeroBitPlanes.ReadIsBelow(ref header, x, y, zeroBitPlanes + 1))
            {
                if (++zeroBitPlanes >= Math.Max(1, block.Band.MagnitudeBits) || header.IsExhausted)
                {
                    return $"a code-block has {zeroBitPlanes} zero bit planes of {block.Band.MagnitudeBits}";
                }
            }

            block.ZeroBitPlanes = zeroBitPlanes;
        }

        int passes = header.ReadPasses();
        while (header.ReadBit())
        {
            block.LengthBits++;
        }

        return block.Band.Style.HasFlag(CodeBlockStyle.HighThroughput) && isFirst
            ? ReadHighThroughputLengths(ref header, block, passes)
            : ReadLengths(ref header, block, passes);
    }

    private readonly string? ReadLengths(ref PacketHeaderReader header, StoredCodeBlock block, int passes)
    {
        bool isHighThroughput = block.Band.Style.HasFlag(CodeBlockStyle.HighThroughput);
        int most = isHighThroughput ? MaximumHighThroughputPasses : (3 * (block.Band.MagnitudeBits - block.ZeroBitPlanes)) - 2;
        if (block.Passes + passes > most)
        {
            return $"a code-block has {block.Passes + passes} coding passes where at most {most} can be decoded";
        }

        while (passes > 0)
        {
            int room = StoredCodeBlock.SegmentCapacity(block.Band.Style, block.Passes - block.SegmentPasses) - block.SegmentPasses;
            bool startsSegment = block.Passes == 0 || room <= 0;
            if (startsSegment)
            {
                block.SegmentPasses = 0;
                room = StoredCodeBlock.SegmentCapacity(block.Band.Style, block.Passes);
            }

            int taken = Math.Min(room, passes);
            if (!TryReadLength(ref header, block, taken, out int length))
            {
                return "the length of a code-block has more than 31 bits";
            }

            _contributions.Add(new Contribution(block, startsSegment, taken, length));
            block.Passes += taken;
            block.SegmentPasses += taken;
            passes -= taken;
        }

        return null;
    }

    // Passes by threes before the cleanup are placeholders: they stand for bit planes without bytes (ITU-T T.814 §B.3).
    private readonly string? ReadHighThroughputLengths(ref PacketHeaderReader header, StoredCodeBlock block, int passes)
    {
        int placeholders = (passes - 1) / 3;
        block.ZeroBitPlanes += placeholders;
        if (block.ZeroBitPlanes >= block.Band.MagnitudeBits)
        {
            return $"a code-block has {block.ZeroBitPlanes} bit planes without bytes of {block.Band.MagnitudeBits}";
        }

        if (!TryReadLength(ref header, block, (3 * placeholders) + 1, out int length))
        {
            return "the length of a code-block has more than 31 bits";
        }

        _contributions.Add(new Contribution(block, true, 1, length));
        (block.Passes, block.SegmentPasses) = (1, 1);
        return ReadLengths(ref header, block, passes - 1 - (3 * placeholders));
    }

    private static bool TryReadLength(ref PacketHeaderReader header, StoredCodeBlock block, int passes, out int length)
    {
        int bits = block.LengthBits + BitOperations.Log2((uint)passes);
        length = bits <= 31 ? header.ReadBits(bits) : 0;
        return bits <= 31;
    }

    private string? GiveBytes()
    {
        foreach (Contribution contribution in _contributions)
        {
            if (contribution.Length > _packets.Length - _position)
            {
                return Truncated;
            }

            contribution.Block.Add(contribution.StartsSegment, contribution.Passes, _position, contribution.Length);
            _position += contribution.Length;
        }

        return null;
    }

    private readonly record struct Contribution(StoredCodeBlock Block, bool StartsSegment, int Passes, int Length);
}
