using System.Buffers;
using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Writes the markers of a code stream (ITU-T T.800 annex A).</summary>
internal static class CodestreamWriter
{
    private const int TilePartHeaderLength = 14;

    /// <summary>Writes a stream of one tile, whose packets are made already.</summary>
    /// <param name="size">The image.</param>
    /// <param name="scheme">How it is coded.</param>
    /// <param name="resolutions">The resolutions of a component, whose sub-bands those of all components are like.</param>
    /// <param name="transformsComponents">Whether RCT or ICT was done.</param>
    /// <param name="packets">The packets.</param>
    /// <param name="parts">How many bytes of them the tile-parts have.</param>
    /// <param name="output">Takes the stream.</param>
    public static void Write(
        ImageSize size,
        EncodingScheme scheme,
        IReadOnlyList<Resolution> resolutions,
        bool transformsComponents,
        ReadOnlySpan<byte> packets,
        IReadOnlyList<int> parts,
        IBufferWriter<byte> output)
    {
        WriteNumber(output, Marker.StartOfCodestream, 2);
        WriteSize(output, size, scheme);
        if (scheme.IsHighThroughput)
        {
            WriteCapabilities(output, scheme, resolutions.SelectMany(resolution => resolution.Bands).Max(band => band.MagnitudeBits));
        }

        WriteSegment(output, Marker.CodingStyleDefault,
        [
            (0, 1), ((int)scheme.Order, 1), (1, 2), (transformsComponents ? 1 : 0, 1),
            (resolutions.Count - 1, 1), (EncodingScheme.BlockExponent - 2, 1), (EncodingScheme.BlockExponent - 2, 1), ((int)scheme.Style, 1), (scheme.IsReversible ? 1 : 0, 1),
        ]);
        WriteSegment(output, Marker.QuantizationDefault,
        [
            ((EncodingScheme.GuardBits << 5) | (scheme.IsReversible ? 0 : 2), 1),
            .. resolutions.SelectMany(resolution => resolution.Bands).Select(band => scheme.IsReversible
                ? (StepSize.Exponent(band) << 3, 1)
                : ((StepSize.Exponent(band) << 11) | StepSize.Mantissa(band, size.Components[0].Precision), 2)),
        ]);
        if (scheme.HasResolutionParts)
        {
            // Tiles are named with two bytes, lengths with four.
            WriteSegment(output, Marker.TilePartLengths, [(0, 1), (0x60, 1), .. parts.SelectMany(length => ((int, int)[])[(0, 2), (TilePartHeaderLength + length, 4)])]);
        }

        for (int i = 0, position = 0; i < parts.Count; position += parts[i++])
        {
            WriteSegment(output, Marker.StartOfTilePart, [(0, 2), (TilePartHeaderLength + parts[i], 4), (i, 1), (parts.Count, 1)]);
            WriteNumber(output, Marker.StartOfData, 2);
            output.Write(packets.Slice(position, parts[i]));
        }

        WriteNumber(output, Marker.EndOfCodestream, 2);
    }

    // CAP of part 15 alone: code-blocks are all High-Throughput ones with one set of passes (ITU-T T.814 §A.3).
    private static void WriteCapabilities(IBufferWriter<byte> output, EncodingScheme scheme, int magnitudeBits)
    {
        const int Part15 = 1 << (32 - 15), Irreversible = 1 << 5;
        int bound = magnitudeBits <= 8 ? 0 : magnitudeBits < 28 ? magnitudeBits - 8 : 13 + (magnitudeBits >> 2);
        WriteSegment(output, Marker.Capabilities, [(Part15, 4), ((scheme.IsReversible ? 0 : Irreversible) | bound, 2)]);
    }

    private static void WriteSize(IBufferWriter<byte> output, ImageSize size, EncodingScheme scheme)
    {
        const int HasCapabilities = 1 << 14;
        Area image = size.Image;
        WriteSegment(output, Marker.Size,
        [
            (scheme.IsHighThroughput ? HasCapabilities : 0, 2), (image.X1, 4), (image.Y1, 4), (image.X0, 4), (image.Y0, 4),
            (size.TileWidth, 4), (size.TileHeight, 4), (size.TileLeft, 4), (size.TileTop, 4), (size.Components.Length, 2),
            .. size.Components.SelectMany(component => ((int, int)[])
            [
                ((component.Precision - 1) | (component.IsSigned ? 0x80 : 0), 1), (component.HorizontalStep, 1), (component.VerticalStep, 1),
            ]),
        ]);
    }

    private static void WriteSegment(IBufferWriter<byte> output, int marker, ReadOnlySpan<(int Value, int Bytes)> numbers)
    {
        int length = 2;
        foreach ((_, int bytes) in numbers)
        {
            length += bytes;
        }

        WriteNumber(output, marker, 2);
        WriteNumber(output, length, 2);
        foreach ((int value, int bytes) in numbers)
        {
            WriteNumber(output, value, bytes);
        }
    }

    private static void WriteNumber(IBufferWriter<byte> output, int value, int bytes)
    {
        Span<byte> buffer = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(buffer, value);
        output.Write(buffer[(4 - bytes)..]);
    }
}
