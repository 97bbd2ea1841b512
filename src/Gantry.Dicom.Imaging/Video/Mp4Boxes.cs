using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Finds the video in the boxes of an MP4 file (ISO/IEC 14496-12, 14496-15).</summary>
internal static class Mp4Boxes
{
    private const int MostBoxes = 10_000;
    private const int LongestMovie = 16 << 20;
    private const int SampleEntryLength = 78;

    /// <summary>Whether bytes are the beginning of an MP4 file.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.Length > 8 && bytes.Slice(4, 4).SequenceEqual("ftyp"u8);

    /// <summary>Reads what the file says of its first video.</summary>
    /// <returns>The head of the video's stream, how long it lasts and how many frames it has, where that is said.</returns>
    /// <exception cref="DicomException">There is none, or boxes are damaged.</exception>
    public static (VideoSequence Sequence, TimeSpan? Duration, long? Frames) Read(VideoStream stream)
    {
        byte[] movie = FindMovie(stream);
        foreach (Range track in Find(movie, .., "trak"u8))
        {
            if (First(movie, track, "mdia"u8) is not { } media || First(movie, media, "hdlr"u8) is not { } handler || movie[handler].Length < 12 || !movie[handler].AsSpan(8, 4).SequenceEqual("vide"u8)
                || First(movie, media, "minf"u8) is not { } information || First(movie, information, "stbl"u8) is not { } table || First(movie, table, "stsd"u8) is not { } descriptions
                || SequenceOf(movie[descriptions]) is not { } sequence)
            {
                continue;
            }

            long? frames = First(movie, table, "stsz"u8) is { } sizes && movie[sizes] is { Length: >= 12 } lengths ? BinaryPrimitives.ReadUInt32BigEndian(lengths.AsSpan(8)) : null;
            TimeSpan? duration = First(movie, media, "mdhd"u8) is { } header ? DurationOf(movie[header]) : null;
            double? rate = sequence.FrameRate ?? (frames / duration?.TotalSeconds is { } found && double.IsFinite(found) ? found : null);
            return (sequence with { FrameRate = rate }, duration, frames);
        }

        throw new DicomException("The MP4 file describes no MPEG-2, H.264 or HEVC video.");
    }

    private static byte[] FindMovie(VideoStream stream)
    {
        long offset = 0;
        for (int i = 0; i < MostBoxes && stream.Read(offset, 16) is { Length: >= 8 } head; i++)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            length = length == 1 && head.Length == 16 ? BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8)) : length == 0 ? stream.Length - offset : length;
            if (length < 8 || length > stream.Length - offset)
            {
                break;
            }

            if (head.AsSpan(4, 4).SequenceEqual("moov"u8))
            {
                return length <= LongestMovie ? stream.Read(offset + 8, (int)length - 8) : throw new DicomException($"The description of the MP4 file is {length} bytes long, at most {LongestMovie} are read.");
            }

            offset += length;
        }

        throw new DicomException("The MP4 file has no description (moov).");
    }

    private static List<Range> Find(byte[] bytes, Range within, ReadOnlySpan<byte> type)
    {
        List<Range> found = [];
        (int at, int count) = within.GetOffsetAndLength(bytes.Length);
        for (int end = at + count; at + 8 <= end;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length < 8 || length > end - at || found.Count == MostBoxes)
            {
                break;
            }

            if (bytes.AsSpan(at + 4, 4).SequenceEqual(type))
            {
                found.Add((at + 8)..(at + (int)length));
            }

            at += (int)length;
        }

        return found;
    }

    private static Range? First(byte[] bytes, Range within, ReadOnlySpan<byte> type) => Find(bytes, within, type) is [Range first, ..] ? first : null;

    // Eight bytes, then the first entry: its length and type, what all pictures have, and boxes with what the decoder has to know.
    private static VideoSequence? SequenceOf(byte[] descriptions)
    {
        if (descriptions.Length < 16 + SampleEntryLength)
        {
            return null;
        }

        Range boxes = (16 + SampleEntryLength)..;
        if (First(descriptions, boxes, "avcC"u8) is { } avc && descriptions[avc] is { Length: > 9 } record && (record[5] & 0x1F) > 0)
        {
            return H264Sequence.Read(Unit(record, 6));
        }

        return First(descriptions, boxes, "hvcC"u8) is { } hevc && descriptions[hevc] is { Length: > 23 } arrays ? HevcOf(arrays)
            : First(descriptions, boxes, "esds"u8) is { } elementary ? VideoSequence.Find(descriptions[elementary])
            : null;
    }

    private static VideoSequence? HevcOf(byte[] record)
    {
        int at = 23;
        for (int array = 0; array < record[22] && at + 3 <= record.Length; array++)
        {
            int type = record[at] & 0x3F, count = BinaryPrimitives.ReadUInt16BigEndian(record.AsSpan(at + 1));
            at += 3;
            for (int i = 0; i < count && at + 2 <= record.Length; i++)
            {
                ReadOnlySpan<byte> unit = Unit(record, at);
                if (type == 33)
                {
                    return HevcSequence.Read(unit);
                }

                at += 2 + unit.Length;
            }
        }

        return null;
    }

    private static ReadOnlySpan<byte> Unit(ReadOnlySpan<byte> bytes, int at)
    {
        int length = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
        return length >= 4 && at + 2 + length <= bytes.Length ? bytes.Slice(at + 2, length) : throw new DicomException($"A parameter set of the MP4 file is {length} bytes long, which is not possible.");
    }

    private static TimeSpan? DurationOf(byte[] header)
    {
        bool isLong = header.Length > 0 && header[0] == 1;
        if (header.Length < (isLong ? 32 : 20))
        {
            return null;
        }

        uint scale = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(isLong ? 20 : 12));
        ulong duration = isLong ? BinaryPrimitives.ReadUInt64BigEndian(header.AsSpan(24)) : BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(16));
        double seconds = scale == 0 ? 0 : (double)duration / scale;
        return seconds > 0 && seconds < TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.FromSeconds(seconds) : null;
    }
}
