using System.Globalization;
using System.Text;
using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>One data set being cleaned, its items at every depth with it.</summary>
internal sealed partial class DataSetCleaning
{
    private const int LongestBinary = 1 << 20;
    private const string FoundElsewhere = "holds what identifies in this data set";
    private static readonly Tag s_trailingPadding = new(0xFFFCFFFC);

    private readonly DeidentificationProfile _profile;
    private readonly DeidentificationKey _key;
    private readonly KnownIdentifiers _known;
    private readonly TextCleaning _texts;
    private readonly string _patient;
    private readonly int _days;
    private readonly List<(Tag Tag, int Item)> _path = [];
    private readonly Stack<RequiredTypes?> _types = [];
    private readonly List<DeidentificationChange> _changes = [];
    private int _descriptors;

    /// <param name="source">The data set as it was.</param>
    /// <param name="profile">How it is cleaned.</param>
    /// <param name="key">What replacements are made with.</param>
    /// <param name="types">What its information object demands; null when that is not known.</param>
    public DataSetCleaning(DataSet source, DeidentificationProfile profile, DeidentificationKey key, RequiredTypes? types)
    {
        _types.Push(types);
        (_profile, _key) = (profile, key);
        _known = KnownIdentifiers.Of(source, profile);
        _texts = new TextCleaning(_known, profile);
        _patient = PatientOf(source);
        _days = profile.Has(ConfidentialityOptions.RetainModifiedDates) ? key.DaysFor(_patient, profile.MinimumDays, profile.MaximumDays, profile.WholeWeeks) : 0;
    }

    /// <summary>What was changed.</summary>
    public List<DeidentificationChange> Changes => _changes;

    /// <summary>What identifies in the data set.</summary>
    public KnownIdentifiers Known => _known;

    /// <summary>Cleans a data set and all it holds.</summary>
    public void Clean(DataSet dataSet)
    {
        foreach (DataElement element in dataSet.ToList())
        {
            Tag tag = element.Tag;
            if (tag.IsGroupLength || tag == s_trailingPadding)
            {
                dataSet.Remove(tag);
            }
            else if (tag.IsPrivate)
            {
                CleanPrivate(dataSet, element);
            }
            else if ((tag.Group & 0xFF00) is 0x5000 or 0x6000)
            {
                CleanGraphics(dataSet, tag);
            }
            else
            {
                CleanStandard(dataSet, element);
            }
        }

        DropEmptyBlocks(dataSet);
    }

    /// <summary>Notes a change.</summary>
    public void Note(Tag tag, DeidentificationStep step, string? reason = null)
    {
        StringBuilder path = new();
        foreach ((Tag sequence, int item) in _path)
        {
            path.Append(CultureInfo.InvariantCulture, $"{sequence}[{item}].");
        }

        string keyword = DicomDictionary.Default.TryGet(tag, out DictionaryEntry? entry) ? entry.Keyword : string.Empty;
        _changes.Add(new DeidentificationChange(path.Append(tag).ToString(), keyword, step, reason));
    }

    /// <summary>Who the patient is, by identifier and issuer; a patient without an identifier is the study's.</summary>
    internal static string PatientOf(DataSet source) => source.GetString(Attributes.PatientID) is { } id
        ? id.Trim() + "\n" + source.GetString(Attributes.IssuerOfPatientID)
        : "\n" + source.GetString(Attributes.StudyInstanceUID);

    private void CleanStandard(DataSet dataSet, in DataElement element)
    {
        Tag tag = element.Tag;
        if (tag.Group < 0x0008 || !dataSet.Context.Dictionary.TryGet(tag, out _))
        {
            Remove(dataSet, tag, "is no attribute that the dictionary knows");
            return;
        }

        VR vr = element.VR == VR.UN ? dataSet.Context.Dictionary.LookupVR(tag) : element.VR;
        if (vr == VR.SQ && !element.IsSequence)
        {
            Remove(dataSet, tag, "is a sequence that can't be looked into");
            return;
        }

        ConfidentialityRule? rule = ConfidentialityTables.Default.Attributes.GetValueOrDefault(tag.Value);
        ConfidentialityAction action = _profile.Attributes.TryGetValue(tag, out ConfidentialityAction own) ? own
            : rule?.With(_profile.Options) ?? (AdditionalRules.Actions.TryGetValue(tag.Value, out ConfidentialityAction more) ? more : ActionFor(tag, vr));
        Apply(dataSet, element, vr, Resolve(action, tag), rule);
    }

