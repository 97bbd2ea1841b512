using System.Globalization;

namespace Gantry.Dicom.Imaging;

/// <summary>What the head of a video says of it (PS3.5 §8.2.5 to §8.2.10). Its pictures are not decoded.</summary>
public sealed class VideoDescription
{
    private const string VideoSyntaxes = "1.2.840.10008.1.2.4.10";
    private const int HeadLength = 1 << 20;

    private readonly VideoSequence _sequence;

    private VideoDescription(VideoContainer container, VideoSequence sequence, TimeSpan? duration, long? frames) =>
        (Container, _sequence, Duration, NumberOfFrames) = (container, sequence, duration, frames);

    /// <summary>What the video is wrapped in.</summary>
    public VideoContainer Container { get; }

    /// <summary>How its pictures are compressed.</summary>
    public VideoCodec Codec => _sequence.Codec;

    /// <summary>The profile by its name in the codec's standard.</summary>
    public string Profile => _sequence.Profile;

    /// <summary>The level as it is spoken of, such as 4.1; empty where there is none.</summary>
    public string Level => _sequence.Level;

    /// <summary>Columns of the pictures that are shown.</summary>
    public int Columns => _sequence.Width;

    /// <summary>Rows of the pictures that are shown.</summary>
    public int Rows => _sequence.Height;

    /// <summary>How chrominance is sampled: 4:0:0, 4:2:0, 4:2:2 or 4:4:4.</summary>
    public string Chroma => _sequence.Chroma;

    /// <summary>Bits of a luminance sample.</summary>
    public int BitDepth => _sequence.BitDepth;

    /// <summary>Frames a second; null where the video does not say it.</summary>
    public double? FrameRate => _sequence.FrameRate;

    /// <summary>How long it lasts; null where its container does not say it.</summary>
    public TimeSpan? Duration { get; }

    /// <summary>How many frames it has; null where its container does not say it.</summary>
    public long? NumberOfFrames { get; }

    /// <summary>Whether pixel data in a transfer syntax are a video: MPEG-2, H.264 or HEVC.</summary>
    /// <param name="transferSyntax">The transfer syntax.</param>
    public static bool IsVideo(TransferSyntax transferSyntax)
    {
        ArgumentNullException.ThrowIfNull(transferSyntax);
        return transferSyntax.Uid.Value.StartsWith(VideoSyntaxes, StringComparison.Ordinal);
    }

    /// <summary>Whether a file begins as a video does that can be described: an MP4 file, transport or program stream, or a stream of its own with start codes.</summary>
    /// <param name="head">The beginning of the file, of at least 400 bytes where there are as many.</param>
    public static bool IsVideo(ReadOnlySpan<byte> head) =>
        Mp4Boxes.Is(head) || PacketStreams.IsTransport(head) || head.StartsWith<byte>([0, 0, 1]) || head.StartsWith<byte>([0, 0, 0, 1]);

    /// <summary>Reads the head of a data set's video: at most a megabyte of it, and the description of an MP4 file wherever it stands.</summary>
    /// <param name="dataSet">The data set, with its pixel data or a source they can be read from.</param>
    /// <exception cref="DicomException">There is no video, or its head is damaged or of another kind.</exception>
    public static VideoDescription FromDataSet(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        VideoStream stream = new(dataSet);
        byte[] head = stream.Read(0, HeadLength);
        if (Mp4Boxes.Is(head))
        {
            (VideoSequence sequence, TimeSpan? duration, long? frames) = Mp4Boxes.Read(stream);
            return new VideoDescription(VideoContainer.Mp4, sequence, duration, frames);
        }

        VideoContainer container = ContainerOf(head);
        byte[] video = Unpacked(container, head);
        return VideoSequence.Find(video) is { } found
            ? new VideoDescription(container, found, null, null)
            : throw new DicomException("The pixel data do not begin as MPEG-2, H.264 or HEVC video does, nor as a container of one.");
    }

    /// <summary>How many frames a data set's video has: what an MP4 file says; else the pictures are counted, which takes reading all of it into memory.</summary>
    /// <param name="dataSet">The data set, with its pixel data or a source they can be read from.</param>
    /// <exception cref="DicomException">There is no video, it has no picture, or is longer than 2 GiB.</exception>
    public static long CountFrames(DataSet dataSet)
    {
        VideoDescription description = FromDataSet(dataSet);
        if (description.NumberOfFrames is > 0 and { } said)
        {
            return said;
        }

        VideoStream stream = new(dataSet);
        byte[] all = stream.Length <= Array.MaxLength ? stream.Read(0, (int)stream.Length) : throw new DicomException($"The video is {stream.Length} bytes long: frames of at most {Array.MaxLength} are counted.");
        return VideoFrames.Count(Unpacked(description.Container, all), description.Codec) is > 0 and long counted ? counted : throw new DicomException("The video has no picture.");
    }

