namespace Gantry.Dicom.Objects.Media;

/// <summary>The lines of a message; one longer than the buffer comes in pieces.</summary>
/// <param name="message">The message.</param>
internal sealed class MailLines(Stream message)
{
    private readonly byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;
    private int _next;
    private int _length;
    private int _ending;
    private bool _isWhole = true;

    /// <summary>The line, or a piece of it, without its end.</summary>
    internal ReadOnlySpan<byte> Current => _buffer.AsSpan(_start, _length);

    /// <summary>Its end: carriage return and line feed, line feed, or nothing.</summary>
    internal ReadOnlySpan<byte> Ending => _buffer.AsSpan(_start + _length, _ending);

    /// <summary>Whether it is the first piece of its line.</summary>
    internal bool IsStart { get; private set; }

    /// <summary>Goes to the next.</summary>
    /// <returns>False at the end of the message.</returns>
    internal bool Next()
    {
        IsStart = _isWhole;
        _start = _next;
        int feed;
        while ((feed = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n')) < 0 && Fill())
        {
        }

        int length = feed < 0 ? _end - _start : feed + 1;
        _next = _start + length;
        _isWhole = feed >= 0;
        _ending = feed < 0 ? 0 : feed > 0 && _buffer[_start + feed - 1] == '\r' ? 2 : 1;

        // A carriage return at the end of a piece may belong to the end of the line.
        if (feed < 0 && length > 1 && _buffer[_next - 1] == '\r' && _end == _buffer.Length)
        {
            _next--;
            length--;
        }

        _length = length - _ending;
        return length > 0;
    }

    // Whether there is more: false at the end of the message, and when the buffer is full of one line.
    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_end, _start) = (_end - _start, 0);
        }

        int count = _end < _buffer.Length ? message.Read(_buffer, _end, _buffer.Length - _end) : 0;
        _end += count;
        return count > 0;
    }
}
