using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;

namespace Gantry.Cli.Dump;

/// <summary>A data set as text for people: tag, value representation, length in bytes, keyword and value; items of sequences indented.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="options">How it is shown.</param>
public sealed class DataSetTree(TextWriter output, TreeOptions options)
{
    private const int KeywordWidth = 30;
    private const int LeastValueWidth = 40;

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
            string start = $"{Offset(element.Range)}{indent}{element.Tag} {Name(element.VR)} {length,8}  {ElementName.Of(dataSet, element.Tag).PadRight(KeywordWidth)}  ";
            output.Write(start);
            if (element.IsSequence)
            {
                IReadOnlyList<DataSet> items = element.Items;
                output.WriteLine(ElementPreview.Count(items.Count, "item"));
                for (int i = 0; i < items.Count && depth < options.Depth; i++)
                {
                    output.WriteLine($"{Offset(default)}{indent}  [{i.ToString(CultureInfo.InvariantCulture)}]");
                    Write(items[i], depth + 1);
                }
            }
            else
            {
                output.WriteLine(Cut(PrintableText.Of(ElementPreview.Of(dataSet, element, 4L * (options.ValueLength ?? 0))), options.ValueLength ?? Math.Max(options.Width - start.Length, LeastValueWidth)));
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

    private static string Name(VR vr) => vr == VR.None ? "--" : vr.ToString();

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, Math.Max(length - 1, 0)), "…");
}
