namespace Gantry.Dicom;

/// <summary>Builds data sets from bytes that are in memory.</summary>
internal static class DataSetParser
{
    public static DataSetSource Parse(ReadOnlyMemory<byte> bytes, TransferSyntax transferSyntax, DicomReadOptions options, long start = 0)
    {
        if (transferSyntax.IsDeflated)
        {
            var source = new DataSetSource(transferSyntax, options.Context, default, [new SparseSegment(0, bytes)]);
            return ParseDeflated(source, start, bytes.Length, transferSyntax, options);
        }

        var builder = new DataSetBuilder(transferSyntax, options, start, bytes.Length, null);
        builder.Add(new SparseSegment(0, bytes));
        return builder.Complete();
    }

    public static DataSetSource Parse(SparseDataSet sparse, TransferSyntax transferSyntax, IBulkSource? bulk, DicomReadOptions options)
    {
        long start = sparse.Segments.Count > 0 ? sparse.Segments[0].Offset : sparse.Length;
        var builder = new DataSetBuilder(transferSyntax, options, start, sparse.Length, bulk);
        foreach (SparseSegment segment in sparse.Segments)
        {
            builder.Add(segment);
        }

        return builder.Complete();
    }

    /// <summary>Parses a deflated data set; positions count from the first inflated byte (PS3.5 §A.5).</summary>
    public static DataSetSource ParseDeflated(IBulkSource source, long start, long end, TransferSyntax transferSyntax, DicomReadOptions options)
    {
        using var deflated = new BulkStream(source, start, end - start);
        using var inflating = new InflatingStream(deflated, end - start, options.Context.Limits);
        var builder = new DataSetBuilder(transferSyntax, options, 0, null, null);
        builder.Run(new StreamSource(inflating, 0));
        return builder.Complete();
    }
}
