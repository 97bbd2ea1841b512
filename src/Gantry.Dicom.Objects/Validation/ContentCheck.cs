using System.Globalization;
using Gantry.Dicom.Objects.StructuredReports;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Whether what the content of a report or key object refers to is there: instances in the evidence, content items by their position (PS3.3 §C.17.2.3, §C.17.3.2.4).</summary>
internal sealed class ContentCheck(DataSet report, FindingList findings)
{
    private readonly HashSet<string> _evidence = [.. ((SequenceAttribute[])[Attributes.CurrentRequestedProcedureEvidenceSequence, Attributes.PertinentOtherEvidenceSequence, Attributes.IdenticalDocumentsSequence])
        .SelectMany(sequence => report.Items(sequence)).SelectMany(study => study.Items(Attributes.ReferencedSeriesSequence)).SelectMany(series => series.Items(Attributes.ReferencedSOPSequence))
        .Select(instance => instance.GetString(Attributes.ReferencedSOPInstanceUID)).OfType<string>()];

    private readonly bool _hasEvidence = report.Contains(Attributes.CurrentRequestedProcedureEvidenceSequence) || (report.GetString(Attributes.SOPClassUID) is { } sopClass && StructuredReport.IsReport(new Uid(sopClass)));

    /// <summary>Checks all content items.</summary>
    public void Run() => Walk(report, null);

    private void Walk(DataSet parent, InstancePath? place)
    {
        IReadOnlyList<DataSet> items = parent.Items(Attributes.ContentSequence);
        for (int i = 0; i < items.Count && !findings.IsFull; i++)
        {
            InstancePath inside = new(place, Attributes.ContentSequence, i);
            CheckInstances(items[i], inside);
            int[] position = items[i].GetValues(Attributes.ReferencedContentItemIdentifier.As<int>());
            if (position.Length > 0 && !Exists(position))
            {
                findings.Add(FindingSeverity.Error, inside, Attributes.ReferencedContentItemIdentifier, "broken-reference", "PS3.3 §C.17.3.2.5",
                    string.Create(CultureInfo.InvariantCulture, $"the content has no item {string.Join('.', position)}"), "name the position of a content item, 1 for the root");
            }

            Walk(items[i], inside);
        }
    }

    private void CheckInstances(DataSet item, InstancePath place)
    {
        // Waveforms and documents have content too, but no evidence. An image may name the presentation state to show it with.
        IReadOnlyList<DataSet> references = item.Items(Attributes.ReferencedSOPSequence);
        for (int i = 0; i < references.Count && _hasEvidence && !findings.IsFull; i++)
        {
            InstancePath inside = new(place, Attributes.ReferencedSOPSequence, i);
            if (references[i].GetString(Attributes.ReferencedSOPInstanceUID) is string uid && !_evidence.Contains(uid))
            {
                findings.Add(FindingSeverity.Error, inside, Attributes.ReferencedSOPInstanceUID, "not-in-evidence", "PS3.3 §C.17.2.3",
                    "the evidence sequences do not list this instance", "add its study and series to Current Requested Procedure Evidence Sequence");
            }

            CheckInstances(references[i], inside);
        }
    }

    private bool Exists(int[] position)
    {
        if (position[0] != 1)
        {
            return false;
        }

        DataSet at = report;
        foreach (int number in position.AsSpan(1))
        {
            IReadOnlyList<DataSet> items = at.Items(Attributes.ContentSequence);
            if (number < 1 || number > items.Count)
            {
                return false;
            }

            at = items[number - 1];
        }

        return true;
    }
}
