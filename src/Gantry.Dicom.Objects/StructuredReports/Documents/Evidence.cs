namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Reading and writing the sequences that list instances by study and series: evidence, predecessors, identical documents (PS3.3 Table C.17-3).</summary>
public static class Evidence
{
    /// <summary>The instances of a sequence.</summary>
    /// <param name="dataSet">The document.</param>
    /// <param name="attribute">The sequence, for example Current Requested Procedure Evidence Sequence (0040,A375).</param>
    public static IReadOnlyList<EvidenceInstance> Read(DataSet dataSet, SequenceAttribute attribute)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return
        [
            .. from study in dataSet.Items(attribute)
               from series in study.Items(Attributes.ReferencedSeriesSequence)
               from instance in series.Items(Attributes.ReferencedSOPSequence)
               select new EvidenceInstance(UidOf(study, Attributes.StudyInstanceUID), UidOf(series, Attributes.SeriesInstanceUID), UidOf(instance, Attributes.ReferencedSOPClassUID), UidOf(instance, Attributes.ReferencedSOPInstanceUID))
               {
                   RetrieveAETitle = series.GetString(Attributes.RetrieveAETitle),
                   RetrieveLocationUid = series.GetString(Attributes.RetrieveLocationUID) is { } location ? new Uid(location) : null,
                   RetrieveUrl = series.GetString(Attributes.RetrieveURL),
               },
        ];
    }

    /// <summary>Writes instances into a sequence, each once, by study and series; the sequence is removed when there is none.</summary>
    /// <param name="dataSet">The document.</param>
    /// <param name="attribute">The sequence.</param>
    /// <param name="instances">The instances.</param>
    public static void Write(DataSet dataSet, SequenceAttribute attribute, IEnumerable<EvidenceInstance> instances)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        DataSet[] studies =
        [
            .. from instance in instances.DistinctBy(instance => instance.SopInstanceUid)
               group instance by instance.StudyInstanceUid into study
               select StudyItem(study.Key, study),
        ];
        if (studies.Length == 0)
        {
            dataSet.Remove(attribute);
            return;
        }

        dataSet.SetItems(attribute, studies);
    }

    private static DataSet StudyItem(Uid study, IEnumerable<EvidenceInstance> instances)
    {
        DataSet item = new();
        item.Set(Attributes.StudyInstanceUID, study);
        item.SetItems(Attributes.ReferencedSeriesSequence, instances.GroupBy(instance => instance.SeriesInstanceUid).Select(series => SeriesItem([.. series])));
        return item;
    }

    private static DataSet SeriesItem(EvidenceInstance[] instances)
    {
        DataSet item = new();
        item.Set(Attributes.SeriesInstanceUID, instances[0].SeriesInstanceUid);
        if (instances[0].RetrieveAETitle is { } title)
        {
            item.Set(Attributes.RetrieveAETitle, title);
        }

        if (instances[0].RetrieveLocationUid is { } location)
        {
            item.Set(Attributes.RetrieveLocationUID, location);
        }

        if (instances[0].RetrieveUrl is { } url)
        {
            item.Set(Attributes.RetrieveURL, url);
        }

        item.SetItems(Attributes.ReferencedSOPSequence, instances.Select(instance =>
        {
            DataSet reference = new();
            reference.Set(Attributes.ReferencedSOPClassUID, instance.SopClassUid);
            reference.Set(Attributes.ReferencedSOPInstanceUID, instance.SopInstanceUid);
            return reference;
        }));
        return item;
    }

    private static Uid UidOf(DataSet item, Tag tag) => new(item.GetString(tag) ?? string.Empty);
}
