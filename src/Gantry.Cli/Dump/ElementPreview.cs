using System.Globalization;
using System.Text;
using Gantry.Dicom;

namespace Gantry.Cli.Dump;

/// <summary>The value of an element in a line, for people.</summary>
internal static class ElementPreview
{
    private const int BytesShown = 32;
    private const long TextDecoded = 64 << 10;

    /// <summary>Text and numbers as they are, the first bytes of anything else. It may hold control characters.</summary>
    /// <param name="dataSet">The data set that holds the element.</param>
    /// <param name="element">The element.</param>
    /// <param name="longestText">Text of so many bytes is shown as text still; text up to 64 KiB always is.</param>
    internal static string Of(DataSet dataSet, DataElement element, long longestText = 0)
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

            if (element.VR is VR.OB or VR.OD or VR.OF or VR.OL or VR.OV or VR.OW or VR.UN or VR.None || element.Length > Math.Max(TextDecoded, longestText))
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

    /// <summary>A number of things: 1 item, 2 items.</summary>
    internal static string Count(int count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? string.Empty : "s")}");
}
