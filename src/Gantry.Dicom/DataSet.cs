namespace Gantry.Dicom;

/// <summary>A data set.</summary>
public sealed class DataSet : IEnumerable<DataElement>
{
    private readonly DicomContext _context;
    /// <summary>x</summary>
    public DataSet() : this(DicomContext.Default) { }
    /// <summary>x</summary>
    public DataSet(DicomContext context) => _context = context;
    /// <summary>x</summary>
    public static DataSet Parse(ReadOnlyMemory<byte> bytes, TransferSyntax transferSyntax, DicomReadOptions? options = null) => throw new NotSupportedException();
    /// <summary>x</summary>
    public static DataSet Parse(SparseDataSet sparse, TransferSyntax transferSyntax, IBulkSource? bulk = null, DicomReadOptions? options = null) => throw new NotSupportedException();
    /// <summary>x</summary>
    public TransferSyntax? TransferSyntax { get; private set; }
    /// <summary>x</summary>
    public DicomContext Context => _context;
    /// <summary>x</summary>
    public IReadOnlyList<Finding> Findings => throw new NotSupportedException();
    /// <summary>x</summary>
    public bool Contains(Tag tag) => throw new NotSupportedException();
    /// <summary>x</summary>
    public Presence Presence(Tag tag) => throw new NotSupportedException();
    /// <summary>x</summary>
    public bool TryGetElement(Tag tag, out DataElement element) => throw new NotSupportedException();
    /// <summary>x</summary>
    public string? GetString(Tag tag) => throw new NotSupportedException();
    /// <summary>x</summary>
    public string[] GetStrings(Tag tag) => throw new NotSupportedException();
    /// <summary>x</summary>
    public ReadOnlyMemory<byte> GetBytes(Tag tag) => throw new NotSupportedException();
    /// <summary>x</summary>
    public IReadOnlyList<DataSet> Items(Tag tag) => throw new NotSupportedException();
    /// <summary>x</summary>
    public T[] GetValues<T>(Attribute<T> attribute) => throw new NotSupportedException();
    /// <summary>x</summary>
    public void Set<T>(Attribute<T> attribute, T value) => throw new NotSupportedException();
    /// <summary>x</summary>
    public void SetValues<T>(Attribute<T> attribute, params ReadOnlySpan<T> values) => throw new NotSupportedException();
    /// <summary>x</summary>
    public void Set(Tag tag, VR vr, params string[] values) => throw new NotSupportedException();
    /// <summary>x</summary>
    public void SetEmpty(Tag tag, VR vr = VR.None) => throw new NotSupportedException();
    /// <summary>x</summary>
    public void SetBytes(Tag tag, VR vr, ReadOnlyMemory<byte> value) => throw new NotSupportedException();
    /// <summary>x</summary>
    public void SetItems(Tag tag, params IEnumerable<DataSet> items) => throw new NotSupportedException();
    /// <summary>x</summary>
    public void AddItem(Tag tag, DataSet item) => throw new NotSupportedException();
    /// <summary>x</summary>
    public void SetFragments(Tag tag, VR vr, IReadOnlyList<ReadOnlyMemory<byte>> fragments) => throw new NotSupportedException();
    /// <summary>x</summary>
    public bool Remove(Tag tag) => throw new NotSupportedException();
    /// <summary>x</summary>
    public DataSet Clone() => throw new NotSupportedException();
    /// <summary>x</summary>
    public EncodedDataSet Encode(TransferSyntax target, DicomWriteOptions? options = null) => throw new NotSupportedException();
    /// <summary>x</summary>
    public SparseDataSet ToSparse(int threshold) => throw new NotSupportedException();
    /// <inheritdoc/>
    public IEnumerator<DataElement> GetEnumerator() => throw new NotSupportedException();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
/// <summary>x</summary>
public readonly record struct ValueRange(long Offset, long Length);
/// <summary>x</summary>
public readonly struct DataElement
{
    /// <summary>x</summary>
    public Tag Tag { get; }
    /// <summary>x</summary>
    public VR VR { get; }
    /// <summary>x</summary>
    public long Length { get; }
    /// <summary>x</summary>
    public bool IsSequence { get; }
    /// <summary>x</summary>
    public bool IsEncapsulated { get; }
    /// <summary>x</summary>
    public IReadOnlyList<DataSet> Items => throw new NotSupportedException();
    /// <summary>x</summary>
    public IReadOnlyList<ValueRange> Fragments => throw new NotSupportedException();
    /// <summary>x</summary>
    public ValueRange Range => throw new NotSupportedException();
    /// <summary>x</summary>
    public ReadOnlyMemory<byte> Bytes => throw new NotSupportedException();
    /// <summary>x</summary>
    public string? GetString() => throw new NotSupportedException();
    /// <summary>x</summary>
    public string[] GetStrings() => throw new NotSupportedException();
    /// <summary>x</summary>
    public Stream OpenRead() => throw new NotSupportedException();
}
/// <summary>x</summary>
public sealed record DicomReadOptions
{
    /// <summary>x</summary>
    public DicomContext Context { get; init; } = DicomContext.Default;
    /// <summary>x</summary>
    public Tag? StopBefore { get; init; }
    /// <summary>x</summary>
    public int BulkThreshold { get; init; } = 64 << 10;
}
/// <summary>x</summary>
public sealed record DicomWriteOptions;
/// <summary>x</summary>
public sealed record DicomContext
{
    /// <summary>x</summary>
    public static DicomContext Default { get; } = new();
    /// <summary>x</summary>
    public DicomLimits Limits { get; init; } = DicomLimits.Default;
}
/// <summary>x</summary>
public interface IBulkSource
{
    /// <summary>x</summary>
    int Read(long offset, Span<byte> buffer);
    /// <summary>x</summary>
    ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken);
}
/// <summary>x</summary>
public sealed record SparseDataSet(long Length, IReadOnlyList<SparseSegment> Segments);
/// <summary>x</summary>
public readonly record struct SparseSegment(long Offset, ReadOnlyMemory<byte> Bytes);
/// <summary>x</summary>
public readonly record struct EncodedSegment(ReadOnlyMemory<byte> Memory, IBulkSource? Source, long Offset, long Length);
/// <summary>x</summary>
public sealed class EncodedDataSet
{
    /// <summary>x</summary>
    public long Length { get; }
    /// <summary>x</summary>
    public IReadOnlyList<EncodedSegment> Segments => throw new NotSupportedException();
    /// <summary>x</summary>
    public void CopyTo(Stream stream) => throw new NotSupportedException();
    /// <summary>x</summary>
    public Task CopyToAsync(Stream stream, CancellationToken cancellationToken) => throw new NotSupportedException();
    /// <summary>x</summary>
    public byte[] ToArray() => throw new NotSupportedException();
}
/// <summary>x</summary>
public sealed class DicomFile : IDisposable
{
    /// <summary>x</summary>
    public DicomFile(DataSet dataSet, TransferSyntax transferSyntax) => throw new NotSupportedException();
    /// <summary>x</summary>
    public static Task<DicomFile> OpenAsync(string path, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    /// <summary>x</summary>
    public static Task<DicomFile> OpenAsync(string path, DicomReadOptions options, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    /// <summary>x</summary>
    public static DicomFile Open(string path, DicomReadOptions? options = null) => throw new NotSupportedException();
    /// <summary>x</summary>
    public static DicomFile Parse(ReadOnlyMemory<byte> bytes, DicomReadOptions? options = null) => throw new NotSupportedException();
    /// <summary>x</summary>
    public DataSet DataSet => throw new NotSupportedException();
    /// <summary>x</summary>
    public DataSet FileMetaInformation => throw new NotSupportedException();
    /// <summary>x</summary>
    public TransferSyntax TransferSyntax => throw new NotSupportedException();
    /// <summary>x</summary>
    public IReadOnlyList<Finding> Findings => throw new NotSupportedException();
    /// <summary>Offset of the first byte after the meta header.</summary>
    public long DataSetOffset => throw new NotSupportedException();
    /// <summary>x</summary>
    public long Length => throw new NotSupportedException();
    /// <summary>x</summary>
    public string? Path => throw new NotSupportedException();
    /// <summary>x</summary>
    public Task SaveAsync(string path, TransferSyntax transferSyntax, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    /// <summary>x</summary>
    public Task WriteAsync(Stream stream, TransferSyntax transferSyntax, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    /// <summary>x</summary>
    public byte[] ToArray(TransferSyntax transferSyntax) => throw new NotSupportedException();
    /// <summary>x</summary>
    public void Dispose() { }
}
/// <summary>x</summary>
public static class FileMetaInformation
{
    /// <summary>Preamble, prefix and group 0002, ready to be written before a data set as received.</summary>
    public static byte[] Encode(Uid sopClass, Uid sopInstance, TransferSyntax transferSyntax, string? sourceAETitle = null) => throw new NotSupportedException();
}
/// <summary>x</summary>
public static class AttributeValues
{
    /// <summary>x</summary>
    public static T? Get<T>(this DataSet dataSet, Attribute<T> attribute) where T : struct => throw new NotSupportedException();
}
/// <summary>x</summary>
public static class AttributeReferences
{
    /// <summary>x</summary>
    public static T? Get<T>(this DataSet dataSet, Attribute<T> attribute) where T : class => throw new NotSupportedException();
}
