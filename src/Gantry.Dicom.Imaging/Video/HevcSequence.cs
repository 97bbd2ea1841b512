using System.Globalization;

namespace Gantry.Dicom.Imaging;

/// <summary>The sequence parameter set of HEVC (ISO/IEC 23008-2 §7.3.2.2, annex E).</summary>
internal static class HevcSequence
{
    private const int LargestSize = 65535;
    private const int MostReferences = 16;
    private const int MostSets = 64;

    /// <summary>Reads it.</summary>
    /// <param name="unit">The NAL unit with its header.</param>
    /// <exception cref="DicomException">It is damaged.</exception>
    public static VideoSequence Read(ReadOnlySpan<byte> unit)
    {
        VideoBits bits = new(VideoBits.Unescape(unit[2..]));
        bits.Skip(4);
        int layers = (int)bits.Read(3);
        bits.Skip(1 + 2 + 1);
        uint profile = bits.Read(5);
        bits.Skip(32 + 48);
        uint level = bits.Read(8);
        SkipLayers(ref bits, layers);
        bits.Unsigned();
        uint chroma = (uint)bits.Unsigned(3, "chroma format");
        bool planes = chroma == 3 && bits.Flag();
        int columns = bits.Unsigned(LargestSize, "a width of"), rows = bits.Unsigned(LargestSize, "a height of");
        if (bits.Flag())
        {
            int across = chroma is 1 or 2 && !planes ? 2 : 1, down = chroma == 1 && !planes ? 2 : 1;
            int left = bits.Unsigned(columns, "cropping"), right = bits.Unsigned(columns, "cropping"), top = bits.Unsigned(rows, "cropping"), bottom = bits.Unsigned(rows, "cropping");
            (columns, rows) = (columns - (across * (left + right)), rows - (down * (top + bottom)));
        }

        if (columns <= 0 || rows <= 0)
        {
            throw new DicomException("The video's header leaves nothing of the picture.");
        }

        int depth = 8 + bits.Unsigned(8, "bit depth above 8");
        string name = profile switch { 1 => "Main", 2 => "Main 10", 3 => "Main Still Picture", 4 => "Format Range Extensions", _ => $"profile {profile}" };
        string spoken = string.Create(CultureInfo.InvariantCulture, $"{level / 30.0:0.#}");
        return new VideoSequence(VideoCodec.Hevc, name, spoken, columns, rows, VideoSequence.ChromaOf(chroma), depth, RateOf(ref bits, layers));
    }

    private static void SkipLayers(ref VideoBits bits, int layers)
    {
        if (layers == 0)
        {
            return;
        }

        uint present = bits.Read(16);
        for (int i = 0; i < layers; i++)
        {
            bits.Skip(((present >> (15 - (2 * i))) & 1) == 1 ? 88 : 0);
            bits.Skip(((present >> (14 - (2 * i))) & 1) == 1 ? 8 : 0);
        }
    }

    // The rate stands behind all that a decoder has to know.
    private static double? RateOf(ref VideoBits bits, int layers)
    {
        bits.Unsigned();
        int counter = 4 + bits.Unsigned(12, "picture order count bits above 4");
        for (int i = bits.Flag() ? 0 : layers; i <= layers; i++)
        {
            bits.Unsigned();
            bits.Unsigned();
            bits.Unsigned();
        }

        for (int i = 0; i < 6; i++)
        {
            bits.Unsigned();
        }

        if (bits.Flag() && bits.Flag())
        {
            SkipScaling(ref bits);
        }

        bits.Skip(2);
        if (bits.Flag())
        {
            bits.Skip(8);
            bits.Unsigned();
            bits.Unsigned();
            bits.Skip(1);
        }

        SkipReferences(ref bits);
        if (bits.Flag())
        {
            for (int i = bits.Unsigned(32, "long-term references"); i > 0; i--)
            {
                bits.Skip(counter + 1);
            }
        }

        bits.Skip(2);
        return bits.Flag() ? RateOfUsability(ref bits) : null;
    }

    private static void SkipScaling(ref VideoBits bits)
    {
        for (int size = 0; size < 4; size++)
        {
            for (int matrix = 0; matrix < 6; matrix += size == 3 ? 3 : 1)
            {
                if (!bits.Flag())
                {
                    bits.Unsigned();
                    continue;
                }

                if (size > 1)
                {
                    bits.Signed();
                }

                for (int i = Math.Min(64, 1 << (4 + (size << 1))); i > 0; i--)
                {
                    bits.Signed();
                }
            }
        }
    }

    private static void SkipReferences(ref VideoBits bits)
    {
        int sets = bits.Unsigned(MostSets, "short-term reference picture sets");
        int before = 0;
        for (int set = 0; set < sets; set++)
        {
            if (set > 0 && bits.Flag())
            {
                bits.Skip(1);
                bits.Unsigned();
                int kept = 0;
                for (int i = 0; i <= before; i++)
                {
                    bool isUsed = bits.Flag();
                    kept += isUsed || bits.Flag() ? 1 : 0;
                }

                before = kept;
                continue;
            }

            int negative = bits.Unsigned(MostReferences, "references"), positive = bits.Unsigned(MostReferences, "references");
            before = negative + positive;
            for (int i = 0; i < before; i++)
            {
                bits.Unsigned();
                bits.Skip(1);
            }
        }
    }

    private static double? RateOfUsability(ref VideoBits bits)
    {
        bits.SkipAppearance();
        bits.Skip(3);
        for (int i = bits.Flag() ? 4 : 0; i > 0; i--)
        {
            bits.Unsigned();
        }

        if (!bits.Flag())
        {
            return null;
        }

        uint tick = bits.Read(32), scale = bits.Read(32);
        return tick > 0 && scale > 0 ? (double)scale / tick : null;
    }
}
