using System.Buffers;

namespace Gantry.Dicom.Imaging;

/// <summary>Writes the packet of a precinct whose code-blocks are in one layer (tier 2, ITU-T T.800 §B.9, §B.10).</summary>
internal static class PacketWriter
{
    public static void Write(IReadOnlyList<EncodedBand> bands, IBufferWriter<byte> output)
    {
        PacketHeaderWriter header = new(output);
        header.WriteBit(true);
        foreach (EncodedBand band in bands)
        {
            WriteHeader(band, header);
        }

        header.Align();
        foreach (EncodedBand band in bands)
        {
            for (int i = 0; i < band.Blocks.Length; i++)
            {
                if (band.Passes[i] > 0)
                {
                    output.Write(band.Blocks[i].Bytes.AsSpan(0, band.Blocks[i].Passes[band.Passes[i] - 1].Length));
                }
            }
        }
    }

    private static void WriteHeader(EncodedBand band, PacketHeaderWriter header)
    {
        TagTreeWriter inclusion = new(band.Layout.Across, [.. band.Passes.Select(passes => passes > 0 ? 0 : 1)]);
        TagTreeWriter zeroBitPlanes = new(band.Layout.Across, [.. band.Blocks.Select(block => block.ZeroBitPlanes)]);
        for (int i = 0; i < band.Blocks.Length; i++)
        {
            int x = i % band.Layout.Across, y = i / band.Layout.Across;
            inclusion.Write(header, x, y, 1);
            if (band.Passes[i] > 0)
            {
                zeroBitPlanes.Write(header, x, y, band.Blocks[i].ZeroBitPlanes + 1);
                header.WritePasses(band.Passes[i]);
                header.WriteLengths(Segments(band.Blocks[i].Passes.AsSpan(0, band.Passes[i])));
            }
        }
    }

    private static CodewordSegment[] Segments(ReadOnlySpan<CodingPass> passes)
    {
        List<CodewordSegment> segments = [];
        int start = 0, first = 0;
        for (int i = 0; i < passes.Length; i++)
        {
            if (passes[i].EndsSegment || i == passes.Length - 1)
            {
                segments.Add(new CodewordSegment(passes[i].Length - start, i + 1 - first));
                (start, first) = (passes[i].Length, i + 1);
            }
        }

        return [.. segments];
    }
}
