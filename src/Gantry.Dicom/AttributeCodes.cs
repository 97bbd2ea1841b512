namespace Gantry.Dicom;

/// <summary>Reading and writing code sequences (PS3.3 §8).</summary>
public static class AttributeCodes
{
    /// <summary>The concept of the first item of a code sequence; null when there is none.</summary>
    public static CodedConcept? GetCode(this DataSet dataSet, SequenceAttribute attribute)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return dataSet.Items(attribute) is [DataSet first, ..] && CodedConcept.TryRead(first, out CodedConcept? concept) ? concept : null;
    }

    /// <summary>The concepts of all items of a code sequence; items without a code are left out.</summary>
    public static CodedConcept[] GetCodes(this DataSet dataSet, SequenceAttribute attribute)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return [.. dataSet.Items(attribute).Select(item => CodedConcept.TryRead(item, out CodedConcept? concept) ? concept : null).OfType<CodedConcept>()];
    }

    /// <summary>Sets a code sequence to items with these concepts.</summary>
    /// <exception cref="DicomException">A part of a concept does not fit its attribute.</exception>
    public static void SetCodes(this DataSet dataSet, SequenceAttribute attribute, params IEnumerable<CodedConcept> concepts)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        dataSet.SetItems(attribute, concepts.Select(concept => concept.ToItem()));
    }
}
