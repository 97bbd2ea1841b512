namespace Gantry.Dicom.Imaging;

/// <summary>The entropy-coded bytes of scans, one restart interval after the other, without the zeros stuffed after FF (ITU-T T.81 §B.1.1.5).</summary>
internal sealed class JpegEntropyCoded(JpegStream stream)
{
    private byte[] _buffer = [];
    private int _intervals;
    private byte _marker;

    /// <summary>Begins with the scan whose header was read last.</summary>
    public void StartScan() => (_intervals, _marker) = (0, 0);

    /// <summary>Reads the next restart interval, or the whole scan when it has none. The interval before is no longer valid.</summary>
    /// <exception cref="DicomException">There is none, or its restart marker is not the one whose turn it is.</exception>
    public JpegBitReader ReadInterval()
    {
        int offset = stream.Position;
        if (_intervals > 0)
        {
            int expected = JpegMarker.FirstRestart + ((_intervals - 1) & 7);
            if (_marker != expected)
            {
                string found = _marker == 0 ? "the end of the code stream" : $"marker FF{_marker:X2}";
                throw JpegStream.Fault($"The JPEG scan is cut off: {found} stands where restart marker FF{expected:X2} belongs", offset);
            }
        }

        _intervals++;
        (ReadOnlyMemory<byte> bytes, _marker) = stream.ReadToMarker();
        if (_buffer.Length < bytes.Length + JpegBitReader.Padding)
        {
            _buffer = new byte[bytes.Length + JpegBitReader.Padding];
        }

        int length = Unstuff(bytes.Span, _buffer);
        _buffer.AsSpan(length, JpegBitReader.Padding).Clear();
        return new JpegBitReader(_buffer.AsSpan(0, length + JpegBitReader.Padding), offset);
    }

    private static int Unstuff(ReadOnlySpan<byte> bytes, Span<byte> target)
    {
        int length = 0;
        while (true)
        {
            int next = bytes.IndexOf((byte)0xFF);
            int count = next < 0 ? bytes.Length : next + 1;
            bytes[..count].CopyTo(target[length..]);
            length += count;
            if (next < 0 || count == bytes.Length)
            {
                return length;
            }

            // The byte after FF is a stuffed zero, or another FF that fills up to a marker.
            bytes = bytes[(count + 1)..];
        }
    }
}
