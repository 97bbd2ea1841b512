namespace Gantry.Dicom.Imaging;

/// <summary>Expands a segmented palette (PS3.3 §C.7.9.2): discrete, linear and indirect segments.</summary>
/// <param name="words">The segmented data, as words.</param>
/// <param name="count">How many entries have to come out.</param>
/// <param name="tag">The element, for messages.</param>
internal sealed class PaletteSegments(ushort[] words, int count, Tag tag)
{
    private readonly ushort[] _entries = new ushort[count];
    private int _filled;

    /// <summary>Expands all segments.</summary>
    /// <exception cref="DicomException">They give too few entries or too many, or are cut off.</exception>
    public ushort[] Expand()
    {
        int position = 0;
        while (position < words.Length && _filled < count)
        {
            position = ExpandSegment(position, mayBeIndirect: true);
        }

        return _filled == count
            ? _entries
            : throw new DicomException($"The segmented palette {tag} gives {_filled} entries, its descriptor announces {count}.");
    }

    private int ExpandSegment(int position, bool mayBeIndirect)
    {
        int kind = Word(position);
        int length = Word(position + 1);
        if (length == 0)
        {
            throw new DicomException($"The segmented palette {tag} has an empty segment at word {position}.");
        }

        switch (kind)
        {
            case 0:
                for (int i = 0; i < length; i++)
                {
                    Add(Word(position + 2 + i));
                }

                return position + 2 + length;
            case 1:
                if (_filled == 0)
                {
                    throw new DicomException($"The segmented palette {tag} begins with a linear segment, which has nothing to start from.");
                }

                int from = _entries[_filled - 1];
                int to = Word(position + 2);
                for (int i = 1; i <= length; i++)
                {
                    Add((int)Math.Round(from + ((to - from) * (double)i / length)));
                }

                return position + 3;
            case 2 when mayBeIndirect:
                int target = (Word(position + 2) | (Word(position + 3) << 16)) / 2;
                for (int i = 0; i < length; i++)
                {
                    target = ExpandSegment(target, mayBeIndirect: false);
                }

                return position + 4;
            default:
                throw new DicomException($"The segmented palette {tag} has a segment of type {kind} at word {position}, allowed is 0, 1 and, not nested, 2.");
        }
    }

    private int Word(int position) => position >= 0 && position < words.Length
        ? words[position]
        : throw new DicomException($"The segmented palette {tag} refers to word {position}, but it has only {words.Length}.");

    private void Add(int entry)
    {
        if (_filled == count)
        {
            throw new DicomException($"The segmented palette {tag} gives more than the {count} entries its descriptor announces.");
        }

        _entries[_filled++] = (ushort)entry;
    }
}
