using System.Globalization;
using System.Text;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;

namespace Gantry.Cli.Dump;

/// <summary>A data set as text for people: tag, value representation, length in bytes, keyword and value; items of sequences indented.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="options">How it is shown.</param>
public sealed class DataSetTree(TextWriter output, TreeOptions options)
{
    private const int KeywordWidth = 30;
    private const int BytesShown = 32;
    private const int LeastValueWidth = 40;
    private const long TextDecoded = 64 << 10;

    /// <summary>Writes the elements of a data set.</summary>
    public void Write(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        Write(dataSet, 0);
    }

    private void Write(DataSet dataSet, int depth)
    {
        string indent = new(' ', depth * 4);
        foreach (DataElement element in dataSet)
        {
            string length = element.Length < 0 ? "-" : element.Length.ToString(CultureInfo.InvariantCulture);
            string start = $"{Offset(element.Range)}{indent}{element.Tag} {Name(element.VR)} {length,8}  {Keyword(dataSet, element.Tag).PadRight(KeywordWidth)}  ";
            output.Write(start);
            if (element.IsSequence)
            {
                IReadOnlyList<DataSet> items = element.Items;
                output.WriteLine(Count(items.Count, "item"));
                for (int i = 0; i < items.Count && depth < options.Depth; i++)
                {
                    output.WriteLine($"{Offset(default)}{indent}  [{i.ToString(CultureInfo.InvariantCulture)}]");
                    Write(items[i], depth + 1);
                }
            }
            else
            {
                output.WriteLine(Cut(PrintableText.Of(Value(dataSet, element)), options.ValueLength ?? Math.Max(options.Width - start.Length, LeastValueWidth)));
                WriteFragments(element, indent);
            }
        }
    }

    private void WriteFragments(DataElement element, string indent)
    {
        IReadOnlyList<ValueRange> fragments = options.ShowsOffsets ? element.Fragments : [];
        for (int i = 0; i < fragments.Count; i++)
        {
            string what = i == 0 ? "basic offset table" : string.Create(CultureInfo.InvariantCulture, $"fragment {i}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Offset(fragments[i])}{indent}               {fragments[i].Length,8}    {what}"));
        }
    }

    private string Offset(ValueRange range) =>
        !options.ShowsOffsets ? string.Empty : range.Offset > 0 ? string.Create(CultureInfo.InvariantCulture, $"{range.Offset,12}  ") : new string(' ', 14);

    private string Value(DataSet dataSet, DataElement element)
    {
        try
        {
            if (element.IsEncapsulated)
            {
                // The first fragment is the basic offset table (PS3.5 §A.4).
                long bytes = element.Fragments.Skip(1).Sum(fragment => fragment.Length);
                return string.Create(CultureInfo.InvariantCulture, $"{Pixels(dataSet, element.Tag)}{Count(Math.Max(element.Fragments.Count - 1, 0), "fragment")}, {bytes} bytes");
            }

            if (element.Length == 0)
            {
                return string.Empty;
            }

            if (element.VR is VR.OB or VR.OD or VR.OF or VR.OL or VR.OV or VR.OW or VR.UN or VR.None || element.Length > Math.Max(TextDecoded, 4L * (options.ValueLength ?? 0)))
            {
                return Pixels(dataSet, element.Tag) + FirstBytes(element);
            }

            string value = string.Join('\\', element.GetStrings());
            return element.VR == VR.UI && UidRegistry.TryGet(new Uid(value), out UidEntry? entry) ? $"{value} ({entry.Name})" : value;
        }
        catch (DicomException exception)
        {
            return $"(not readable: {exception.Message})";
        }
    }

    /// <summary>What pixel data are pixels of, as far as the data set says so.</summary>
    private static string Pixels(DataSet dataSet, Tag tag)
    {
        if (tag.Value is not (0x7FE00008 or 0x7FE00009 or 0x7FE00010) || dataSet.Get(Attributes.Rows) is not { } rows || dataSet.Get(Attributes.Columns) is not { } columns)
        {
            return string.Empty;
        }

        string samples = dataSet.Get(Attributes.SamplesPerPixel) is { } count and > 1 ? string.Create(CultureInfo.InvariantCulture, $"{count} × ") : string.Empty;
        string bits = dataSet.Get(Attributes.BitsAllocated) is { } allocated ? string.Create(CultureInfo.InvariantCulture, $", {samples}{allocated} bits") : string.Empty;
        string frames = dataSet.Get(Attributes.NumberOfFrames) is { } number and > 1 ? string.Create(CultureInfo.InvariantCulture, $", {number} frames") : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{columns} × {rows}{bits}{frames}: ");
    }

    private static string FirstBytes(DataElement element)
    {
        Span<byte> bytes = stackalloc byte[BytesShown];
        using Stream stream = element.OpenRead();
        int read = stream.ReadAtLeast(bytes, BytesShown, throwOnEndOfStream: false);
        StringBuilder text = new(BytesShown * 3);
        for (int i = 0; i < read; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{bytes[i]:X2} ");
        }

        return text.Append(element.Length > read ? "…" : string.Empty).ToString();
    }

    private static string Keyword(DataSet dataSet, Tag tag)
    {
        DicomDictionary dictionary = dataSet.Context.Dictionary;
        if (!tag.IsPrivate)
        {
            return tag.IsGroupLength ? "GroupLength" : dictionary.TryGet(tag, out DictionaryEntry? entry) ? entry.Keyword : "?";
        }

        if (tag.IsPrivateCreator)
        {
            return "PrivateCreator";
        }

        if (dataSet.PrivateCreatorOf(tag) is not { } creator)
        {
            return "?";
        }

        return dictionary.TryGetPrivate(creator, tag, out DictionaryEntry? known) && known.Name.Length > 0
            ? PrintableText.Of($"{creator}: {known.Name}")
            : PrintableText.Of($"{creator}: ?");
    }

    private static string Name(VR vr) => vr == VR.None ? "--" : vr.ToString();

    private static string Count(int count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? string.Empty : "s")}");

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, Math.Max(length - 1, 0)), "…");
}
