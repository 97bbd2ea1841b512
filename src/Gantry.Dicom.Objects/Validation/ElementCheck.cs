using System.Collections.Frozen;
using System.Globalization;
using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>What can be said of elements by themselves: how they were encoded, their values, whether they are retired, private without a creator, or of no module.</summary>
internal static class ElementCheck
{
    private const int LongestUid = 64;
    private const int JointRoot = 2;
    private const int MostArcs = 40;

    private static readonly FrozenSet<string> s_mild = FrozenSet.Create(StringComparer.Ordinal, "wrong-padding", "trailing-padding", "misspelt-character-set");

    /// <summary>Checks all elements.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="definition">The definition of its class; null when there is none.</param>
    /// <param name="read">What was found wrong while reading.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void Run(DataSet dataSet, InformationObjectDefinition? definition, IEnumerable<Finding> read, FindingList findings)
    {
        foreach (Finding finding in read.Concat(ValueRules.Check(dataSet)))
        {
            Take(finding, findings);
        }

        Walk(dataSet, null, findings);
        if (definition is { IsNormalized: false })
        {
            CheckExtensions(dataSet, definition, findings);
        }
    }

    private static void Take(Finding finding, FindingList findings)
    {
        (string path, Tag tag) = Named(finding.Path);
        string message = finding.Message, source = "PS3.5 §7";
        if (message.EndsWith(')') && message.LastIndexOf("(PS3.", StringComparison.Ordinal) is > 0 and var start)
        {
            source = message[(start + 1)..^1];
            message = message[..start].TrimEnd();
        }

        string remedy = finding.Code switch
        {
            "wrong-vr" => "write it with the value representation of the dictionary",
            "wrong-multiplicity" => "write as many values as are allowed",
            "invalid-text" or "unknown-character-set" => "declare the character set that the text is in",
            _ => string.Empty,
        };
        int colon = message.LastIndexOf(": ", StringComparison.Ordinal);
        if (remedy.Length == 0 && colon > 0)
        {
            (message, remedy) = (message[..colon], message[(colon + 2)..]);
        }

        findings.Add(s_mild.Contains(finding.Code) ? FindingSeverity.Warning : FindingSeverity.Error, tag, path, finding.Code, source, message, remedy);
    }

    // (0008,1115)[0].(0020,000E), with keywords.
    private static (string Path, Tag Tag) Named(string path)
    {
        InstancePath? place = null;
        Tag last = default;
        foreach (string step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            int bracket = step.IndexOf('[', StringComparison.Ordinal);
            if (!Tag.TryParse(bracket < 0 ? step : step.AsSpan(0, bracket), out last))
            {
                return (path, default);
            }

            if (bracket >= 0 && int.TryParse(step.AsSpan(bracket + 1, step.Length - bracket - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int item))
            {
                place = new InstancePath(place, last, item);
            }
        }

        return path.Length == 0 ? (path, default) : path.EndsWith(']') ? (InstancePath.Of(place!.Parent, last), last) : (InstancePath.Of(place, last), last);
    }

    private static void Walk(DataSet dataSet, InstancePath? place, FindingList findings)
    {
        foreach (DataElement element in dataSet)
        {
            if (findings.IsFull)
            {
                return;
            }

            if (element.Tag.IsPrivate)
            {
                CheckPrivate(dataSet, element, place, findings);
            }
            else if (!element.Tag.IsGroupLength && dataSet.Context.Dictionary.TryGet(element.Tag, out DictionaryEntry? entry))
            {
                if (entry.IsRetired)
                {
                    findings.Add(FindingSeverity.Warning, place, element.Tag, "retired-attribute", "PS3.6 §6", $"{entry.Name} is retired", "leave it out, or use what replaces it");
                }
            }
            else if (!element.Tag.IsGroupLength)
            {
                findings.Add(FindingSeverity.Warning, place, element.Tag, "unknown-attribute", "PS3.6 §6", "the dictionary has no such attribute, and its group is not private", "put own attributes into a private group");
            }

            if (element.VR == VR.UI && Array.Find(element.GetStrings(), uid => uid.Length > 0 && !HasRoot(uid)) is { } uid)
            {
                findings.Add(FindingSeverity.Error, place, element.Tag, "uid-root", "PS3.5 §9.1", $"no registered tree begins as '{(uid.Length > LongestUid ? uid[..LongestUid] : uid)}' does", "make identifiers under a root of your own, or under 2.25");
            }

            IReadOnlyList<DataSet> items = element.IsSequence ? element.Items : [];
            for (int i = 0; i < items.Count; i++)
            {
                Walk(items[i], new InstancePath(place, element.Tag, i), findings);
            }
        }
    }

    // ISO 9834-1: below 0, 1 or 2, the first two with at most 40 arcs. What is no UID at all is found by its value representation.
    private static bool HasRoot(string uid)
    {
        string[] components = uid.Split('.');
        return !int.TryParse(components[0], NumberStyles.None, CultureInfo.InvariantCulture, out int root)
            || (components.Length > 1 && (root == JointRoot || (root < JointRoot && (!int.TryParse(components[1], NumberStyles.None, CultureInfo.InvariantCulture, out int arc) || arc < MostArcs))));
    }

    private static void CheckPrivate(DataSet dataSet, DataElement element, InstancePath? place, FindingList findings)
    {
        if (element.Tag.Element is > 0 and < 0x0010 or > 0x00FF and < 0x1000)
        {
            findings.Add(FindingSeverity.Error, place, element.Tag, "private-element-number", "PS3.5 §7.8.1", "a private group has no element of this number", "give it a number in a reserved block, from (gggg,1000) on");
        }
        else if (element.Tag.IsPrivateCreator && string.IsNullOrWhiteSpace(element.GetString()))
        {
            findings.Add(FindingSeverity.Error, place, element.Tag, "private-creator-empty", "PS3.5 §7.8.1", "the private creator has no value, and reserves its block for nobody", "name who reserves the block, or leave the element out");
        }
        else if (element.Tag.Element >= 0x1000 && string.IsNullOrWhiteSpace(dataSet.PrivateCreatorOf(element.Tag)))
        {
            findings.Add(FindingSeverity.Error, place, element.Tag, "private-creator-missing", "PS3.5 §7.8.1", $"nobody has reserved the block of this private element: {element.Tag.PrivateCreator} is absent or empty",
                "add the private creator, or leave the element out");
        }
    }

    // Attributes of other modules are allowed: a standard extended SOP class (PS3.4 §3.11, PS3.2 §7.3).
    private static void CheckExtensions(DataSet dataSet, InformationObjectDefinition definition, FindingList findings)
    {
        foreach (DataElement element in dataSet)
        {
            if (!element.Tag.IsPrivate && !element.Tag.IsGroupLength && element.Tag.Group > 0x0002 && !definition.Has(element.Tag)
                && dataSet.Context.Dictionary.TryGet(element.Tag, out DictionaryEntry? entry) && !entry.IsRetired)
            {
                findings.Add(FindingSeverity.Info, element.Tag, "standard-extended", "PS3.2 §7.3", $"{entry.Name} is in no module of {definition.Name}: the instance is of a standard extended class", string.Empty);
            }
        }
    }
}
