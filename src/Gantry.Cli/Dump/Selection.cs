using Gantry.Dicom;

namespace Gantry.Cli.Dump;

/// <summary>Which attributes of a data set are shown: only some, or all but some.</summary>
/// <param name="only">Paths of what is shown, with all that is in it; without any, all is.</param>
/// <param name="without">Paths of what is not.</param>
internal sealed class Selection(IReadOnlyList<AttributePath> only, IReadOnlyList<AttributePath> without)
{
    /// <summary>What is shown of a data set, the sequences and items on the way to it and the creators of private blocks included.</summary>
    internal DataSet Of(DataSet dataSet)
    {
        if (only.Count == 0 && without.Count == 0)
        {
            return dataSet;
        }

        DataSet shown = dataSet.Clone();
        if (only.Count > 0)
        {
            Keep(shown, [.. only.SelectMany(path => path.Find(shown)).Select(location => (location.DataSet, location.Tag, location.Item))]);
        }

        foreach (AttributeLocation location in without.SelectMany(path => path.Find(shown).ToList()))
        {
            if (location.Item is { } item)
            {
                location.DataSet.SetItems(location.Tag, location.DataSet.Items(location.Tag).Where((_, index) => index != item));
            }
            else
            {
                location.DataSet.Remove(location.Tag);
            }
        }

        return shown;
    }

    private static bool Keep(DataSet dataSet, HashSet<(DataSet, Tag, int?)> selected)
    {
        HashSet<Tag> creators = [];
        bool isAnyKept = false;
        foreach (DataElement element in dataSet.Reverse().ToList())
        {
            bool isKept = creators.Contains(element.Tag) || selected.Contains((dataSet, element.Tag, null));
            if (!isKept && element.IsSequence)
            {
                IReadOnlyList<DataSet> items = element.Items;
                for (int i = 0; i < items.Count; i++)
                {
                    isKept |= selected.Contains((dataSet, element.Tag, i)) || Keep(items[i], selected);
                }
            }

            if (!isKept)
            {
                dataSet.Remove(element.Tag);
            }
            else if (element.Tag.IsPrivate && element.Tag.Element >= 0x1000)
            {
                creators.Add(element.Tag.PrivateCreator);
            }

            isAnyKept |= isKept;
        }

        return isAnyKept;
    }
}
