using System.Text.Json;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Dump;
using Gantry.Dicom;

namespace Gantry.Cli.Diff;

/// <summary>Differences shown: for people by place, name and both values; for programs as one JSON object a line.</summary>
internal sealed class DifferenceOutput(Terminal terminal, bool json)
{
    private const int Indent = 4;

    private InstancePair? _shown;

    /// <summary>Shows a file that has no counterpart.</summary>
    internal void Missing(InstancePair pair)
    {
        if (json)
        {
            terminal.WriteJsonLine(writer => Write(writer, pair, null, null, pair.Left is null ? null : "instance", pair.Right is null ? null : "instance"));
        }
        else
        {
            terminal.Output.WriteLine($"{(pair.Left is null ? "+" : "-")} {PrintableText.Of(pair.Left ?? pair.Right!)} has no counterpart");
        }
    }

    /// <summary>Shows a difference between two files that is in no attribute.</summary>
    internal void Encoding(InstancePair pair, string what, string left, string right) => Show(pair, string.Empty, what, left, right);

    /// <summary>Shows a difference.</summary>
    internal void Difference(InstancePair pair, DataSetDifference difference)
    {
        DataSet holder = difference.Kind == DifferenceKind.OnlyRight ? difference.Right : difference.Left;
        bool isOnlyLeft = difference.Kind == DifferenceKind.OnlyLeft;
        bool isOnlyRight = difference.Kind == DifferenceKind.OnlyRight;
        Show(pair, difference.Path, ElementName.Of(holder, difference.Tag), isOnlyRight ? null : Value(difference, difference.Left), isOnlyLeft ? null : Value(difference, difference.Right));
    }

    private void Show(InstancePair pair, string path, string name, string? left, string? right)
    {
        if (json)
        {
            terminal.WriteJsonLine(writer => Write(writer, pair, path, name, left, right));
            return;
        }

        if (!ReferenceEquals(pair, _shown))
        {
            terminal.Output.WriteLine($"{(_shown is null ? string.Empty : "\n")}--- {PrintableText.Of(pair.Left!)}\n+++ {PrintableText.Of(pair.Right!)}");
            _shown = pair;
        }

        terminal.Output.WriteLine($"{path}{(path.Length > 0 ? " " : string.Empty)}{name}");
        Line('-', left);
        Line('+', right);
    }

    private void Line(char sign, string? value)
    {
        if (value is not null)
        {
            string text = PrintableText.Of(value);
            terminal.Output.WriteLine($"  {sign} {(text.Length > terminal.Width - Indent ? string.Concat(text.AsSpan(0, terminal.Width - Indent - 1), "…") : text)}");
        }
    }

    private static string Value(DataSetDifference difference, DataSet dataSet)
    {
        if (difference.Item is { } item)
        {
            return $"item of {ElementPreview.Count(dataSet.Items(difference.Tag)[item].Count(), "element")}";
        }

        if (!dataSet.TryGetElement(difference.Tag, out DataElement element))
        {
            return string.Empty;
        }

        string value = element.IsSequence ? ElementPreview.Count(element.Items.Count, "item") : element.IsEmpty ? "(empty)" : ElementPreview.Of(dataSet, element);
        return difference.Kind == DifferenceKind.Representation ? $"{element.VR} {value}" : element.VR.IsBinary() && element.Length >= 0 ? $"{element.Length} bytes: {value}" : value;
    }

    private static void Write(Utf8JsonWriter writer, InstancePair pair, string? path, string? name, string? left, string? right)
    {
        writer.WriteStartObject();
        writer.WriteString("leftFile", pair.Left);
        writer.WriteString("rightFile", pair.Right);
        writer.WriteString("path", path);
        writer.WriteString("name", name);
        writer.WriteString("left", left);
        writer.WriteString("right", right);
        writer.WriteEndObject();
    }
}
