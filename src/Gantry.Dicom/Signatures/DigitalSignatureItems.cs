namespace Gantry.Dicom;

/// <summary>The digital signatures of one data set, or of one item: what was signed is in MAC Parameters Sequence (4FFE,0001), by whom in Digital Signatures Sequence (FFFA,FFFA) (PS3.3 §C.12.1.1.3).</summary>
public static class DigitalSignatureItems
{
    /// <summary>The item of MAC Parameters Sequence that a signature names by its MAC ID Number; null when there is none.</summary>
    /// <param name="dataSet">The data set or item that is signed.</param>
    /// <param name="signature">The item of Digital Signatures Sequence.</param>
    public static DataSet? ParametersOf(DataSet dataSet, DataSet signature)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(signature);
        return signature.Get(Attributes.MACIDNumber) is { } number ? dataSet.Items(Attributes.MACParametersSequence).FirstOrDefault(item => item.Get(Attributes.MACIDNumber) == number) : null;
    }

    /// <summary>Removes signatures, and the parameters that no signature needs any more; those of items within stay.</summary>
    /// <param name="dataSet">The data set or item that is signed.</param>
    /// <param name="isRemoved">Which signatures go: told the item of Digital Signatures Sequence and that of MAC Parameters Sequence, if there is one.</param>
    /// <returns>How many signatures were removed.</returns>
    public static int Remove(DataSet dataSet, Func<DataSet, DataSet?, bool> isRemoved)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(isRemoved);
        IReadOnlyList<DataSet> signatures = dataSet.Items(Attributes.DigitalSignaturesSequence);
        DataSet[] kept = [.. signatures.Where(signature => !isRemoved(signature, ParametersOf(dataSet, signature)))];
        if (kept.Length == signatures.Count)
        {
            return 0;
        }

        HashSet<ushort?> needed = [.. kept.Select(signature => signature.Get(Attributes.MACIDNumber))];
        Put(Attributes.DigitalSignaturesSequence, kept);
        Put(Attributes.MACParametersSequence, [.. dataSet.Items(Attributes.MACParametersSequence).Where(item => needed.Contains(item.Get(Attributes.MACIDNumber)))]);
        return signatures.Count - kept.Length;

        void Put(Tag sequence, DataSet[] items)
        {
            if (items.Length > 0)
            {
                dataSet.SetItems(sequence, items);
            }
            else
            {
                dataSet.Remove(sequence);
            }
        }
    }

    /// <summary>Removes the signatures that no longer hold when elements change.</summary>
    /// <param name="dataSet">The data set or item that is signed.</param>
    /// <param name="changed">The elements of it that change.</param>
    /// <returns>How many signatures were removed.</returns>
    public static int RemoveCovering(DataSet dataSet, IReadOnlyCollection<Tag> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        return changed.Count == 0 ? 0 : Remove(dataSet, (_, parameters) => parameters is null || parameters.GetValues(Attributes.DataElementsSigned).Any(changed.Contains));
    }
}
