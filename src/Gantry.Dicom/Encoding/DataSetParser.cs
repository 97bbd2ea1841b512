using System.IO.Compression;

namespace Gantry.Dicom;

/// <summary>Fills a <see cref="DataSetSource"/> from memory, from a sparse copy or from a file of which only the head and the headers are read.</summary>
internal static class DataSetParser
{
    private const int Window = 64 << 10;
    private const int FragmentWindow = 4 << 10;

    public static DataSetSource Parse(ReadOnlyMemory<byte> bytes, TransferSyntax transferSyntax, DicomReadOptions options, long start = 0)
    {
        if (transferSyntax.IsDeflated)
        {
            using var deflated = new MemoryStream(bytes[(int)start..].ToArray(), writable: false);
            return ParseInflated(Inflate(deflated, deflated.Length, options.Context.Limits), transferSyntax, options);
        }

        return Parse([new SparseSegment(0, bytes)], start, bytes.Length, transferSyntax, null, options);
    }

    /// <summary>Parses what a deflated data set inflated to.</summary>
    public static DataSetSource ParseInflated(ReadOnlyMemory<byte> bytes, TransferSyntax transferSyntax, DicomReadOptions options) =>
        Parse([new SparseSegment(0, bytes)], 0, bytes.Length, transferSyntax, null, options);

    public static DataSetSource Parse(SparseDataSet sparse, TransferSyntax transferSyntax, IBulkSource? bulk, DicomReadOptions options) =>
        Parse([.. sparse.Segments], sparse.Segments.Count > 0 ? sparse.Segments[0].Offset : sparse.Length, sparse.Length, transferSyntax, bulk, options);

    private static DataSetSource Parse(SparseSegment[] segments, long start, long end, TransferSyntax transferSyntax, IBulkSource? bulk, DicomReadOptions options)
    {
        var state = new DicomReaderState(transferSyntax, options.Context, start) { End = end, StopBefore = options.StopBefore };
        var source = new DataSetSource(transferSyntax, options.Context) { Bulk = bulk, Start = start };
        var filler = new RowFiller(source, state);
        foreach (SparseSegment segment in segments)
        {
            var reader = new DicomReader(segment.Bytes.Span, segment.Offset, state);
            while (reader.Read())
            {
                filler.Add(ref reader);
            }
        }

        if (!state.IsStopped && state.Position < state.End)
        {
            throw new DicomException("The bytes of the data set are not all there", state.Path(null), state.Position);
        }

        filler.Complete(segments, segments.Length > 0 ? Math.Min(end, state.End) : end);
        return source;
    }

    /// <summary>Reads headers and short values from a file; values longer than the threshold stay there.</summary>
    /// <param name="file">The file.</param>
    /// <param name="head">The file's first bytes, already read, from position 0.</param>
    /// <param name="start">The position of the data set's first byte.</param>
    /// <param name="end">The file's length.</param>
    /// <param name="transferSyntax">How the data set is encoded.</param>
    /// <param name="options">How to read.</param>
    public static DataSetSource Parse(IBulkSource file, ReadOnlyMemory<byte> head, long start, long end, TransferSyntax transferSyntax, DicomReadOptions options)
    {
        var state = new DicomReaderState(transferSyntax, options.Context, start) { End = end, StopBefore = options.StopBefore };
        var source = new DataSetSource(transferSyntax, options.Context) { Bulk = file, Start = start };
        var filler = new RowFiller(source, state);
        var segments = new List<SparseSegment>();
        var segment = new SparseSegment(0, head);
        bool startsInFragments = false;
        while (true)
        {
            // The position up to which bytes are needed in this segment: that of a header or of a short value.
            long needed = 0;
            var reader = new DicomReader(segment.Bytes.Span, segment.Offset, state);
            while (needed == 0 && reader.Read())
            {
                filler.Add(ref reader);
                bool isShort = reader.Token == DicomToken.Element && reader.Length <= options.BulkThreshold;
                if (isShort && state.Position > segment.End)
                {
                    needed = state.Position;
                }
            }

            if (needed == 0 && (state.IsStopped || state.Position >= state.End))
            {
                break;
            }

            if (needed == 0 && state.Position > segment.End)
            {
                // Bytes read only for the headers of fragments are not kept: there may be hundreds of thousands.
                bool isInFragments = state.Depth > 0 && state.Top.Kind == ContainerKind.Fragments;
                if (!(startsInFragments && isInFragments))
                {
                    segments.Add(segment);
                }

                startsInFragments = isInFragments;
                segment = new SparseSegment(state.Position, default);
            }

            segment = Extend(segment, file, Math.Min(end, Math.Max(needed, state.Position + 12)), end, startsInFragments ? FragmentWindow : Window);
        }

        segments.Add(segment);
        filler.Complete([.. segments], Math.Min(end, state.End));
        return source;
    }

