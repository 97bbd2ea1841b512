namespace Gantry.Dicom.Imaging;

/// <summary>A tile: what of the image it covers, and its components with what packets hold of them.</summary>
internal sealed class Tile
{
    private Tile(Area bounds, TileCodingStyle style, TileComponent[] components) => (Bounds, Style, Components) = (bounds, style, components);

    /// <summary>Its part of the reference grid.</summary>
    public Area Bounds { get; }

    public TileCodingStyle Style { get; }

    public TileComponent[] Components { get; }

    /// <summary>The bytes that code-blocks are chunks of.</summary>
    public ReadOnlyMemory<byte> Packets { get; private init; }

    /// <summary>Lays out a tile and reads the headers of its packets.</summary>
    /// <param name="size">The image.</param>
    /// <param name="index">The number of the tile.</param>
    /// <param name="stream">What the stream holds of it.</param>
    /// <param name="isTolerant">Whether packets may be missing at the end.</param>
    /// <exception cref="DicomException">Its headers contradict themselves, or packets are missing that may not.</exception>
    public static Tile Read(ImageSize size, int index, TileStream stream, bool isTolerant)
    {
        Area bounds = size.Tile(index);
        TileCodingStyle style = stream.Parameters.Tile ?? throw Jpeg2000Stream.Error("COD is missing", stream.Offset);
        TileComponent[] components = new TileComponent[size.Components.Length];
        for (int i = 0; i < components.Length; i++)
        {
            components[i] = TileComponent.Create(bounds, size.Components[i], stream.Parameters, i, stream.Offset);
        }

        Tile tile = new(bounds, style, components) { Packets = stream.Packets };
        ReadOnlyMemory<byte>? headers = stream.PackedHeaders;
        CheckPrecincts(components, tile.Packets.Length + (headers?.Length ?? 0), stream.Offset);
        PacketSequence sequence = new(tile, stream.Parameters.Progressions, stream.Offset);
        PacketReader reader = new(style, tile.Packets.Span, headers is { } packed ? packed.Span : default, headers is not null);
        foreach (Packet packet in sequence.Enumerate())
        {
            if (!reader.TryRead(packet, out string? problem))
            {
                return isTolerant
                    ? tile
                    : throw Jpeg2000Stream.Error(
                        $"Tile {index}, component {packet.Component}, resolution {packet.Resolution.Index}, precinct {packet.Precinct}, layer {packet.Layer}: {problem}", stream.Offset);
            }
        }

        return tile;
    }

    // A precinct takes at least a byte: what declares many more than there are bytes is only after memory and time.
    private static void CheckPrecincts(TileComponent[] components, long length, int offset)
    {
        long precincts = components.Sum(component => component.Resolutions.Sum(resolution => resolution.PrecinctCount));
        if (precincts > Math.Max(65536, length))
        {
            throw Jpeg2000Stream.Error($"A tile declares {precincts} precincts, more than its {length} bytes can hold packets of", offset);
        }
    }
}
