using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Gantry.Dicom;

/// <summary>
/// Names attributes of a data set in text: parts joined by dots, each but the last one a sequence with the number of an item.
/// <code>
///   PatientID                                        by keyword (PS3.6)
///   (0010,0020)   0010,0020   00100020               by tag
///   (0009,01 "SIEMENS CT VA0 COAD")                  private: group, offset in the block, private creator (PS3.5 §7.8.1)
///   ReferencedSeriesSequence[0].SeriesInstanceUID    in an item, counted from 0; without a number, in the first
///   ReferencedSeriesSequence[*].SeriesInstanceUID    in all items
///   ReferencedSeriesSequence[1]                      an item; [+] is a new one at the end
///   **.PatientName                                   at any depth, the data set itself included
///   *   (60xx,3000)   0009xxxx                       any attribute; any with these digits
/// </code>
/// The keyword of a repeating group, such as OverlayData, stands for all of them.
/// </summary>
public sealed class AttributePath
{
    // A path that counts on is a slip, and would make a data set of nothing but empty items.
    private const int MostItemsMade = 1000;

    private readonly AttributePathStep[] _steps;
    private readonly string _text;

    internal AttributePath(AttributePathStep[] steps, string text)
    {
        _steps = steps;
        _text = text;
    }

    /// <summary>The last attribute's value representation in the dictionary, the first where several are allowed; UN when it is unknown, None when the path may name several attributes.</summary>
    public VR VR => Last.VR;

    /// <summary>The last attribute's tag; null when the path does not tell it, being a pattern or naming a private element by its creator.</summary>
    public Tag? Tag => Last.Mask == uint.MaxValue ? Last.Tag : null;

    /// <summary>The tag of the first attribute on the way, that of the data set itself; null when the path does not tell it.</summary>
    internal Tag? FirstTag => _steps[0].Mask == uint.MaxValue ? _steps[0].Tag : null;

    /// <summary>Whether the path may name several places.</summary>
    public bool IsPattern => !Array.TrueForAll(_steps, step => step.IsSingle);

    /// <summary>Whether the path ends with an item of a sequence.</summary>
    public bool IsItem => Last.Item != AttributePathStep.NoItem;

    private AttributePathStep Last => _steps[^1];

    /// <summary>Reads a path.</summary>
    /// <param name="text">The path.</param>
    /// <param name="dictionary">Where keywords are looked up; the standard's when null.</param>
    /// <exception cref="FormatException">The text is no path; the message tells where and what to write instead.</exception>
    public static AttributePath Parse(string text, DicomDictionary? dictionary = null) =>
        TryParse(text, dictionary, out AttributePath? path, out string? error) ? path : throw new FormatException(error);

    /// <summary>Reads a path.</summary>
    /// <param name="text">The path.</param>
    /// <param name="dictionary">Where keywords are looked up; the standard's when null.</param>
    /// <param name="path">The path.</param>
    /// <param name="error">Why the text is no path, where, and what to write instead.</param>
    public static bool TryParse(string text, DicomDictionary? dictionary, [NotNullWhen(true)] out AttributePath? path, [NotNullWhen(false)] out string? error)
    {
        if (TryParseStart(text, dictionary, out path, out int length, out error) && length < text.Length)
        {
            error = AttributePathParser.Error(text, length, $"'{text[length]}' does not belong there: parts of a path are joined by dots.");
            path = null;
        }

        return path is not null;
    }

    /// <summary>Reads the path that a text begins with, up to the first character that cannot belong to it, as in <c>PatientName=Doe^Jane</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dictionary">Where keywords are looked up; the standard's when null.</param>
    /// <param name="path">The path.</param>
    /// <param name="length">How many characters the path takes.</param>
    /// <param name="error">Why the text begins with no path, where, and what to write instead.</param>
    public static bool TryParseStart(
        string text, DicomDictionary? dictionary, [NotNullWhen(true)] out AttributePath? path, out int length, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new AttributePathParser(text, dictionary ?? DicomDictionary.Default);
        AttributePathStep[]? steps = parser.Read(out length, out error);
        path = steps is null ? null : new AttributePath(steps, text[..length]);
        return path is not null;
    }

