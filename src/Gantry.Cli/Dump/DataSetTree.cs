using System.Globalization;
using System.Text;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;

namespace Gantry.Cli.Dump;

/// <summary>A data set as text for people: tag, value representation, length in bytes, keyword and value; items of sequences indented.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="width">How many characters of a line are shown; longer values are cut.</param>
public sealed class DataSetTree(TextWriter output, int width)
{
    private const int KeywordWidth = 30;
    private const int BytesShown = 32;
    private const long TextDecoded = 64 << 10;

    /// <summary>Writes the elements of a data set.</summary>
    public void Write(DataSet dataSet) => Write(dataSet, 0);

    private void Write(DataSet dataSet, int depth)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        string indent = new(' ', depth * 4);
        foreach (DataElement element in dataSet)
        {
            string length = element.Length < 0 ? "-" : element.Length.ToString(CultureInfo.InvariantCulture);
            string start = $"{indent}{element.Tag} {Name(element.VR)} {length,8}  {Keyword(dataSet, element.Tag).PadRight(KeywordWidth)}  ";
            output.Write(start);
            if (element.IsSequence)
            {
                output.WriteLine(Count(element.Items.Count, "item"));
                for (int i = 0; i < element.Items.Count; i++)
                {
                    output.WriteLine($"{indent}  [{i.ToString(CultureInfo.InvariantCulture)}]");
                    Write(element.Items[i], depth + 1);
                }
            }
            else
            {
                output.WriteLine(Cut(PrintableText.Of(Value(element)), Math.Max(width - start.Length, 40)));
            }
        }
    }

    private static string Value(DataElement element)
    {
        try
        {
            if (element.IsEncapsulated)
            {
                // The first fragment is the basic offset table (PS3.5 §A.4).
                long bytes = element.Fragments.Skip(1).Sum(fragment => fragment.Length);
                return string.Create(CultureInfo.InvariantCulture, $"{Count(Math.Max(element.Fragments.Count - 1, 0), "fragment")}, {bytes} bytes");
            }

            if (element.Length == 0)
            {
                return string.Empty;
            }

            if (element.VR is VR.OB or VR.OD or VR.OF or VR.OL or VR.OV or VR.OW or VR.UN or VR.None || element.Length > TextDecoded)
            {
                return FirstBytes(element);
            }

            string value = string.Join('\\', element.GetStrings());
            return element.VR == VR.UI && UidRegistry.TryGet(new Uid(value), out UidEntry? entry) ? $"{value} ({entry.Name})" : value;
        }
        catch (DicomException exception)
        {
            return $"(not readable: {exception.Message})";
        }
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
        DicomDictionary dictionary = DicomDictionary.Default;
        if (!tag.IsPrivate)
        {
            return tag.IsGroupLength ? "GroupLength" : dictionary.TryGet(tag, out DictionaryEntry? entry) ? entry.Keyword : "?";
        }

        if (tag.IsPrivateCreator)
        {
            return "PrivateCreator";
        }

        string? creator = tag.Element >= 0x1000 ? dataSet.GetString(tag.PrivateCreator) : null;
        if (creator is null)
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
        text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…");
}