    /// <summary>What is done to attributes that no row names, by what they hold.</summary>
    private ConfidentialityAction ActionFor(Tag tag, VR vr) => vr switch
    {
        VR.DA or VR.DT => _profile.Has(ConfidentialityOptions.RetainModifiedDates) ? ConfidentialityAction.Clean
            : _profile.Has(ConfidentialityOptions.RetainFullDates) ? ConfidentialityAction.Keep : ConfidentialityAction.Replace,
        VR.PN => ConfidentialityAction.Replace,
        VR.UI => AdditionalRules.ClassUids.Contains(tag.Value) || _profile.Has(ConfidentialityOptions.RetainUids) ? ConfidentialityAction.Keep : ConfidentialityAction.MapUid,
        _ => ConfidentialityAction.Keep,
    };

    /// <summary>Of several letters the one that the information object allows and that leaves least; where its definition is not known, the one that every definition allows.</summary>
    private ConfidentialityAction Resolve(ConfidentialityAction action, Tag tag)
    {
        AttributeType type = _types.Peek()?.TypeOf(tag) ?? AttributeType.Unspecified;
        return action switch
        {
            ConfidentialityAction.Empty when type == AttributeType.Type1 => ConfidentialityAction.Replace,
            ConfidentialityAction.EmptyOrReplace => type is AttributeType.Type2 or AttributeType.Type3 ? ConfidentialityAction.Empty : ConfidentialityAction.Replace,
            ConfidentialityAction.RemoveOrEmpty => type == AttributeType.Type3 ? ConfidentialityAction.Remove : type == AttributeType.Type1 ? ConfidentialityAction.Replace : ConfidentialityAction.Empty,
            ConfidentialityAction.RemoveOrReplace => type == AttributeType.Type3 ? ConfidentialityAction.Remove : ConfidentialityAction.Replace,
            ConfidentialityAction.RemoveEmptyOrReplace => type switch
            {
                AttributeType.Type3 => ConfidentialityAction.Remove,
                AttributeType.Type2 => ConfidentialityAction.Empty,
                _ => ConfidentialityAction.Replace,
            },
            ConfidentialityAction.RemoveEmptyOrMapUids => type switch
            {
                AttributeType.Type3 => ConfidentialityAction.Remove,
                AttributeType.Type2 => ConfidentialityAction.Empty,
                _ => ConfidentialityAction.Keep,
            },
            _ => action,
        };
    }

    private void Enter(Tag sequence, int item)
    {
        _path.Add((sequence, item));
        _types.Push(_types.Peek()?.Items(sequence));
    }

    private void Leave()
    {
        _path.RemoveAt(_path.Count - 1);
        _types.Pop();
    }

    private void Apply(DataSet dataSet, in DataElement element, VR vr, ConfidentialityAction action, ConfidentialityRule? rule)
    {
        Tag tag = element.Tag;
        if (_profile.Patient == PatientPseudonyms.Keyed && action is ConfidentialityAction.Empty or ConfidentialityAction.Replace && (tag == Attributes.PatientID || tag == Attributes.PatientName))
        {
            SetPseudonym(dataSet, tag, vr);
            return;
        }

        switch (action)
        {
            case ConfidentialityAction.Remove:
                Remove(dataSet, tag, rule is null ? "identifies, or is not true any more" : null);
                break;
            case ConfidentialityAction.Empty:
                Empty(dataSet, element, vr);
                break;
            case ConfidentialityAction.Replace:
                Replace(dataSet, element, vr, rule);
                break;
            case ConfidentialityAction.Clean:
                CleanValue(dataSet, element, vr, rule);
                break;
            case ConfidentialityAction.MapUid:
                MapUids(dataSet, element, vr);
                break;
            default:
                Keep(dataSet, element, vr);
                break;
        }
    }

