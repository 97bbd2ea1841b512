using System.Text.Json;

namespace Gantry.Dicom;

/// <summary>Finds the objects of a JSON array, of a single object, or of objects one after the other, in a stream; holds one at a time.</summary>
internal sealed class JsonDataSetSplitter(Stream stream, DicomJsonReadOptions options)
{
    private const int FirstBuffer = 32 << 10;

    private JsonReaderState _state = new(new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = DicomJson.MaximumJsonDepth(options.Context.Limits) + 1 });
    private byte[] _buffer = new byte[FirstBuffer];
    private int _count;
    private int _position;
    private int _start = -1;
    private int _depth;
    private bool _isArray;
    private bool _isFinal;
    private bool _isBegun;

    /// <summary>The bytes of the next object, valid until the next call; null when there is none.</summary>
    /// <exception cref="DicomException">The text is no such JSON, or an object is too long.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadNextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryFind(out Range range))
            {
                return _buffer.AsMemory(range);
            }

            if (_isFinal)
            {
                return null;
            }

            // A long string is looked at from its beginning each time, so there has to be more of it.
            int left = _count - _position;
            int wanted = left + (left > FirstBuffer ? left / 8 : 1);
            while (!_isFinal && _count - _position < wanted)
            {
                MakeRoom();
                int read = await stream.ReadAsync(_buffer.AsMemory(_count), cancellationToken).ConfigureAwait(false);
                _isFinal = read == 0;
                _count += read;
            }

            if (!_isBegun && (_count >= 3 || _isFinal))
            {
                _isBegun = true;
                _position = _count - DicomJson.SkipMark(_buffer.AsMemory(0, _count)).Length;
            }
        }
    }

    private bool TryFind(out Range range)
    {
        range = default;
        if (!_isBegun)
        {
            return false;
        }

        // Blanks only after the last object are no text that is missing.
        if (_isFinal && _depth == 0 && !_isArray && _buffer.AsSpan(_position, _count - _position).Trim(" \t\r\n"u8).IsEmpty)
        {
            return false;
        }

        Utf8JsonReader reader = new(_buffer.AsSpan(_position, _count - _position), _isFinal, _state);
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartArray when _depth == 0 && !_isArray:
                        _isArray = true;
                        break;
                    case JsonTokenType.EndArray when _depth == 0 && _isArray:
                        _isArray = false;
                        break;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        if (_depth++ == 0)
                        {
                            if (reader.TokenType == JsonTokenType.StartArray)
                            {
                                throw new DicomException("A data set must be a JSON object, not an array.");
                            }

                            _start = _position + (int)reader.TokenStartIndex;
                        }

                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        if (--_depth == 0)
                        {
                            range = _start..(_position + (int)reader.BytesConsumed);
                            _start = -1;
                            Keep(ref reader);
                            return true;
                        }

                        break;
                    default:
                        if (_depth == 0)
                        {
                            throw new DicomException("A data set must be a JSON object, not a value by itself.");
                        }

                        break;
                }
            }
        }
        catch (JsonException exception)
        {
            throw new DicomException($"This is no JSON that can be read: {exception.Message}", exception);
        }

        Keep(ref reader);
        return false;
    }

    private void Keep(ref Utf8JsonReader reader)
    {
        _position += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private void MakeRoom()
    {
        int keep = _start >= 0 ? _start : _position;
        if (_count - keep > options.MaximumLength)
        {
            throw DicomJson.TooLong(_count - keep, options);
        }

        byte[] target = _count - keep > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        _buffer.AsSpan(keep, _count - keep).CopyTo(target);
        _buffer = target;
        _position -= keep;
        _count -= keep;
        _start = _start >= 0 ? 0 : -1;
    }
}
