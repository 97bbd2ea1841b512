namespace Gantry.Dicom.Imaging;

/// <summary>A code-block of a stream, as its packets are read.</summary>
internal sealed class StoredCodeBlock(Subband band, Area bounds)
{
    // Made with the first bytes: a precinct may have many more blocks than its packets have bytes.
    private List<CodewordSegment>? _segments;
    private List<(int Offset, int Length)>? _chunks;

    public Subband Band { get; } = band;

    /// <summary>Its coefficients, in the coordinates of the sub-band.</summary>
    public Area Bounds { get; } = bounds;

    /// <summary>The most significant bit planes that are not coded.</summary>
    public int ZeroBitPlanes { get; set; }

    /// <summary>Coding passes that packet headers have told of.</summary>
    public int Passes { get; set; }

    /// <summary>Coding passes of the last codeword segment that packet headers have told of.</summary>
    public int SegmentPasses { get; set; }

    /// <summary>Lblock (ITU-T T.800 §B.10.7.1).</summary>
    public int LengthBits { get; set; } = 3;

    /// <summary>Whether there is anything to decode.</summary>
    public bool HasData => _segments is not null;

    /// <summary>How many passes the codeword segment that starts with a pass has when it is whole (ITU-T T.800 table D.9).</summary>
    public static int SegmentCapacity(CodeBlockStyle style, int firstPass)
    {
        if (style.HasFlag(CodeBlockStyle.HighThroughput))
        {
            return firstPass == 0 ? 1 : 2;
        }

        if (style.HasFlag(CodeBlockStyle.TerminateEachPass))
        {
            return 1;
        }

        if (!style.HasFlag(CodeBlockStyle.Bypass))
        {
            return int.MaxValue;
        }

        // A cleanup, three bit planes, then raw passes by two and a cleanup each.
        return firstPass == 0 ? 10 : firstPass % 3 == 0 ? 1 : 2;
    }

    /// <summary>Adds what a packet holds of a codeword segment.</summary>
    public void Add(bool startsSegment, int passes, int offset, int length)
    {
        _segments ??= [];
        if (startsSegment)
        {
            _segments.Add(new CodewordSegment(length, passes));
        }
        else
        {
            CodewordSegment last = _segments[^1];
            _segments[^1] = new CodewordSegment(last.Length + length, last.Passes + passes);
        }

        if (length > 0)
        {
            (_chunks ??= []).Add((offset, length));
        }
    }

    /// <summary>Decodes the block.</summary>
    /// <param name="decoder">The decoder of its style.</param>
    /// <param name="packets">What its packets were read from.</param>
    /// <param name="coefficients">Takes width × height coefficients.</param>
    /// <returns>Whether it was whole.</returns>
    public bool Decode(ICodeBlockDecoder decoder, ReadOnlySpan<byte> packets, Span<int> coefficients)
    {
        CodeBlockShape shape = new(Bounds.Width, Bounds.Height, Band.MagnitudeBits, Band.Orientation, Band.Style);
        ReadOnlySpan<CodewordSegment> segments = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_segments);
        ReadOnlySpan<byte> bytes = [];
        if (_chunks is [var (offset, length)])
        {
            bytes = packets.Slice(offset, length);
        }
        else if (_chunks is not null)
        {
            bytes = Join(packets, _chunks);
        }

        return decoder.Decode(new CodeBlock(shape, ZeroBitPlanes, segments, bytes), coefficients, Bounds.Width);
    }

    private static byte[] Join(ReadOnlySpan<byte> packets, List<(int Offset, int Length)> chunks)
    {
        byte[] joined = new byte[chunks.Sum(chunk => chunk.Length)];
        int position = 0;
        foreach ((int offset, int length) in chunks)
        {
            packets.Slice(offset, length).CopyTo(joined.AsSpan(position));
            position += length;
        }

        return joined;
    }
}