    /// <summary>Gives the patient a pseudonym; identifiers of the same patient within sequences get the same one, those of others theirs.</summary>
    private void SetPseudonym(DataSet dataSet, Tag tag, VR vr)
    {
        string patient = _path.Count == 0 || dataSet.GetString(Attributes.PatientID) is null ? _patient : PatientOf(dataSet);
        dataSet.Set(tag, vr, _key.Pseudonym("patient", patient));
        Note(tag, DeidentificationStep.Replaced);
    }

    private void Remove(DataSet dataSet, Tag tag, string? reason = null)
    {
        dataSet.Remove(tag);
        Note(tag, DeidentificationStep.Removed, reason);
    }

    private void Empty(DataSet dataSet, in DataElement element, VR vr)
    {
        Tag tag = element.Tag;
        if (!element.IsEmpty)
        {
            dataSet.SetEmpty(tag, vr);
            Note(tag, DeidentificationStep.Emptied);
        }
    }

    private void Replace(DataSet dataSet, in DataElement element, VR vr, ConfidentialityRule? rule)
    {
        Tag tag = element.Tag;
        if (element.IsSequence)
        {
            ReplaceSequence(dataSet, element);
        }
        else if (tag == Attributes.EncapsulatedDocument && _path.Count == 0)
        {
            // Done with the whole object, because other attributes depend on it.
            return;
        }
        else if (element.IsEmpty)
        {
            return;
        }
        else if (vr == VR.UI)
        {
            MapUids(dataSet, element, vr);
            return;
        }
        else
        {
            bool isIdentifier = rule is not null && !rule.IsChangedBy(ConfidentialityOptions.CleanDescriptors);
            DummyValues.Set(dataSet, tag, vr, isIdentifier && vr.IsText() ? _key.Pseudonym(tag.ToHexString(), element.GetString() ?? string.Empty) : null);
        }

        Note(tag, DeidentificationStep.Replaced);
    }

    private void CleanValue(DataSet dataSet, in DataElement element, VR vr, ConfidentialityRule? rule)
    {
        Tag tag = element.Tag;
        bool isStructured = rule?.IsChangedBy(ConfidentialityOptions.CleanStructuredContent) == true;
        if (element.IsSequence)
        {
            _descriptors++;
            if (isStructured)
            {
                CleanContent(dataSet, tag, element.Items);
            }
            else
            {
                Walk(tag, element.Items);
            }

            _descriptors--;
            Note(tag, DeidentificationStep.Cleaned);
        }
        else if (element.IsEmpty)
        {
            return;
        }
        else if (vr is VR.DA or VR.DT)
        {
            ShiftDates(dataSet, element, vr);
        }
        else if (vr is VR.TM || tag == Attributes.TimezoneOffsetFromUTC)
        {
            Keep(dataSet, element, vr);
        }
        else if (vr == VR.AE)
        {
            dataSet.Set(tag, VR.AE, [.. element.GetStrings().Select(title => _key.Pseudonym("AE", title))]);
            Note(tag, DeidentificationStep.Replaced);
        }
        else if (vr.UsesCharacterSet())
        {
            CleanText(dataSet, element, vr, rule);
        }
        else
        {
            Replace(dataSet, element, vr, rule);
        }
    }

    private void CleanText(DataSet dataSet, in DataElement element, VR vr, ConfidentialityRule? rule)
    {
        string[] before = element.GetStrings(), after = [.. before.Select(_texts.Clean)];
        if (after.Any(text => text.Length > 0))
        {
            if (!after.AsSpan().SequenceEqual(before) || _known.IsIn(element.Bytes.Span))
            {
                dataSet.Set(element.Tag, vr, after);
                Note(element.Tag, DeidentificationStep.Cleaned);
            }
        }
        else
        {
            Apply(dataSet, element, vr, Resolve(rule?.Basic ?? ConfidentialityAction.Replace, element.Tag), rule);
        }
    }

    private void ShiftDates(DataSet dataSet, in DataElement element, VR vr)
    {
        if (DateShifting.Shift(element.GetStrings(), _days) is { } shifted)
        {
            dataSet.Set(element.Tag, vr, shifted);
            Note(element.Tag, DeidentificationStep.Shifted);
        }
        else
        {
            DummyValues.Set(dataSet, element.Tag, vr);
            Note(element.Tag, DeidentificationStep.Replaced, "is no date that could be moved");
        }
    }

