namespace Gantry.Dicom.Imaging;

/// <summary>What the head of a video's own stream says of its pictures.</summary>
/// <param name="Codec">How they are compressed.</param>
/// <param name="Profile">The profile by name, or by number where it has no name here.</param>
/// <param name="Level">The level as it is spoken of: Main, High, 4.1.</param>
/// <param name="Width">Columns that are shown.</param>
/// <param name="Height">Rows that are shown.</param>
/// <param name="Chroma">How chrominance is sampled: 4:0:0, 4:2:0, 4:2:2 or 4:4:4.</param>
/// <param name="BitDepth">Bits of a luminance sample.</param>
/// <param name="FrameRate">Frames a second; null where the stream does not say it.</param>
internal sealed record VideoSequence(VideoCodec Codec, string Profile, string Level, int Width, int Height, string Chroma, int BitDepth, double? FrameRate)
{
    private static readonly string[] s_chroma = ["4:0:0", "4:2:0", "4:2:2", "4:4:4"];

    /// <summary>The name of a sampling by its number in all three standards.</summary>
    public static string ChromaOf(uint number) => number < s_chroma.Length ? s_chroma[number] : throw new DicomException($"The video's chroma format {number} is not known.");

    /// <summary>Finds the sequence header in a video's own stream; null where there is none in what is given of it.</summary>
    /// <param name="stream">The head of the stream, with start codes.</param>
    /// <exception cref="DicomException">The header is damaged.</exception>
    public static VideoSequence? Find(ReadOnlySpan<byte> stream)
    {
        for (int at = StartCode(stream, 0); at >= 0; at = StartCode(stream, at + 3))
        {
            ReadOnlySpan<byte> unit = stream[(at + 3)..];
            if (unit.Length < 3)
            {
                return null;
            }

            if (unit[0] == 0xB3)
            {
                return Mpeg2Sequence.Read(unit[1..]);
            }

            // A parameter set has its type in the lower five bits (AVC), or in six bits of the first of two bytes (HEVC), where the second byte is 1 for the lowest layer.
            int next = StartCode(stream, at + 3);
            unit = next < 0 ? unit : stream[(at + 3)..next];
            if ((unit[0] & 0x1F) == 7 && (unit[0] & 0x80) == 0 && (unit[0] & 0x60) != 0)
            {
                return H264Sequence.Read(unit);
            }

            if (unit[0] >> 1 == 33 && unit[1] == 1)
            {
                return HevcSequence.Read(unit);
            }
        }

        return null;
    }

    private static int StartCode(ReadOnlySpan<byte> stream, int from)
    {
        int at = from > stream.Length ? -1 : stream[from..].IndexOf<byte>([0, 0, 1]);
        return at < 0 ? -1 : from + at;
    }
}
