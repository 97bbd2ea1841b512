namespace Gantry.Dicom;

/// <summary>Walks a data set and notes what is wrong with its values.</summary>
internal sealed class ValueChecker(DicomContext context, bool inQuery)
{
    private readonly List<Finding> _findings = [];
    private readonly ElementPath _path = new();

    public IReadOnlyList<Finding> Check(DataSet dataSet)
    {
        Visit(dataSet);
        return _findings;
    }

    private bool IsFull => _findings.Count >= context.Limits.MaximumFindings;

    // Not deeper than the reader went: MaximumDepth.
    private void Visit(DataSet dataSet)
    {
        foreach (DataElement element in dataSet)
        {
            if (IsFull)
            {
                return;
            }

            DictionaryEntry? entry = Entry(element.Tag);
            VR vr = element.VR;
            if (entry is not null && vr is not (VR.None or VR.UN) && !entry.VRs.Contains(vr))
            {
                Add("wrong-vr", element, $"{Named(entry)} is {vr}, which must be {string.Join(" or ", entry.VRs)} (PS3.6)");
            }

            if (element.IsSequence)
            {
                int item = 0;
                foreach (DataSet content in element.Items)
                {
                    _path.Enter(element.Tag, item++);
                    Visit(content);
                    _path.Leave();
                }
            }
            else if (!element.IsEncapsulated && !element.IsEmpty)
            {
                CheckValue(dataSet, element, vr, entry);
            }
        }
    }

    private void CheckValue(DataSet dataSet, DataElement element, VR vr, DictionaryEntry? entry)
    {
        if (ValueRules.LengthFault(element.Length, vr) is string fault)
        {
            Add("invalid-length", element, $"{fault} (PS3.5 §6.2)");
            return;
        }

        if (vr.IsBinary() || vr == VR.None || element.Length > context.Limits.MaximumValueInMemory)
        {
            return;
        }

        CharacterSet characterSet = dataSet.CharacterSetOf(element);
        ReadOnlyMemory<byte> bytes = element.Bytes;
        if (vr.IsText() && characterSet.Fault(bytes.Span, vr) is string garbled)
        {
            Add("invalid-text", element, $"{garbled} (PS3.5 §6.1)");
        }

        int count = vr.IsText() ? 0 : ValueNumber.Count(bytes.Span, vr);
        if (vr.IsText())
        {
            string[] values = ElementValues.ReadStrings(bytes.Span, vr, element.IsBigEndian, characterSet);
            count = values.Length;
            if (element.Tag == Attributes.SpecificCharacterSet)
            {
                CheckCharacterSet(element, values);
            }

            if (bytes.Span[^1] == (vr == VR.UI ? (byte)' ' : 0))
            {
                Add("wrong-padding", element, $"a value of VR {vr} is padded with {(vr == VR.UI ? "NUL, not with a space" : "a space, not with NUL")} (PS3.5 §6.2)");
            }

            if (element.Tag == Attributes.ReferencedFileID && !inQuery && ValueRules.FileIdFault(values) is string wrongName)
            {
                Add("invalid-value", element, $"{ValueRules.Shown(string.Join('\\', values))} is no File ID: {wrongName} (PS3.10 §8.2)");
            }

            foreach (string value in values)
            {
                if (ValueRules.Fault(value, vr, inQuery) is string invalid)
                {
                    Add("invalid-value", element, $"{ValueRules.Shown(value)} is no value of VR {vr}: {invalid} (PS3.5 §6.2)");
                    break;
                }
            }
        }

        if (!inQuery && entry is not null && entry.VRs.Contains(vr) && count > 0 && !entry.Multiplicity.Allows(count))
        {
            Add("wrong-multiplicity", element, $"{Named(entry)} has {count} values where {entry.Multiplicity} are allowed (PS3.6)");
        }
    }

    private void CheckCharacterSet(DataElement element, string[] terms)
    {
        List<Finding> findings = [];
        _ = CharacterSet.Of(terms, findings);
        foreach (Finding finding in findings)
        {
            Add(finding.Code, element, finding.Message);
        }
    }

    // What vendors write differs from what tables say of their private elements, so only their creators are looked at.
    private DictionaryEntry? Entry(Tag tag) =>
        (!tag.IsPrivate || tag.IsPrivateCreator) && context.Dictionary.TryGet(tag, out DictionaryEntry? entry) && entry.VRs.Count > 0 ? entry : null;

    private static string Named(DictionaryEntry entry) => entry.Keyword.Length > 0 ? entry.Keyword : entry.Name;

    private void Add(string code, DataElement element, string message)
    {
        if (!IsFull)
        {
            _findings.Add(new Finding(code, _path.ToText(element.Tag), element.Range.Offset, message));
        }
    }
}