    private void MapUids(DataSet dataSet, in DataElement element, VR vr)
    {
        if (vr != VR.UI)
        {
            Remove(dataSet, element.Tag, "should be a UID and is none");
            return;
        }

        string[] uids = element.GetStrings();
        bool isChanged = false;
        for (int i = 0; i < uids.Length; i++)
        {
            string before = uids[i];
            uids[i] = before.Length == 0 ? before : _key.Uids.Map(new Uid(before)).Value;
            isChanged |= uids[i] != before;
        }

        if (isChanged)
        {
            dataSet.Set(element.Tag, VR.UI, uids);
            Note(element.Tag, DeidentificationStep.Mapped);
        }
    }

    /// <summary>Leaves an element, items cleaned, and takes out what is known to identify.</summary>
    private void Keep(DataSet dataSet, in DataElement element, VR vr)
    {
        if (element.IsSequence)
        {
            KeepSequence(dataSet, element);
        }
        else if (element.IsEmpty || element.IsEncapsulated || IsPicture(element.Tag))
        {
            return;
        }
        else if (_descriptors > 0 && vr.UsesCharacterSet() && vr != VR.PN && !IsOfKnownCode(dataSet, element.Tag))
        {
            CleanText(dataSet, element, vr, null);
        }
        else if (vr == VR.UI ? !element.GetStrings().All(NamesNobody)
            : vr.IsText() ? element.GetStrings().Any(_known.IsIn) || _known.IsIn(element.Bytes.Span) : element.Length <= LongestBinary && _known.IsIn(element.Bytes.Span))
        {
            TakeOut(dataSet, element, vr);
        }
    }

    /// <summary>Whether an element holds the pixels of the image, which have a plan of their own.</summary>
    private bool IsPicture(Tag tag) => _path.Count == 0 && (tag == Attributes.PixelData || tag == Attributes.FloatPixelData || tag == Attributes.DoubleFloatPixelData);

    // Parts of UIDs are in many others: only the whole tells.
    private bool NamesNobody(string uid) => uid.Length == 0 || (new Uid(uid).IsValid && !_known.Texts.Contains(uid));

    /// <summary>Whether an element is part of a code that a public coding scheme defines; in local ones, named L or 99 and more, anything may be written (PS3.3 §8.2).</summary>
    private static bool IsOfKnownCode(DataSet dataSet, Tag tag) =>
        (tag == Attributes.CodeValue || tag == Attributes.LongCodeValue || tag == Attributes.CodeMeaning || tag == Attributes.CodingSchemeDesignator || tag == Attributes.CodingSchemeVersion)
        && dataSet.GetString(Attributes.CodingSchemeDesignator) is { } scheme && scheme != "L" && !scheme.StartsWith("99", StringComparison.Ordinal);

    private void TakeOut(DataSet dataSet, in DataElement element, VR vr)
    {
        string[] left = vr.UsesCharacterSet() && vr != VR.PN ? [.. element.GetStrings().Select(_texts.RemoveKnown)] : [];
        if (left.Any(text => text.Length > 0))
        {
            dataSet.Set(element.Tag, vr, left);
            Note(element.Tag, DeidentificationStep.Cleaned, FoundElsewhere);
        }
        else if (vr.IsText())
        {
            DummyValues.Set(dataSet, element.Tag, vr);
            Note(element.Tag, DeidentificationStep.Replaced, FoundElsewhere);
        }
        else
        {
            dataSet.SetBytes(element.Tag, element.VR, new byte[element.Length]);
            Note(element.Tag, DeidentificationStep.Replaced, FoundElsewhere);
        }
    }

    private void KeepSequence(DataSet dataSet, in DataElement element)
    {
        if (element.Items.Any(item => item.Contains(Attributes.ValueType)))
        {
            CleanItems(dataSet, element.Tag, element.Items);
        }
        else
        {
            Walk(element.Tag, element.Items);
        }
    }

    private void Walk(Tag sequence, IReadOnlyList<DataSet> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            Enter(sequence, i);
            Clean(items[i]);
            Leave();
        }
    }
}
