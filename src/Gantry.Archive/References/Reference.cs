using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>What a composite instance refers to by one of its sequences: a composite instance, a series or a study (PS3.3, for example §C.17.2.1, §C.18.3, §10.3).</summary>
/// <param name="Uid">The UID of what is referred to.</param>
/// <param name="Level">What it is.</param>
/// <param name="Sequence">The sequence that names it.</param>
public sealed record Reference(Uid Uid, QueryLevel Level, Tag Sequence)
{
    private const int Most = 20_000;

    /// <summary>
    /// Those of a data set, in the order of its elements, each once, 20,000 at most. Its own study and series are left out, and so are the request, the performed procedure
    /// step, patient and visit, which are no composite instances.
    /// </summary>
    public static IReadOnlyList<Reference> Of(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Tag tag in (ReadOnlySpan<Tag>)[Attributes.SOPInstanceUID, Attributes.SeriesInstanceUID, Attributes.StudyInstanceUID])
        {
            seen.Add(dataSet.GetString(tag) ?? string.Empty);
        }

        var references = new List<Reference>();
        Collect(dataSet, references, seen);
        return references;
    }

    private static void Collect(DataSet dataSet, List<Reference> references, HashSet<string> seen)
    {
        foreach (DataElement element in dataSet)
        {
            if (!element.IsSequence || element.Tag == Attributes.RequestAttributesSequence || element.Tag == Attributes.ReferencedPerformedProcedureStepSequence
                || element.Tag == Attributes.ReferencedPatientSequence || element.Tag == Attributes.ReferencedVisitSequence)
            {
                continue;
            }

            foreach (DataSet item in dataSet.Items(element.Tag))
            {
                Add(item, Attributes.ReferencedSOPInstanceUID, element.Tag == Attributes.ReferencedStudySequence ? QueryLevel.Study : QueryLevel.Instance);
                Add(item, Attributes.SeriesInstanceUID, QueryLevel.Series);
                Add(item, Attributes.StudyInstanceUID, QueryLevel.Study);
                Collect(item, references, seen);
            }

            void Add(DataSet item, Tag tag, QueryLevel level)
            {
                if (references.Count < Most && item.GetString(tag) is { Length: > 0 } text && new Uid(text) is { IsValid: true } uid && seen.Add(text))
                {
                    references.Add(new Reference(uid, level, element.Tag));
                }
            }
        }
    }
}