    private static SparseSegment Extend(SparseSegment segment, IBulkSource file, long needed, long end, int window)
    {
        // Windows grow with the segment, so that a file of many short values is not copied many times.
        long length = Math.Min(end - segment.Offset, Math.Max(needed - segment.Offset, Math.Max(window, segment.Bytes.Length * 2L)));
        if (length > Array.MaxLength)
        {
            throw new DicomException("The headers and short values of the data set do not fit into memory", string.Empty, segment.Offset);
        }

        var bytes = new byte[length];
        segment.Bytes.CopyTo(bytes);
        int kept = segment.Bytes.Length;
        int read = file.Read(segment.Offset + kept, bytes.AsSpan(kept));
        if (segment.Offset + kept + read < needed)
        {
            throw new DicomException("The file ends before the length it had when it was opened", string.Empty, segment.Offset + kept + read);
        }

        return new SparseSegment(segment.Offset, bytes.AsMemory(0, kept + read));
    }

    /// <summary>Inflates a deflated data set within the limits (PS3.5 §A.5).</summary>
    /// <exception cref="DicomException">It is larger than the limits allow, or not deflated.</exception>
    public static ReadOnlyMemory<byte> Inflate(Stream deflated, long deflatedLength, DicomLimits limits)
    {
        long maximum = Math.Min(limits.MaximumInflatedLength, Math.Min(Array.MaxLength, (1L << 20) + (deflatedLength * limits.MaximumInflateRatio)));
        using var inflater = new DeflateStream(deflated, CompressionMode.Decompress);
        var bytes = new byte[(int)Math.Min(maximum, Math.Max(4096, deflatedLength * 4))];
        int count = 0;
        try
        {
            while (true)
            {
                if (count == bytes.Length)
                {
                    Array.Resize(ref bytes, (int)Math.Min(maximum + 1, bytes.Length * 2L));
                }

                int read = inflater.Read(bytes, count, bytes.Length - count);
                if (read == 0)
                {
                    return bytes.AsMemory(0, count);
                }

                count += read;
                if (count > maximum)
                {
                    throw new DicomException($"The deflated data set inflates to more than {maximum} bytes; raise MaximumInflatedLength or MaximumInflateRatio if it is meant");
                }
            }
        }
        catch (InvalidDataException exception)
        {
            throw new DicomException("The data set is said to be deflated, but cannot be inflated", exception);
        }
    }

    /// <summary>Turns tokens into rows.</summary>
    private readonly struct RowFiller(DataSetSource source, DicomReaderState state)
    {
        private readonly Stack<int> _open = new();
        private readonly int _maximum = state.Context.Limits.MaximumElements;

        public void Add(ref DicomReader reader)
        {
            source.Add(new Row(reader.Tag.Value, reader.VR, reader.Offset, reader.Length, reader.Depth, reader.Flags), _maximum);
            if ((reader.Flags & RowFlags.Container) != 0)
            {
                _open.Push(source.Count - 1);
            }
            else if ((reader.Flags & RowFlags.Closing) != 0)
            {
                source.CloseContainer(_open.Pop());
            }
        }

        public void Complete(SparseSegment[] segments, long end)
        {
            source.Findings = state.Findings;
            source.IsAscending = state.IsAscending;
            source.IsPartial = state.IsStopped;
            source.End = state.IsStopped ? state.Position : end;
            source.Complete(segments);
        }
    }
}
