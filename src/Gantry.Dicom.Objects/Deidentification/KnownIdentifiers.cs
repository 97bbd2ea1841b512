using System.Collections.Frozen;
using System.Text;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>
/// What identifies in a data set: names, identifiers, addresses and the like, wherever they stand in it. The same text is looked for in everything that stays,
/// because nobody can say beforehand which attribute somebody has typed a name into.
/// </summary>
public sealed class KnownIdentifiers
{
    private const int ShortestName = 3;
    private const int ShortestText = 4;
    private const int ShortestDate = 8;
    private const int ShortestInBytes = 5;

    // Shorter ones are part of others.
    private const int ShortestUid = 16;
    private const int LongestWord = 4;
    private const int LongestValue = 4096;
    private const int Most = 2000;
    private static readonly char[] s_nameSeparators = ['^', '=', ' ', ',', ';'];

    // What stands in names that are none, and titles.
    private static readonly FrozenSet<string> s_nobody = new[]
    {
        "patient", "anonymous", "anonymized", "anonymised", "anon", "unknown", "unnamed", "none", "name", "test", "phantom", "deidentified", "removed", "prof", "mme", "mlle", "mrs", "miss", "herr", "frau", "doctor", "docteur", "professor",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _texts = [];
    private readonly List<byte[]> _bytes = [];

    private KnownIdentifiers()
    {
    }

    /// <summary>The texts, longest first.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Collects what identifies in a data set.</summary>
    /// <param name="dataSet">The data set, before it is changed.</param>
    /// <param name="profile">What is retained identifies nobody who must stay unknown.</param>
    public static KnownIdentifiers Of(DataSet dataSet, DeidentificationProfile profile)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(profile);
        KnownIdentifiers known = new();
        known.Collect(dataSet, profile);
        known._texts.Sort((one, other) => other.Length.CompareTo(one.Length));
        foreach (string text in known._texts.Where(text => text.Length >= ShortestInBytes))
        {
            known.AddBytes(Encoding.UTF8.GetBytes(text));
            known.AddBytes(Encoding.Unicode.GetBytes(text));
            known.AddBytes(Encoding.Latin1.GetBytes(text));
        }

        return known;
    }

    /// <summary>Whether a text holds something that identifies, upper and lower case alike; short ones as whole words only.</summary>
    public bool IsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (string known in _texts)
        {
            if (Find(text, known, 0) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether bytes hold something that identifies, as it is written.</summary>
    public bool IsIn(ReadOnlySpan<byte> bytes) => FirstIn(bytes) >= 0;

    /// <summary>The length in bytes of the longest text looked for.</summary>
    internal int LongestBytes => _bytes.Count == 0 ? 0 : _bytes.Max(known => known.Length);

    /// <summary>Where in bytes something stands that identifies; -1 where nothing does.</summary>
    internal int FirstIn(ReadOnlySpan<byte> bytes)
    {
        foreach (byte[] known in _bytes)
        {
            int at = bytes.IndexOf(known);
            if (at >= 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>A text without what identifies.</summary>
    public string RemoveFrom(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (string known in _texts)
        {
            for (int at = Find(text, known, 0); at >= 0; at = Find(text, known, at))
            {
                text = text.Remove(at, known.Length);
            }
        }

        return text;
    }

    private static int Find(string text, string known, int from)
    {
        for (int at = from; (at = text.IndexOf(known, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (known.Length > LongestWord || (IsEdge(text, at - 1) && IsEdge(text, at + known.Length)))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    private void Collect(DataSet dataSet, DeidentificationProfile profile)
    {
        bool keepsUid = ConfidentialityTables.Default.KeepsUid(dataSet, profile.Options);
        foreach (DataElement element in dataSet)
        {
            if (keepsUid && element.Tag == Gantry.Dicom.Attributes.UID)
            {
                continue;
            }

            if (element.IsSequence)
            {
                foreach (DataSet item in element.Items)
                {
                    Collect(item, profile);
                }
            }
            else if (!element.IsEncapsulated && element.Length is > 0 and <= LongestValue && _texts.Count < Most)
            {
                Collect(element, profile);
            }
        }
    }

    private void Collect(in DataElement element, DeidentificationProfile profile)
    {
        VR vr = element.VR;
        if (vr == VR.PN)
        {
            foreach (string name in element.GetStrings())
            {
                Add(name, ShortestText);
                foreach (string part in name.Split(s_nameSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    Add(part.Trim('.'), ShortestName);
                }

                string[] components = name.Split('=')[0].Split('^', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                if (components.Length > 1)
                {
                    Add(components[0] + " " + components[1], ShortestText);
                    Add(components[1] + " " + components[0], ShortestText);
                }
            }
        }
        else if (Identifies(element.Tag, vr, profile))
        {
            foreach (string value in element.GetStrings())
            {
                Add(value, vr switch { VR.DA => ShortestDate, VR.UI => ShortestUid, _ => ShortestText });
            }
        }
    }

    /// <summary>Whether the value of an attribute is looked for elsewhere: what the profile takes away, but what describes and what is a date, which are found by their form.</summary>
    private static bool Identifies(Tag tag, VR vr, DeidentificationProfile profile)
    {
        if (tag == Gantry.Dicom.Attributes.PatientBirthDate)
        {
            return true;
        }

        return vr is VR.LO or VR.SH or VR.ST or VR.LT or VR.UC or VR.UT or VR.UI or VR.UR
            && ConfidentialityTables.Default.Attributes.TryGetValue(tag.Value, out ConfidentialityRule? rule)
            && !rule.IsChangedBy(ConfidentialityOptions.CleanDescriptors | ConfidentialityOptions.RetainFullDates)
            && rule.With(profile.Options) is not (ConfidentialityAction.Keep or ConfidentialityAction.Clean)
            && !(profile.Attributes.TryGetValue(tag, out ConfidentialityAction own) && own == ConfidentialityAction.Keep);
    }

    private void Add(string text, int shortest)
    {
        text = text.Trim();
        if (text.Length >= shortest && !s_nobody.Contains(text) && !UidRegistry.TryGet(new Uid(text), out _) && text.AsSpan().ContainsAnyExcept("0.- ") && text != DummyValues.Text && _seen.Add(text))
        {
            _texts.Add(text);
        }
    }

    private void AddBytes(byte[] bytes)
    {
        if (!_bytes.Exists(known => known.AsSpan().SequenceEqual(bytes)))
        {
            _bytes.Add(bytes);
        }
    }
}
