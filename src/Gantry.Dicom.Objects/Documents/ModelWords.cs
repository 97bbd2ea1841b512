using System.Buffers;
using System.Buffers.Text;
using System.Numerics;
using System.Text;

namespace Gantry.Dicom.Objects.Documents;

/// <summary>The words of a model that is written as text.</summary>
internal ref struct ModelWords(ReadOnlySpan<byte> text)
{
    private static readonly SearchValues<byte> s_blanks = SearchValues.Create(" \t\r\n\f\v"u8);

    private ReadOnlySpan<byte> _rest = text;

    /// <summary>Reads the next word; false at the end.</summary>
    public bool TryRead(out ReadOnlySpan<byte> word)
    {
        int start = _rest.IndexOfAnyExcept(s_blanks);
        if (start < 0)
        {
            word = _rest = default;
            return false;
        }

        _rest = _rest[start..];
        int end = _rest.IndexOfAny(s_blanks);
        word = end < 0 ? _rest : _rest[..end];
        _rest = _rest[word.Length..];
        return true;
    }

    /// <summary>Reads three numbers.</summary>
    /// <exception cref="DicomException">They are not there.</exception>
    public Vector3 ReadVector() => new(ReadNumber(), ReadNumber(), ReadNumber());

    private float ReadNumber()
    {
        if (!TryRead(out ReadOnlySpan<byte> word))
        {
            throw new DicomException("The model can't be read: it ends where a number is due.");
        }

        word = word.Length > 1 && word[0] == (byte)'+' ? word[1..] : word;
        return Utf8Parser.TryParse(word, out float number, out int read) && read == word.Length
            ? number
            : throw new DicomException($"The model can't be read: '{Encoding.ASCII.GetString(word[..Math.Min(word.Length, 40)])}' stands where a number is due.");
    }
}
