using System.Text;

namespace Gantry.Dicom;

/// <summary>What the readers of all forms for interchange do alike: they count, keep the place, and turn texts and references into values.</summary>
internal abstract class InterchangeReader(InterchangeReadOptions options)
{
    private static readonly Tag s_specificCharacterSet = new(0x00080005);
    // An element out of order moves those that were read before it; what a file may cost so is limited.
    private const long MostMoves = 1L << 28;
    private int _count;
    private long _moves;

    /// <summary>Where in the data set the reader is.</summary>
    protected ElementPath Path { get; } = new();

    /// <summary>An error that tells its place.</summary>
    protected abstract DicomException At(string message, Tag? tag = null);

    /// <summary>Forgets what was counted, before another data set.</summary>
    protected void Begin()
    {
        _count = 0;
        _moves = 0;
    }

    /// <summary>The tag that eight digits name.</summary>
    protected Tag ParseTag(string name) => name.Length == 8 && Tag.TryParse(name, out Tag tag)
        ? tag
        : throw At($"'{Shorten(name)}' is no tag: name each element by eight hexadecimal digits, as in 00100010");

    /// <summary>Counts an element, and looks whether it is new.</summary>
    /// <returns>False for what no data set holds: group lengths and delimiters.</returns>
    /// <param name="tag">The tag.</param>
    /// <param name="dataSet">The data set that it is to stand in.</param>
    /// <param name="order">How the data set's elements stood so far.</param>
    protected bool TryBegin(Tag tag, DataSet dataSet, ref ElementOrder order)
    {
        if (++_count > options.Context.Limits.MaximumElements)
        {
            throw At($"There are more elements than the {options.Context.Limits.MaximumElements} of {nameof(DicomLimits)}.{nameof(DicomLimits.MaximumElements)}");
        }

        _moves += order.Add(tag);
        if (_moves > MostMoves)
        {
            throw At("Too many elements stand out of order: write them in ascending order of their tags", tag);
        }

        if (tag.IsGroupLength || tag.Group == 0xFFFE)
        {
            return false;
        }

        return dataSet.Contains(tag) ? throw At("The element stands there twice", tag) : true;
    }

    /// <summary>Refuses to go deeper than the limit.</summary>
    protected void CheckDepth()
    {
        if (Path.Depth > options.Context.Limits.MaximumDepth)
        {
            throw At($"Sequences are nested deeper than the {options.Context.Limits.MaximumDepth} levels of {nameof(DicomLimits)}.{nameof(DicomLimits.MaximumDepth)}");
        }
    }

    /// <summary>The value representation that two letters name.</summary>
    protected VR ParseVR(string text, Tag tag)
    {
        VR vr = text is { Length: 2 } && text[0] < 128 && text[1] < 128 ? VRRules.FromLetters((byte)text[0], (byte)text[1]) : VR.None;
        return vr != VR.None ? vr : throw At($"'{Shorten(text)}' is no value representation: write two capitals of PS3.5 table 6.2-1", tag);
    }

    /// <summary>Sets an element to what a reference to bulk data means.</summary>
    protected void SetBulkData(string uri, Tag tag, VR vr, DataSet dataSet)
    {
        if (options.ResolveBulkData is not { } resolve)
        {
            throw At("The value is elsewhere (bulk data) and cannot be fetched here: send it inline", tag);
        }

        if (resolve(uri, Path.ToBulkDataPath(tag)) is ReadOnlyMemory<byte> bytes)
        {
            dataSet.SetBytes(tag, vr, bytes);
        }
        else
        {
            dataSet.SetEmpty(tag, vr);
        }
    }

    /// <summary>Sets an element to values given as text.</summary>
    /// <returns>Whether they hold text that the default repertoire does not have.</returns>
    protected bool SetValues(ReadOnlySpan<string> texts, Tag tag, VR vr, DataSet dataSet)
    {
        bool isEmpty = true;
        bool isAscii = true;
        foreach (string text in texts)
        {
            isEmpty &= text.Length == 0;
            isAscii &= Ascii.IsValid(text);
            if (ValueText.IsMultiple(vr) && vr.IsText() && text.Contains('\\', StringComparison.Ordinal))
            {
                throw At("A backslash separates values: write each of them apart", tag);
            }
        }

        if (isEmpty && (!vr.IsText() || texts.Length < 2))
        {
            dataSet.SetEmpty(tag, vr);
            return false;
        }

        try
        {
            dataSet.SetBytes(tag, vr, ValueWriter.WriteStrings(vr is VR.FL or VR.FD ? [.. texts.ToArray().Select(Infinities)] : texts, vr, CharacterSet.Utf8));
        }
        catch (DicomException exception)
        {
            throw At(exception.Message.TrimEnd('.'), tag);
        }

        return !isAscii && vr.UsesCharacterSet();
    }

    // As JSON writers and XML Schema spell them.
    private static string Infinities(string text) => text switch { "inf" or "INF" => "Infinity", "-inf" or "-INF" => "-Infinity", _ => text };

    /// <summary>Ends a data set or item: text that the default repertoire does not have is said to be UTF-8 where a character set is named already.</summary>
    /// <returns>Whether one that encloses it has to say so.</returns>
    protected static bool NameCharacterSet(DataSet dataSet, bool isForeign)
    {
        if (!isForeign || !dataSet.Contains(s_specificCharacterSet))
        {
            return isForeign;
        }

        dataSet.Set(s_specificCharacterSet, VR.CS, DefinedTerms.Utf8);
        return false;
    }

    /// <summary>Ends a whole data set: text that the default repertoire does not have is said to be UTF-8.</summary>
    protected static void RequireCharacterSet(DataSet dataSet, bool isForeign)
    {
        if (isForeign)
        {
            dataSet.Set(s_specificCharacterSet, VR.CS, DefinedTerms.Utf8);
        }
    }

    /// <summary>A text as messages quote it.</summary>
    protected static string Shorten(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
