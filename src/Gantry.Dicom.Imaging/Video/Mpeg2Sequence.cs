namespace Gantry.Dicom.Imaging;

/// <summary>The sequence header of MPEG-2 and its extension (ISO/IEC 13818-2 §6.2.2).</summary>
internal static class Mpeg2Sequence
{
    private static readonly double[] s_rates = [0, 24000 / 1001.0, 24, 25, 30000 / 1001.0, 30, 50, 60000 / 1001.0, 60];

    /// <summary>Reads it.</summary>
    /// <param name="stream">What follows the start code.</param>
    /// <exception cref="DicomException">It is damaged.</exception>
    public static VideoSequence Read(ReadOnlySpan<byte> stream)
    {
        VideoBits bits = new(stream);
        int width = (int)bits.Read(12), height = (int)bits.Read(12);
        bits.Skip(4);
        uint code = bits.Read(4);
        double? rate = code > 0 && code < s_rates.Length ? s_rates[code] : null;
        string profile = "MPEG-1", level = string.Empty, chroma = VideoSequence.ChromaOf(1);
        int extension = stream.IndexOf<byte>([0, 0, 1, 0xB5]);
        if (extension >= 0 && stream.Length > extension + 4 && stream[extension + 4] >> 4 == 1)
        {
            VideoBits more = new(stream[(extension + 4)..]);
            more.Skip(5);
            profile = more.Read(3) switch { 1 => "High", 2 => "Spatially Scalable", 3 => "SNR Scalable", 4 => "Main", 5 => "Simple", var other => $"profile {other}" };
            level = more.Read(4) switch { 4 => "High", 6 => "High 1440", 8 => "Main", 10 => "Low", var other => $"{other}" };
            more.Skip(1);
            chroma = VideoSequence.ChromaOf(more.Read(2));
            width |= (int)more.Read(2) << 12;
            height |= (int)more.Read(2) << 12;
            more.Skip(12 + 1 + 8 + 1);
            uint factor = more.Read(2) + 1, divisor = more.Read(5) + 1;
            rate *= (double)factor / divisor;
        }

        return new VideoSequence(VideoCodec.Mpeg2, profile, level, width, height, chroma, 8, rate);
    }
}
