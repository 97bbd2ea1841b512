using System.Globalization;

namespace Gantry.Dicom;

/// <summary>Reads the text of an <see cref="AttributePath"/>.</summary>
internal ref struct AttributePathParser(string text, DicomDictionary dictionary)
{
    private const string Forms = "Write a keyword of PS3.6, as PatientID, or a tag, as (0010,0020) or 00100020.";

    private int _position;
    private string? _error;

    /// <summary>A message for a place in a path.</summary>
    public static string Error(string text, int position, string message) =>
        string.Create(CultureInfo.InvariantCulture, $"'{text}', character {position + 1}: {message}");

    /// <summary>Reads as much as belongs to a path.</summary>
    /// <returns>The steps; null when there is an error.</returns>
    public AttributePathStep[]? Read(out int length, out string? error)
    {
        List<AttributePathStep> steps = [];
        while (true)
        {
            int start = _position;
            AttributePathStep step = ReadStep();
            bool isLast = !At('.');
            if (_error is null && isLast && step.IsAnyDepth)
            {
                Fail(start, "** stands for the sequences on the way: name an attribute after it, as in **.PatientName.");
            }
            else if (_error is null && !isLast && step.VR is not (VR.SQ or VR.UN or VR.None))
            {
                Fail(start, $"{text[start.._position]} is not a sequence but {step.VR}, so it holds no other attributes.");
            }

            if (_error is not null)
            {
                length = 0;
                error = _error;
                return null;
            }

            steps.Add(!isLast && step.Item == AttributePathStep.NoItem ? step with { Item = 0 } : step);
            if (isLast)
            {
                length = _position;
                error = null;
                return [.. steps];
            }

            _position++;
        }
    }

    private AttributePathStep ReadStep()
    {
        if (At("**"))
        {
            _position += 2;
            return AttributePathStep.AnyDepth;
        }

        AttributePathStep step = At('(') ? ReadTag() : ReadName();
        return _error is null && At('[') ? step with { Item = ReadItem() } : step;
    }

    private AttributePathStep ReadName()
    {
        int start = _position;
        if (At('*'))
        {
            _position++;
            return new AttributePathStep(default, 0, null, VR.None, AttributePathStep.NoItem);
        }

        while (_position < text.Length && (char.IsAsciiLetterOrDigit(text[_position]) || (text[_position] == ',' && _position - start == 4)))
        {
            _position++;
        }

        ReadOnlySpan<char> name = text.AsSpan(start.._position);
        if (name.IsEmpty)
        {
            return Fail(start, "An attribute is missing. " + Forms);
        }

        if (dictionary.TryGet(name, out DictionaryEntry? entry))
        {
            return new AttributePathStep(entry.Tag, entry.Mask, null, entry.VR, AttributePathStep.NoItem);
        }

        return TryDigits(name, out AttributePathStep step) ? step : Fail(start, $"'{name}' is neither a keyword nor a tag. {Forms}");
    }

    private AttributePathStep ReadTag()
    {
        int start = _position;
        int quote = text.IndexOf('"', start);
        int end = text.IndexOf(')', start);
        if (quote >= 0 && quote < end)
        {
            return ReadPrivate(start, quote);
        }

        if (end < 0)
        {
            return Fail(start, "The tag is not closed: write it as (0010,0020).");
        }

        _position = end + 1;
        ReadOnlySpan<char> digits = text.AsSpan((start + 1)..end);
        return TryDigits(digits, out AttributePathStep step) ? step : Fail(start, $"'{text.AsSpan(start.._position)}' is no tag: write it as (0010,0020).");
    }

    /// <summary>Reads (0009,01 "CREATOR").</summary>
    private AttributePathStep ReadPrivate(int start, int quote)
    {
        const string Form = """Write a private attribute as (0009,01 "CREATOR"): odd group, offset in the block, creator.""";
        ReadOnlySpan<char> numbers = text.AsSpan((start + 1)..quote).Trim(' ');
        int end = text.IndexOf("\")", quote + 1, StringComparison.Ordinal);
        if (end < 0)
        {
            return Fail(quote, "The private creator is not closed. " + Form);
        }

        string creator = text[(quote + 1)..end];
        if (numbers.Length == 9 && numbers[5] is 'x' or 'X' && numbers[6] is 'x' or 'X')
        {
            // As conformance statements write it: (0009,xx01 "CREATOR").
            numbers = string.Concat(numbers[..5], numbers[7..]);
        }

        if (numbers.Length != 7 || numbers[4] != ',' || creator.Length == 0
            || !ushort.TryParse(numbers[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort group)
            || !byte.TryParse(numbers[5..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte offset)
            || (group & 1) == 0)
        {
            return Fail(start, Form);
        }

        _position = end + 2;
        return AttributePathStep.Private(group, offset, creator, dictionary);
    }

    private int ReadItem()
    {
        int start = _position;
        int end = text.IndexOf(']', start);
        ReadOnlySpan<char> number = end < 0 ? default : text.AsSpan((start + 1)..end);
        _position = end + 1;
        if (number is "*" or "+")
        {
            return number is "*" ? AttributePathStep.AllItems : AttributePathStep.NewItem;
        }

        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int item))
        {
            return item;
        }

        Fail(start, "Here an item number belongs, counted from 0: [0], [*] for all items, [+] for a new one.");
        return AttributePathStep.NoItem;
    }

    /// <summary>Reads eight hexadecimal digits, a comma between or not; x for a digit that may be any.</summary>
    private readonly bool TryDigits(ReadOnlySpan<char> digits, out AttributePathStep step)
    {
        uint tag = 0;
        uint mask = 0;
        int count = 0;
        foreach (char digit in digits)
        {
            if (digit == ',' && count == 4 && digits.Length == 9)
            {
                continue;
            }

            bool isAny = digit is 'x' or 'X';
            if (count++ == 8 || !(isAny || char.IsAsciiHexDigit(digit)))
            {
                step = default;
                return false;
            }

            tag = (tag << 4) | (isAny ? 0 : (uint)Convert.ToInt32(digit.ToString(), 16));
            mask = (mask << 4) | (isAny ? 0u : 0xF);
        }

        bool isTag = mask == uint.MaxValue;
        VR vr = !isTag ? VR.None : dictionary.TryGet(new Tag(tag), out DictionaryEntry? entry) ? entry.VR : dictionary.LookupVR(new Tag(tag));
        step = new AttributePathStep(new Tag(tag), mask, null, vr, AttributePathStep.NoItem);
        return count == 8;
    }

    private readonly bool At(char character) => _position < text.Length && text[_position] == character;

    private readonly bool At(string characters) => text.AsSpan(_position).StartsWith(characters, StringComparison.Ordinal);

    private AttributePathStep Fail(int position, string message)
    {
        _error ??= Error(text, position, message);
        return default;
    }
}