    /// <summary>Where a data set says something else of the video than the video itself.</summary>
    /// <param name="dataSet">The data set that the video is in.</param>
    public IReadOnlyList<string> Contradictions(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        List<string> found = [];
        Compare("Rows (0028,0010)", dataSet.Get(Attributes.Rows), Rows);
        Compare("Columns (0028,0011)", dataSet.Get(Attributes.Columns), Columns);
        Compare("Bits Stored (0028,0101)", dataSet.Get(Attributes.BitsStored), BitDepth);
        Compare("Number of Frames (0028,0008)", dataSet.Get(Attributes.NumberOfFrames), NumberOfFrames);
        if (dataSet.Get(Attributes.FrameTime) is > 0 and { } milliseconds && FrameRate is { } rate && Math.Abs((milliseconds * rate / 1000) - 1) > 0.01)
        {
            found.Add(string.Create(CultureInfo.InvariantCulture, $"Frame Time (0018,1063) is {milliseconds:0.##} ms, the video has {1000 / rate:0.##} ms a frame"));
        }

        if (dataSet.TransferSyntax is { } syntax && IsVideo(syntax) && CodecOf(syntax) != Codec)
        {
            found.Add($"Transfer Syntax UID (0002,0010) is {syntax.Name}, the video is {CodecName}");
        }

        return found;

        void Compare(string name, long? said, long? actual)
        {
            if (said is not null && actual is not null && said != actual)
            {
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is {said}, the video has {actual}"));
            }
        }
    }

    /// <summary>Says it in words, as in: H.264 High, level 4.1, 640 × 480, 4:2:0, 8 bits, 25 frames a second, in an MP4 file, 0.4 s.</summary>
    public override string ToString()
    {
        string level = Level.Length > 0 ? $", level {Level}" : string.Empty;
        string rate = FrameRate is { } frames ? string.Create(CultureInfo.InvariantCulture, $", {frames:0.##} frames a second") : string.Empty;
        string container = Container switch
        {
            VideoContainer.Mp4 => ", in an MP4 file",
            VideoContainer.ProgramStream => ", in a program stream",
            VideoContainer.TransportStream => ", in a transport stream",
            _ => string.Empty,
        };
        string duration = Duration is { } time ? string.Create(CultureInfo.InvariantCulture, $", {time.TotalSeconds:0.##} s") : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{CodecName} {Profile}{level}, {Columns} × {Rows}, {Chroma}, {BitDepth} bits{rate}{container}{duration}");
    }

    /// <summary>Says it in words with its contradictions, also where the video can't be understood.</summary>
    internal static string Explain(DataSet dataSet)
    {
        try
        {
            VideoDescription video = FromDataSet(dataSet);
            return string.Join("; ", [video.ToString(), .. video.Contradictions(dataSet)]);
        }
        catch (DicomException exception)
        {
            return exception.Message.TrimEnd('.');
        }
    }

    private static VideoContainer ContainerOf(ReadOnlySpan<byte> head) => PacketStreams.IsTransport(head) ? VideoContainer.TransportStream
        : head.StartsWith<byte>([0, 0, 1, 0xBA]) ? VideoContainer.ProgramStream
        : VideoContainer.ElementaryStream;

    private static byte[] Unpacked(VideoContainer container, byte[] bytes) => container switch
    {
        VideoContainer.TransportStream => PacketStreams.FromTransport(bytes),
        VideoContainer.ProgramStream => PacketStreams.FromProgram(bytes),
        _ => bytes,
    };

    private string CodecName => Codec switch { VideoCodec.Mpeg2 => "MPEG-2", VideoCodec.H264 => "H.264", _ => "HEVC" };

    private static VideoCodec CodecOf(TransferSyntax syntax) => syntax.Uid.Value[VideoSyntaxes.Length] switch
    {
        '0' or '1' => VideoCodec.Mpeg2,
        '7' or '8' => VideoCodec.Hevc,
        _ => VideoCodec.H264,
    };
}
