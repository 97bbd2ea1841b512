using System.Buffers;
using System.Buffers.Text;

namespace Gantry.Dicom.Objects.Media;

/// <summary>Decodes the content of a part line by line (RFC 2045 §6).</summary>
internal sealed class MailDecoder
{
    private readonly string _encoding;
    private readonly Stream _destination;
    private readonly byte[] _four = new byte[4];
    private int _pending;
    private bool _isEnded;
    private byte[] _ending = [];

    /// <summary>Begins a part.</summary>
    /// <param name="encoding">Its Content-Transfer-Encoding.</param>
    /// <param name="destination">Where its content is written to.</param>
    /// <exception cref="InvalidDataException">The encoding is not known.</exception>
    internal MailDecoder(string encoding, Stream destination)
    {
        _encoding = encoding is "base64" or "quoted-printable" or "7bit" or "8bit" or "binary" or ""
            ? encoding
            : throw new InvalidDataException($"a part of the message has the unknown Content-Transfer-Encoding '{encoding}'.");
        _destination = destination;
    }

    /// <summary>Decodes a line.</summary>
    /// <param name="line">The line, or a piece of it.</param>
    /// <param name="ending">Its end.</param>
    internal void Write(ReadOnlySpan<byte> line, ReadOnlySpan<byte> ending)
    {
        switch (_encoding)
        {
            case "base64":
                WriteBase64(line);
                break;
            case "quoted-printable":
                WriteQuoted(line, ending);
                break;
            default:
                // The end of the last line belongs to the boundary.
                _destination.Write(_ending);
                _destination.Write(line);
                _ending = ending.ToArray();
                break;
        }
    }

    /// <summary>Ends the part.</summary>
    /// <exception cref="InvalidDataException">It is not whole.</exception>
    internal void Complete()
    {
        if (_pending > 0)
        {
            throw new InvalidDataException("a part of the message is not whole: its base64 ends within a group of four.");
        }
    }

    private void WriteBase64(ReadOnlySpan<byte> line)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(line.Length + 4);
        try
        {
            _four.AsSpan(0, _pending).CopyTo(buffer);
            int count = _pending;
            foreach (byte character in line)
            {
                if (!(char.IsAsciiLetterOrDigit((char)character) || character is (byte)'+' or (byte)'/' or (byte)'='))
                {
                    if (character is (byte)' ' or (byte)'\t' or (byte)'\r')
                    {
                        continue;
                    }

                    throw new InvalidDataException("a part of the message is damaged: it has characters that are not base64.");
                }

                buffer[count++] = character;
            }

            if (_isEnded && count > 0)
            {
                throw new InvalidDataException("a part of the message is damaged: its base64 goes on after its end.");
            }

            _pending = count % 4;
            buffer.AsSpan(count - _pending, _pending).CopyTo(_four);
            Span<byte> whole = buffer.AsSpan(0, count - _pending);
            _isEnded = whole.EndsWith("="u8);
            if (Base64.DecodeFromUtf8InPlace(whole, out int written) != OperationStatus.Done)
            {
                throw new InvalidDataException("a part of the message is damaged: its base64 can't be decoded.");
            }

            _destination.Write(whole[..written]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void WriteQuoted(ReadOnlySpan<byte> line, ReadOnlySpan<byte> ending)
    {
        _destination.Write(_ending);
        ReadOnlySpan<byte> text = line.TrimEnd(" \t"u8);
        bool isSoft = text.EndsWith("="u8);
        text = isSoft ? text[..^1] : text;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && char.IsAsciiHexDigit((char)text[i + 1]) && char.IsAsciiHexDigit((char)text[i + 2]))
            {
                _destination.WriteByte((byte)((Convert.ToInt32(((char)text[i + 1]).ToString(), 16) << 4) | Convert.ToInt32(((char)text[i + 2]).ToString(), 16)));
                i += 2;
            }
            else
            {
                _destination.WriteByte(text[i]);
            }
        }

        _ending = isSoft ? [] : ending.ToArray();
    }
}
