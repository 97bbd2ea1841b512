namespace Gantry.Dicom.Objects.Signatures;

/// <summary>A data set as it is once it was written: text in its character set, values padded. That is what is signed.</summary>
internal static class WrittenDataSet
{
    /// <summary>The data set itself where nobody changed it since it was read; else one that was written into memory and read again.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="syntax">What it is going to be written in; its own when null.</param>
    /// <exception cref="DicomException">It can't be written so, or is too long for memory.</exception>
    public static DataSet Of(DataSet dataSet, TransferSyntax? syntax)
    {
        TransferSyntax written = syntax ?? SyntaxOf(dataSet);
        bool isAsWritten = !dataSet.IsChanged && dataSet.TransferSyntax is { } own && own.IsExplicit == written.IsExplicit && own.IsEncapsulated == written.IsEncapsulated;
        return isAsWritten ? dataSet : Parse(dataSet, written.IsDeflated ? TransferSyntax.ExplicitVRLittleEndian : written);
    }

    /// <summary>A data set written and read again.</summary>
    public static DataSet Parse(DataSet dataSet, TransferSyntax syntax) => DataSet.Parse(dataSet.Encode(syntax).ToArray(), syntax, new DicomReadOptions { Context = dataSet.Context });

    private static TransferSyntax SyntaxOf(DataSet dataSet)
    {
        TransferSyntax? own = dataSet.TransferSyntax;
        if (dataSet.Any(element => element.IsEncapsulated))
        {
            return own is { IsEncapsulated: true } ? own : throw new DicomException("Pixel data are encapsulated, and nothing tells in which transfer syntax: say which the data set is going to be written in");
        }

        return own is null or { IsEncapsulated: true } ? TransferSyntax.ExplicitVRLittleEndian : own;
    }
}
