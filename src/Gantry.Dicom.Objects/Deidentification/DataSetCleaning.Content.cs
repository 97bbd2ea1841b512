using System.Globalization;

namespace Gantry.Dicom.Objects.Deidentification;

/// <content>Structured content (PS3.15 §E.3.4): content items by the table of their concepts, references by position kept true.</content>
internal sealed partial class DataSetCleaning
{
    private const string RootNumber = "1";

    private void CleanContent(DataSet dataSet, Tag sequence, IReadOnlyList<DataSet> items)
    {
        // A tree refers to its items by their numbers from the root on, which are no longer right where one was removed.
        bool isTree = sequence == Attributes.ContentSequence && _path.TrueForAll(step => step.Tag != Attributes.ContentSequence);
        Dictionary<DataSet, DataSet?> targets = isTree ? ReadReferences(items) : [];
        CleanItems(dataSet, sequence, items);
        if (targets.Count > 0)
        {
            WriteReferences(dataSet, sequence, targets);
        }
    }

    private void CleanItems(DataSet dataSet, Tag sequence, IReadOnlyList<DataSet> items)
    {
        List<DataSet> kept = [];
        for (int i = 0; i < items.Count; i++)
        {
            Enter(sequence, i);
            if (CleanItem(items[i]))
            {
                kept.Add(items[i]);
            }

            Leave();
        }

        if (kept.Count < items.Count)
        {
            dataSet.SetItems(sequence, kept);
        }
    }

    /// <summary>Cleans a content item.</summary>
    /// <returns>False when it is to be removed.</returns>
    private bool CleanItem(DataSet item)
    {
        string valueType = item.GetString(Attributes.ValueType) ?? string.Empty;
        ConfidentialityAction action = ConfidentialityTables.Default.ActionFor(item, _profile.Options) is { } listed ? ResolveItem(listed) : ActionFor(valueType);
        if (action == ConfidentialityAction.Remove)
        {
            Note(Attributes.ConceptNameCodeSequence, DeidentificationStep.Removed, "is a content item that identifies");
            return false;
        }

        string? text = item.GetString(Attributes.TextValue);
        IReadOnlyList<DataSet> children = item.Items(Attributes.ContentSequence);
        CleanAround(item, valueType, action);
        CleanItems(item, Attributes.ContentSequence, children);
        if (text is not null)
        {
            CleanTextValue(item, text, action);
        }
        else if (action == ConfidentialityAction.Replace && valueType == "CODE")
        {
            item.SetCodes(Attributes.ConceptCodeSequence, DummyValues.Code);
            Note(Attributes.ConceptCodeSequence, DeidentificationStep.Replaced);
        }

        return true;
    }

    // Templates are not looked at: what one may demand stays, as a dummy.
    private static ConfidentialityAction ResolveItem(ConfidentialityAction action) => action == ConfidentialityAction.RemoveOrReplace ? ConfidentialityAction.Replace : action;

    private ConfidentialityAction ActionFor(string valueType) => valueType switch
    {
        "TEXT" => ConfidentialityAction.Clean,
        "PNAME" => ConfidentialityAction.Replace,
        "DATE" or "DATETIME" or "TIME" => ActionFor(default, VR.DA),
        _ => ConfidentialityAction.Keep,
    };

    private void CleanTextValue(DataSet item, string text, ConfidentialityAction action)
    {
        string left = action switch { ConfidentialityAction.Keep => _texts.RemoveKnown(text), ConfidentialityAction.Clean => _texts.Clean(text), _ => string.Empty };
        if (left != text)
        {
            item.Set(Attributes.TextValue, left.Length > 0 ? left : DummyValues.Text);
            Note(Attributes.TextValue, left.Length > 0 ? DeidentificationStep.Cleaned : DeidentificationStep.Replaced);
        }
    }

    /// <summary>Cleans the elements of a content item but its text and the items below it.</summary>
    private void CleanAround(DataSet item, string valueType, ConfidentialityAction action)
    {
        foreach (DataElement element in item.ToList())
        {
            Tag tag = element.Tag;
            if (tag == Attributes.ContentSequence || tag == Attributes.TextValue)
            {
                continue;
            }

            if (tag.IsPrivate || tag.IsGroupLength)
            {
                Remove(item, tag);
            }
            else if (ValueOf(valueType) == tag && action != ConfidentialityAction.Empty)
            {
                Apply(item, element, element.VR, action == ConfidentialityAction.Replace && element.VR == VR.UI ? ConfidentialityAction.MapUid : action, null);
            }
            else
            {
                CleanStandard(item, element);
            }
        }
    }

    private static Tag ValueOf(string valueType) => valueType switch
    {
        "DATE" => Attributes.Date,
        "TIME" => Attributes.Time,
        "DATETIME" => Attributes.DateTime,
        "PNAME" => Attributes.PersonName,
        "UIDREF" => Attributes.UID,
        _ => default,
    };

    /// <summary>The items that refer to others by position, with those they refer to.</summary>
    private static Dictionary<DataSet, DataSet?> ReadReferences(IReadOnlyList<DataSet> items)
    {
        Dictionary<string, DataSet> numbered = [];
        Number(items, RootNumber, (item, number) => numbered[number] = item);
        return numbered.Values.Where(item => item.Contains(Attributes.ReferencedContentItemIdentifier))
            .ToDictionary(item => item, item => numbered.GetValueOrDefault(string.Join('.', item.GetValues(Attributes.ReferencedContentItemIdentifier))));
    }

    /// <summary>Removes references to items that are gone, and writes the others anew.</summary>
    private static void WriteReferences(DataSet dataSet, Tag sequence, Dictionary<DataSet, DataSet?> targets)
    {
        Dictionary<DataSet, string> numbers = [];
        int before;
        do
        {
            before = numbers.Count;
            numbers.Clear();
            Number(dataSet.Items(sequence), RootNumber, (item, number) => numbers[item] = number);
            DropDangling(dataSet, sequence, item => targets.TryGetValue(item, out DataSet? target) && (target is null || !numbers.ContainsKey(target)));
        }
        while (before != numbers.Count);

        foreach ((DataSet item, DataSet? target) in targets)
        {
            if (target is not null && numbers.ContainsKey(item) && numbers.TryGetValue(target, out string? number))
            {
                item.SetValues(Attributes.ReferencedContentItemIdentifier, [.. number.Split('.').Select(part => uint.Parse(part, CultureInfo.InvariantCulture))]);
            }
        }
    }

    private static void DropDangling(DataSet dataSet, Tag sequence, Func<DataSet, bool> isDangling)
    {
        IReadOnlyList<DataSet> items = dataSet.Items(sequence);
        DataSet[] kept = [.. items.Where(item => !isDangling(item))];
        foreach (DataSet item in kept)
        {
            DropDangling(item, Attributes.ContentSequence, isDangling);
        }

        if (kept.Length < items.Count)
        {
            dataSet.SetItems(sequence, kept);
        }
    }

    private static void Number(IReadOnlyList<DataSet> items, string parent, Action<DataSet, string> take)
    {
        for (int i = 0; i < items.Count; i++)
        {
            string number = string.Create(CultureInfo.InvariantCulture, $"{parent}.{i + 1}");
            take(items[i], number);
            Number(items[i].Items(Attributes.ContentSequence), number, take);
        }
    }
}
