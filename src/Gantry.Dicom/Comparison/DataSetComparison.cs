using System.Globalization;

namespace Gantry.Dicom;

/// <summary>
/// Compares two data sets, attribute by attribute and item by item. Encodings make no difference unless they are asked for: transfer syntax, lengths, byte order,
/// character sets, padding, group lengths, fragments of encapsulated pixel data.
/// </summary>
public sealed record DataSetComparison
{
    private static readonly Tag s_characterSet = new(0x00080005);
    private static readonly Tag s_trailingPadding = new(0xFFFCFFFC);

    /// <summary>Everything but encodings.</summary>
    public static DataSetComparison Default { get; } = new();

    /// <summary>Whether value representations, Specific Character Set, group lengths and trailing padding are compared too.</summary>
    public bool IncludesEncoding { get; init; }

    /// <summary>Whether private elements are left out (PS3.5 §7.8).</summary>
    public bool IgnoresPrivate { get; init; }

    /// <summary>Attributes and items that may differ.</summary>
    public IReadOnlyList<AttributePath> Ignored { get; init; } = [];

    /// <summary>Finds what differs, in the order of the tags.</summary>
    /// <param name="left">One data set.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="DicomException">A value cannot be read from its source any more.</exception>
    public IEnumerable<DataSetDifference> Compare(DataSet left, DataSet right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        HashSet<string> ignored = [.. Ignored.SelectMany(path => path.Find(left).Concat(path.Find(right))).Select(place => place.Path)];
        return Compare(left, right, string.Empty, ignored);
    }

    private IEnumerable<DataSetDifference> Compare(DataSet left, DataSet right, string prefix, HashSet<string> ignored)
    {
        List<DataElement> lefts = Elements(left);
        List<DataElement> rights = Elements(right);
        for (int l = 0, r = 0; l < lefts.Count || r < rights.Count;)
        {
            int order = l == lefts.Count ? 1 : r == rights.Count ? -1 : lefts[l].Tag.CompareTo(rights[r].Tag);
            DataElement? one = order <= 0 ? lefts[l++] : null;
            DataElement? other = order >= 0 ? rights[r++] : null;
            Tag tag = (one ?? other!.Value).Tag;
            string path = prefix + tag;
            if (!ignored.Contains(path))
            {
                foreach (DataSetDifference difference in Compare(new DataSetDifference(path, tag, null, left, right, Kind(order)), one, other, ignored))
                {
                    yield return difference;
                }
            }
        }
    }

    private IEnumerable<DataSetDifference> Compare(DataSetDifference place, DataElement? left, DataElement? right, HashSet<string> ignored)
    {
        if (left is not { } one || right is not { } other)
        {
            return [place];
        }

        if (IncludesEncoding && one.VR != other.VR)
        {
            return [place with { Kind = DifferenceKind.Representation }];
        }

        if (one.IsSequence && other.IsSequence)
        {
            return CompareItems(place, one.Items, other.Items, ignored);
        }

        bool areEmpty = one.IsEmpty && other.IsEmpty;
        return areEmpty || (one.IsSequence == other.IsSequence && ElementComparison.AreAlike(place.Left, one, place.Right, other)) ? [] : [place];
    }

    private IEnumerable<DataSetDifference> CompareItems(DataSetDifference place, IReadOnlyList<DataSet> left, IReadOnlyList<DataSet> right, HashSet<string> ignored)
    {
        for (int i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"{place.Path}[{i}]");
            if (ignored.Contains(path))
            {
                continue;
            }

            if (i >= left.Count || i >= right.Count)
            {
                yield return place with { Path = path, Item = i, Kind = i < left.Count ? DifferenceKind.OnlyLeft : DifferenceKind.OnlyRight };
                continue;
            }

            foreach (DataSetDifference difference in Compare(left[i], right[i], path + ".", ignored))
            {
                yield return difference;
            }
        }
    }

    /// <summary>The elements to compare, in ascending order; of several with one tag the first.</summary>
    private List<DataElement> Elements(DataSet dataSet) => [.. dataSet.Where(IsCompared).OrderBy(element => element.Tag).DistinctBy(element => element.Tag)];

    private bool IsCompared(DataElement element) =>
        (IncludesEncoding || !(element.Tag.IsGroupLength || element.Tag == s_characterSet || element.Tag == s_trailingPadding)) && !(IgnoresPrivate && element.Tag.IsPrivate);

    private static DifferenceKind Kind(int order) => order < 0 ? DifferenceKind.OnlyLeft : order > 0 ? DifferenceKind.OnlyRight : DifferenceKind.Value;
}