    /// <summary>The places in a data set that the path names, in the order of the data set.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="orAbsent">
    /// Whether the attribute may be missing where the data set that would hold it is there. A path with a pattern for its last attribute, or with ** before
    /// it, names only what is there.
    /// </param>
    public IEnumerable<AttributeLocation> Find(DataSet dataSet, bool orAbsent = false)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return Find(dataSet, 0, string.Empty, orAbsent);
    }

    /// <summary>The one place that the path names; sequences, items and private blocks on the way are made where they are missing, the attribute is not.</summary>
    /// <exception cref="DicomException">The path is a pattern, or something on the way is no sequence.</exception>
    public AttributeLocation Make(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        if (IsPattern)
        {
            throw new DicomException($"'{this}' may name several places; to make one, write its tag and item number in full");
        }

        string prefix = string.Empty;
        for (int i = 0; ; i++)
        {
            AttributePathStep step = _steps[i];
            Tag tag = step.MakeTag(dataSet);
            if (step.Item == AttributePathStep.NoItem)
            {
                return new AttributeLocation(dataSet, tag, null, prefix + tag);
            }

            int item = MakeItem(dataSet, tag, step.Item, prefix);
            string path = string.Create(CultureInfo.InvariantCulture, $"{prefix}{tag}[{item}]");
            if (i == _steps.Length - 1)
            {
                return new AttributeLocation(dataSet, tag, item, path);
            }

            prefix = path + ".";
            dataSet = dataSet.Items(tag)[item];
        }
    }

    /// <summary>The path as it was written.</summary>
    public override string ToString() => _text;

    private static int MakeItem(DataSet dataSet, Tag tag, int item, string prefix)
    {
        if (dataSet.TryGetElement(tag, out DataElement element) && !element.IsSequence && !element.IsEmpty)
        {
            throw new DicomException($"{prefix}{tag} is no sequence but has a value of its own, so that it holds no items");
        }

        int count = dataSet.Items(tag).Count;
        int wanted = item == AttributePathStep.NewItem ? count : item;
        if (wanted >= count + MostItemsMade)
        {
            throw new DicomException($"{prefix}{tag} has {count} items; item {wanted} is too far from them to be made. The next one is [{count}]");
        }

        if (wanted >= count)
        {
            dataSet.SetItems(tag, [.. dataSet.Items(tag), .. Enumerable.Range(count, wanted + 1 - count).Select(_ => new DataSet(dataSet.Context))]);
        }

        return wanted;
    }

    private IEnumerable<AttributeLocation> Find(DataSet dataSet, int index, string prefix, bool orAbsent)
    {
        AttributePathStep step = _steps[index];
        if (step.IsAnyDepth)
        {
            IEnumerable<AttributeLocation> deeper = dataSet.Where(element => element.IsSequence)
                .SelectMany(element => Items(element, AttributePathStep.AllItems, prefix))
                .SelectMany(item => Find(item.DataSet, index, item.Path + ".", false));
            return Find(dataSet, index + 1, prefix, false).Concat(deeper);
        }

        if (index < _steps.Length - 1)
        {
            return step.ElementsOf(dataSet).SelectMany(element => Items(element, step.Item, prefix)).SelectMany(item => Find(item.DataSet, index + 1, item.Path + ".", orAbsent));
        }

        if (step.Item != AttributePathStep.NoItem)
        {
            return step.ElementsOf(dataSet).SelectMany(element => Items(element, step.Item, prefix).Select(item => item with { DataSet = dataSet }));
        }

        return orAbsent && step.IsSingle && step.FindTag(dataSet) is { } tag
            ? [new AttributeLocation(dataSet, tag, null, prefix + tag)]
            : step.ElementsOf(dataSet).Select(element => new AttributeLocation(dataSet, element.Tag, null, prefix + element.Tag));
    }

    /// <summary>The items that a step names, each as the data set it is.</summary>
    private static IEnumerable<AttributeLocation> Items(DataElement element, int item, string prefix)
    {
        IReadOnlyList<DataSet> items = element.Items;
        int first = item == AttributePathStep.AllItems ? 0 : item;
        int end = item == AttributePathStep.AllItems ? items.Count : Math.Min(items.Count, item + 1);
        for (int i = Math.Max(first, 0); i < end; i++)
        {
            yield return new AttributeLocation(items[i], element.Tag, i, string.Create(CultureInfo.InvariantCulture, $"{prefix}{element.Tag}[{i}]"));
        }
    }
}
