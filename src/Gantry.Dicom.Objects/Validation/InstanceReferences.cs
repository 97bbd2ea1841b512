namespace Gantry.Dicom.Objects.Validation;

/// <summary>Which instances there are, and which of them refer to which (PS3.3 §10.8, §10.3).</summary>
internal sealed class InstanceReferences
{
    // What a set of reports and presentation states refers to; beyond it, references are no longer remembered.
    private const int MostReferences = 500_000;

    private readonly Dictionary<string, Instance> _instances = new(StringComparer.Ordinal);
    private readonly List<Reference> _references = [];

    /// <summary>Adds an instance with its references.</summary>
    public void Add(string name, DataSet dataSet, FindingList findings)
    {
        if (dataSet.GetString(Attributes.SOPInstanceUID) is { } uid
            && !_instances.TryAdd(uid, new Instance(name, dataSet.GetString(Attributes.SOPClassUID), dataSet.GetString(Attributes.SeriesInstanceUID), dataSet.GetString(Attributes.StudyInstanceUID))))
        {
            findings.Add(FindingSeverity.Error, Attributes.SOPInstanceUID, "instance-twice", "PS3.3 §C.12.1",
                $"{_instances[uid].Name} has the same SOP Instance UID", "leave one of them out, or give each instance an identifier of its own");
        }

        Gather(name, dataSet, null, null, null);
    }

    /// <summary>What references to instances that were added do not fit, with the name of the instance that refers.</summary>
    public IEnumerable<(string Name, ValidationFinding Finding)> Check(ValidationOptions options)
    {
        foreach (IGrouping<string, Reference> references in _references.GroupBy(reference => reference.Name))
        {
            FindingList findings = new(options);
            foreach (Reference reference in references)
            {
                if (_instances.TryGetValue(reference.Uid, out Instance? instance))
                {
                    Compare(reference, instance, findings);
                }
            }

            foreach (ValidationFinding finding in findings.ToArray())
            {
                yield return (references.Key, finding);
            }
        }
    }

    private static void Compare(Reference reference, Instance instance, FindingList findings)
    {
        string? other = Differs(reference.Series, instance.Series) ? "in another series" : Differs(reference.Study, instance.Study) ? "in another study" : null;
        if (other is not null)
        {
            Add(Attributes.ReferencedSOPInstanceUID, other);
        }

        if (Differs(reference.Class, instance.Class))
        {
            Add(Attributes.ReferencedSOPClassUID, "of another SOP class");
        }

        void Add(Tag tag, string what) => findings.Add(FindingSeverity.Error, reference.Place, tag, "reference-differs", "PS3.3 §10.8", $"{instance.Name}, which this refers to, is {what}", "refer to it as it is");
    }

    private static bool Differs(string? one, string? other) => one is not null && other is not null && one != other;

    private void Gather(string name, DataSet dataSet, InstancePath? place, string? study, string? series)
    {
        foreach (DataElement element in dataSet)
        {
            if (!element.IsSequence)
            {
                continue;
            }

            IReadOnlyList<DataSet> items = element.Items;
            for (int i = 0; i < items.Count && _references.Count < MostReferences; i++)
            {
                InstancePath inside = new(place, element.Tag, i);
                if (items[i].GetString(Attributes.ReferencedSOPInstanceUID) is { } uid)
                {
                    _references.Add(new Reference(name, inside, uid, items[i].GetString(Attributes.ReferencedSOPClassUID), series, study));
                }

                Gather(name, items[i], inside, items[i].GetString(Attributes.StudyInstanceUID) ?? study, items[i].GetString(Attributes.SeriesInstanceUID) ?? series);
            }
        }
    }

    private sealed record Instance(string Name, string? Class, string? Series, string? Study);

    private sealed record Reference(string Name, InstancePath Place, string Uid, string? Class, string? Series, string? Study);
}
