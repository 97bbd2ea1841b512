using System.Globalization;

namespace Gantry.Dicom.Imaging;

/// <summary>The sequence parameter set of H.264 (ISO/IEC 14496-10 §7.3.2.1, annex E).</summary>
internal static class H264Sequence
{
    private const int LargestSize = 65536 / 16;

    /// <summary>Reads it.</summary>
    /// <param name="unit">The NAL unit with its header.</param>
    /// <exception cref="DicomException">It is damaged.</exception>
    public static VideoSequence Read(ReadOnlySpan<byte> unit)
    {
        VideoBits bits = new(VideoBits.Unescape(unit[1..]));
        uint profile = bits.Read(8), constraints = bits.Read(8), level = bits.Read(8);
        bits.Unsigned();
        uint chroma = 1;
        int depth = 8;
        bool planes = false;
        if (profile is 100 or 110 or 122 or 244 or 44 or 83 or 86 or 118 or 128 or 138 or 139 or 134 or 135)
        {
            chroma = (uint)bits.Unsigned(3, "chroma format");
            planes = chroma == 3 && bits.Flag();
            depth += bits.Unsigned(6, "bit depth above 8");
            bits.Unsigned(6, "bit depth above 8");
            bits.Skip(1);
            if (bits.Flag())
            {
                SkipScaling(ref bits, chroma == 3 ? 12 : 8);
            }
        }

        bits.Unsigned();
        SkipOrder(ref bits);
        bits.Unsigned();
        bits.Skip(1);
        int columns = (bits.Unsigned(LargestSize, "a width in macroblocks of 1 +") + 1) * 16, mapUnits = bits.Unsigned(LargestSize, "a height in macroblocks of 1 +") + 1;
        bool isFrames = bits.Flag();
        int rows = mapUnits * 16 * (isFrames ? 1 : 2);
        bits.Skip(isFrames ? 1 : 2);
        if (bits.Flag())
        {
            int across = chroma is 1 or 2 && !planes ? 2 : 1, down = (chroma == 1 && !planes ? 2 : 1) * (isFrames ? 1 : 2);
            int left = bits.Unsigned(columns, "cropping"), right = bits.Unsigned(columns, "cropping"), top = bits.Unsigned(rows, "cropping"), bottom = bits.Unsigned(rows, "cropping");
            (columns, rows) = (columns - (across * (left + right)), rows - (down * (top + bottom)));
        }

        return columns > 0 && rows > 0
            ? new VideoSequence(VideoCodec.H264, ProfileOf(profile, constraints), LevelOf(level), columns, rows, VideoSequence.ChromaOf(chroma), depth, bits.Flag() ? RateOf(ref bits) : null)
            : throw new DicomException("The video's header leaves nothing of the picture.");
    }

    private static string ProfileOf(uint profile, uint constraints) => profile switch
    {
        66 => (constraints & 0x40) != 0 ? "Constrained Baseline" : "Baseline",
        77 => "Main",
        88 => "Extended",
        100 => "High",
        110 => "High 10",
        118 => "Multiview High",
        122 => "High 4:2:2",
        128 => "Stereo High",
        244 => "High 4:4:4 Predictive",
        _ => $"profile {profile}",
    };

    private static string LevelOf(uint level) => string.Create(CultureInfo.InvariantCulture, $"{level / 10.0:0.#}");

    private static void SkipScaling(ref VideoBits bits, int lists)
    {
        for (int list = 0; list < lists; list++)
        {
            int last = 8, next = 8;
            for (int i = 0, present = bits.Flag() ? list < 6 ? 16 : 64 : 0; i < present; i++)
            {
                next = next == 0 ? 0 : (last + bits.Signed()) & 0xFF;
                last = next == 0 ? last : next;
            }
        }
    }

    private static void SkipOrder(ref VideoBits bits)
    {
        switch (bits.Unsigned(2, "picture order count type"))
        {
            case 0:
                bits.Unsigned();
                break;
            case 1:
                bits.Skip(1);
                bits.Signed();
                bits.Signed();
                for (int i = bits.Unsigned(255, "reference frames in a cycle"); i > 0; i--)
                {
                    bits.Signed();
                }

                break;
        }
    }

    // Two ticks are one frame.
    private static double? RateOf(ref VideoBits bits)
    {
        bits.SkipAppearance();

        if (!bits.Flag())
        {
            return null;
        }

        uint tick = bits.Read(32), scale = bits.Read(32);
        return tick > 0 && scale > 0 ? scale / (2.0 * tick) : null;
    }
}
