namespace Gantry.Dicom.Tests.Properties;

/// <summary>An element as a property makes it: text or numbers as strings, bytes, items, or fragments.</summary>
internal sealed record ElementModel(Tag Tag, VR VR)
{
    public string[]? Values { get; init; }

    public byte[]? Bytes { get; init; }

    public DataSetModel[]? Items { get; init; }

    public byte[][]? Fragments { get; init; }

    public void SetIn(DataSet dataSet)
    {
        if (Items is not null)
        {
            dataSet.SetItems(Tag, Items.Select(item => item.Make()));
        }
        else if (Fragments is not null)
        {
            dataSet.SetFragments(Tag, VR, [.. Fragments.Select(fragment => (ReadOnlyMemory<byte>)fragment)]);
        }
        else if (Bytes is not null)
        {
            dataSet.SetBytes(Tag, VR, Bytes);
        }
        else
        {
            dataSet.Set(Tag, VR, Values!);
        }
    }

    /// <summary>Smaller elements that may fail too: fewer values and items, shorter ones, smaller items.</summary>
    public IEnumerable<ElementModel> Shrink()
    {
        if (Values is not null)
        {
            return Fewer(Values).Concat(Each(Values, text => text.Length > 1 && VR.UsesCharacterSet() ? [text[..1], text[..(text.Length / 2)], text[(text.Length / 2)..]] : []))
                .Where(values => values.All(value => value.Trim() == value && !char.IsSurrogate(value.FirstOrDefault()) && !char.IsSurrogate(value.LastOrDefault())))
                .Select(values => this with { Values = values });
        }

        if (Items is not null)
        {
            return Fewer(Items).Concat(Each(Items, item => item.Shrink())).Select(items => this with { Items = items });
        }

        return Fragments is not null ? Fewer(Fragments).Where(fragments => fragments.Length > 0).Select(fragments => this with { Fragments = fragments })
            : Bytes!.Length > 8 ? [this with { Bytes = [] }, this with { Bytes = Bytes[..8] }] : Bytes.Length > 0 ? [this with { Bytes = [] }] : [];
    }

    public override string ToString() => Items is not null ? $"{Tag} SQ [{string.Join(" | ", Items.Select(item => item.ToString()))}]"
        : Fragments is not null ? $"{Tag} {VR} {{{string.Join(' ', Fragments.Select(Convert.ToHexString))}}}"
        : Bytes is not null ? $"{Tag} {VR} {Convert.ToHexString(Bytes)}"
        : $"{Tag} {VR} '{string.Join('\\', Values!)}'";

    internal static IEnumerable<T[]> Fewer<T>(T[] whole)
    {
        if (whole.Length > 1)
        {
            yield return whole[..(whole.Length / 2)];
            yield return whole[(whole.Length / 2)..];
        }

        for (int i = 0; i < whole.Length; i++)
        {
            yield return [.. whole[..i], .. whole[(i + 1)..]];
        }
    }

    internal static IEnumerable<T[]> Each<T>(T[] whole, Func<T, IEnumerable<T>> smaller) =>
        whole.SelectMany((one, i) => smaller(one).Select(other => (T[])[.. whole[..i], other, .. whole[(i + 1)..]]));
}
