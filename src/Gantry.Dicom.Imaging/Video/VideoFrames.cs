namespace Gantry.Dicom.Imaging;

/// <summary>Counts the pictures of a video's own stream without decoding them: by the units that begin one.</summary>
internal static class VideoFrames
{
    private const byte Mpeg2Picture = 0x00;

    /// <summary>How many pictures there are. Two fields that were coded one after the other count as two.</summary>
    /// <param name="stream">The stream, with start codes.</param>
    /// <param name="codec">How they are compressed.</param>
    public static long Count(ReadOnlySpan<byte> stream, VideoCodec codec)
    {
        long count = 0;
        while (stream.IndexOf<byte>([0, 0, 1]) is var at and >= 0 && stream.Length > at + 5)
        {
            stream = stream[(at + 3)..];
            count += Begins(stream, codec) ? 1 : 0;
        }

        return count;
    }

    // A picture's first slice says that it begins with block 0, which is a bit that is 1 (AVC: first_mb_in_slice; HEVC: first_slice_segment_in_pic_flag).
    private static bool Begins(ReadOnlySpan<byte> unit, VideoCodec codec) => codec switch
    {
        VideoCodec.Mpeg2 => unit[0] == Mpeg2Picture,
        VideoCodec.H264 => (unit[0] & 0x1F) is 1 or 5 && (unit[1] & 0x80) != 0,
        _ => unit[0] >> 1 < 32 && unit.Length > 2 && (unit[2] & 0x80) != 0,
    };
}
