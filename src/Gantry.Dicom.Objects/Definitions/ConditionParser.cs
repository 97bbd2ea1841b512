using System.Globalization;

namespace Gantry.Dicom.Objects.Definitions;

/// <summary>Reads the text of a <see cref="Condition"/>.</summary>
internal ref struct ConditionParser(string text)
{
    private const int LongestText = 8192;
    private const int DeepestNesting = 32;

    private int _position;
    private int _depth;

    /// <summary>A value as it stands in a condition: in quotes where it is no plain word.</summary>
    public static string Write(string value) => value.Length > 0 && value.All(IsOfWord) ? value : $"\"{value}\"";

    public Condition Read()
    {
        if (text.Length > LongestText)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"A condition has at most {LongestText} characters; this one has {text.Length}."));
        }

        Condition condition = ReadAlternatives();
        SkipSpaces();
        return _position == text.Length ? condition : throw Error("'and', 'or' or the end is missing here");
    }

    private Condition ReadAlternatives()
    {
        if (++_depth > DeepestNesting)
        {
            throw Error("the condition is nested too deeply");
        }

        Condition condition = ReadCompound(false, "or");
        _depth--;
        return condition;
    }

    private Condition ReadCompound(bool isEvery, string word)
    {
        List<Condition> conditions = [isEvery ? ReadTest() : ReadCompound(true, "and")];
        while (TryWord(word))
        {
            conditions.Add(isEvery ? ReadTest() : ReadCompound(true, "and"));
        }

        return conditions.Count == 1 ? conditions[0] : new CompoundCondition(isEvery, conditions);
    }

    private Condition ReadTest()
    {
        if (TryWord("not"))
        {
            if (++_depth > DeepestNesting)
            {
                throw Error("the condition is nested too deeply");
            }

            var contrary = new ContraryCondition(ReadTest());
            _depth--;
            return contrary;
        }

        if (TrySign("("))
        {
            Condition inner = ReadAlternatives();
            Expect(")");
            return inner;
        }

        SkipSpaces();
        return _position < text.Length && char.IsAsciiLetterLower(text[_position]) && !text.AsSpan(_position).StartsWith("nearest/") && !text.AsSpan(_position).StartsWith("frames/")
            ? ReadFunction()
            : ReadComparison();
    }

    private Condition ReadFunction()
    {
        int start = _position;
        string name = ReadWord();
        switch (name)
        {
            case "always":
                return Condition.Always;
            case "never":
                return Condition.Never;
        }

        Expect("(");
        Condition condition = name switch
        {
            "present" => new PresenceCondition(ReadReference(), PresenceTest.Present),
            "absent" => new PresenceCondition(ReadReference(), PresenceTest.Absent),
            "empty" => new PresenceCondition(ReadReference(), PresenceTest.Empty),
            "nonempty" => new PresenceCondition(ReadReference(), PresenceTest.Nonempty),
            "any" => ReadItems(false),
            "every" => ReadItems(true),
            "module" => new ModuleCondition(ReadWord()),
            "class" => new SopClassCondition(ReadSopClasses()),
            "first" => new FirstItemCondition(ReadAttribute()),
            "unknown" => new UnknownCondition(ReadQuoted()),
            "count" => ReadCount(),
            _ => throw Error("this is no test that conditions know", start),
        };
        if (condition is not CountCondition)
        {
            Expect(")");
        }

        return condition;
    }

    private ItemsCondition ReadItems(bool isEvery)
    {
        AttributeReference sequence = ReadReference();
        Expect(":");
        return new ItemsCondition(sequence, isEvery, ReadAlternatives());
    }

    private CountCondition ReadCount()
    {
        AttributeReference attribute = ReadReference();
        Expect(")");
        Comparison comparison = ReadSign();
        SkipSpaces();
        int start = _position;
        return int.TryParse(ReadWord(), NumberStyles.None, CultureInfo.InvariantCulture, out int limit)
            ? new CountCondition(attribute, comparison, limit)
            : throw Error("a number is missing here", start);
    }

    private List<UidEntry> ReadSopClasses()
    {
        List<UidEntry> classes = [];
        do
        {
            SkipSpaces();
            int start = _position;
            classes.Add(UidRegistry.TryGet(ReadWord(), out UidEntry? entry) ? entry : throw Error("this is no keyword of a SOP class (PS3.6 annex A)", start));
        }
        while (TrySign("|"));
        return classes;
    }

    private Condition ReadComparison()
    {
        AttributeReference attribute = ReadReference();
        Comparison comparison = ReadSign();
        if (comparison is Comparison.Equal or Comparison.Other)
        {
            List<ConditionValue> values = [ReadValue()];
            while (TrySign("|"))
            {
                values.Add(ReadValue());
                if (values[^1].IsCode != values[0].IsCode)
                {
                    throw Error("values and concepts can't be mixed");
                }
            }

            return new ValueCondition(attribute, comparison == Comparison.Other, values);
        }

        SkipSpaces();
        int start = _position;
        string limit = ReadWord();
        return ConditionValue.TryNumber(limit, out _) ? new NumberCondition(attribute, comparison, limit) : throw Error("a number is missing here", start);
    }

    private ConditionValue ReadValue()
    {
        if (!TrySign("("))
        {
            return new ConditionValue(ReadText());
        }

        string value = ReadText();
        Expect(",");
        string scheme = ReadText();
        string meaning = TrySign(",") ? ReadQuoted() : string.Empty;
        Expect(")");
        return new ConditionValue(value, scheme, meaning);
    }

    private AttributeReference ReadReference()
    {
        AttributeOrigin origin = AttributeOrigin.Item;
        int steps = 0;
        if (TrySign("nearest/"))
        {
            origin = AttributeOrigin.Nearest;
        }
        else if (TrySign("frames/"))
        {
            origin = AttributeOrigin.Frames;
        }
        else if (TrySign("/"))
        {
            origin = AttributeOrigin.DataSet;
        }
        else
        {
            while (TrySign("../"))
            {
                steps++;
            }
        }

        List<DictionaryEntry> sequences = [];
        DictionaryEntry attribute = ReadAttribute();
        while (TrySign("/"))
        {
            sequences.Add(attribute);
            attribute = ReadAttribute();
        }

        int number = 0;
        if (TrySign("["))
        {
            int start = _position;
            if (!int.TryParse(ReadWord(), NumberStyles.None, CultureInfo.InvariantCulture, out number) || number == 0)
            {
                throw Error("the number of a value is missing here, counted from 1", start);
            }

            Expect("]");
        }

        return new AttributeReference(origin, steps, sequences, attribute, number);
    }

    private DictionaryEntry ReadAttribute()
    {
        SkipSpaces();
        int start = _position;
        return DicomDictionary.Default.TryGet(ReadWord(), out DictionaryEntry? entry) ? entry : throw Error("this is no keyword of an attribute (PS3.6)", start);
    }

    private Comparison ReadSign() => TrySign("!=") ? Comparison.Other
        : TrySign("<=") ? Comparison.AtMost
        : TrySign(">=") ? Comparison.AtLeast
        : TrySign("=") ? Comparison.Equal
        : TrySign("<") ? Comparison.Less
        : TrySign(">") ? Comparison.Greater
        : throw Error("a comparison is missing here: = != < <= > >=");

    private string ReadText()
    {
        SkipSpaces();
        return _position < text.Length && text[_position] == '"' ? ReadQuoted() : ReadWord();
    }

    private string ReadQuoted()
    {
        Expect("\"");
        int end = text.IndexOf('"', _position);
        if (end < 0)
        {
            throw Error("the quotation is not closed");
        }

        string quoted = text[_position..end];
        _position = end + 1;
        return quoted;
    }

    private string ReadWord()
    {
        SkipSpaces();
        int start = _position;
        while (_position < text.Length && IsOfWord(text[_position]))
        {
            _position++;
        }

        return _position > start ? text[start.._position] : throw Error("a word is missing here");
    }

    private bool TryWord(string word)
    {
        SkipSpaces();
        int end = _position + word.Length;
        if (!text.AsSpan(_position).StartsWith(word, StringComparison.Ordinal) || (end < text.Length && IsOfWord(text[end])))
        {
            return false;
        }

        _position = end;
        return true;
    }

    private bool TrySign(string sign)
    {
        SkipSpaces();
        if (!text.AsSpan(_position).StartsWith(sign, StringComparison.Ordinal))
        {
            return false;
        }

        _position += sign.Length;
        return true;
    }

    private void Expect(string sign)
    {
        if (!TrySign(sign))
        {
            throw Error($"'{sign}' is missing here");
        }
    }

    private void SkipSpaces()
    {
        while (_position < text.Length && text[_position] == ' ')
        {
            _position++;
        }
    }

    private static bool IsOfWord(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.' or '+';

    private readonly FormatException Error(string message, int? position = null) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Condition '{text}', character {(position ?? _position) + 1}: {message}."));
}
