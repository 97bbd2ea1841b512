using Gantry.Dicom;

namespace Gantry.Cli.Diff;

/// <summary>Compares the files of a pair and shows what differs.</summary>
internal sealed class FileComparison(DataSetComparison comparison, bool comparesMeta, DifferenceOutput output)
{
    /// <summary>Compares a pair.</summary>
    /// <returns>Whether nothing differs.</returns>
    internal bool AreAlike(InstancePair pair)
    {
        if (pair.Left is null || pair.Right is null)
        {
            output.Missing(pair);
            return false;
        }

        using DicomFile left = DicomFile.Open(pair.Left);
        using DicomFile right = DicomFile.Open(pair.Right);
        bool areAlike = true;
        if (comparison.IncludesEncoding && left.TransferSyntax.Uid != right.TransferSyntax.Uid)
        {
            areAlike = false;
            output.Encoding(pair, "Transfer syntax", left.TransferSyntax.Name, right.TransferSyntax.Name);
        }

        IEnumerable<DataSetDifference> meta = comparesMeta ? comparison.Compare(left.FileMetaInformation, right.FileMetaInformation).Where(IsMeant) : [];
        foreach (DataSetDifference difference in meta.Concat(comparison.Compare(left.DataSet, right.DataSet)))
        {
            areAlike = false;
            output.Difference(pair, difference);
        }

        return areAlike;
    }

    // What a writer makes anew follows from the data set and its encoding.
    private bool IsMeant(DataSetDifference difference) => comparison.IncludesEncoding || !FileMetaInformation.IsMadeWhenWritten(difference.Tag);
}
