using System.Globalization;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Whether what an instance refers to in itself is there: beams, regions, segments, layers and what else has a number (<see cref="LocalReference"/>).</summary>
internal static class LocalReferenceCheck
{
    private const int LongestShown = 64;

    /// <summary>Checks the data set.</summary>
    public static void Run(DataSet dataSet, FindingList findings)
    {
        foreach (LocalReference reference in LocalReference.All.Where(reference => dataSet.Items(reference.Definitions).Count > 0))
        {
            HashSet<string>? defined = null;
            foreach ((InstancePath? place, DataElement element) in References(dataSet, reference))
            {
                if (findings.IsFull)
                {
                    return;
                }

                defined ??= [.. Find(dataSet, reference.Definitions, reference.Definition, null).SelectMany(found => found.Element.GetStrings()).Select(Plain)];
                if (Array.Find(element.GetStrings(), value => value.Length > 0 && !defined.Contains(Plain(value))) is { } value)
                {
                    string definitions = NameOf(reference.Definitions), definition = NameOf(reference.Definition);
                    findings.Add(FindingSeverity.Error, place, element.Tag, "broken-reference", reference.Source,
                        $"no item of {definitions} has the {definition} '{(value.Length > LongestShown ? value[..LongestShown] + "…" : value)}'", $"name one of {definitions}, or add it there");
                }
            }
        }
    }

    private static IEnumerable<(InstancePath? Place, DataElement Element)> References(DataSet dataSet, LocalReference reference)
    {
        if (reference.Within.Length == 0)
        {
            return dataSet.TryGetElement(reference.Reference, out DataElement element) && !element.IsSequence ? [(null, element)] : [];
        }

        return reference.Within.SelectMany(sequence => Find(dataSet, sequence, reference.Reference, null))
            .Where(found => reference.Around is not Tag around || found.Place!.Sequence == around);
    }

    private static IEnumerable<(InstancePath? Place, DataElement Element)> Find(DataSet dataSet, Tag sequence, Tag tag, InstancePath? place)
    {
        IReadOnlyList<DataSet> items = dataSet.Items(sequence);
        for (int i = 0; i < items.Count; i++)
        {
            InstancePath inside = new(place, sequence, i);
            foreach (DataElement element in items[i])
            {
                if (!element.IsSequence)
                {
                    if (element.Tag == tag)
                    {
                        yield return (inside, element);
                    }

                    continue;
                }

                foreach ((InstancePath? Place, DataElement Element) found in Find(items[i], element.Tag, tag, inside))
                {
                    yield return found;
                }
            }
        }
    }

    // Numbers in text may have signs and zeros before them.
    private static string Plain(string value) =>
        long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number.ToString(CultureInfo.InvariantCulture) : value;

    private static string NameOf(Tag tag) => DicomDictionary.Default.TryGet(tag, out DictionaryEntry? entry) ? entry.Name : tag.ToString();
}
