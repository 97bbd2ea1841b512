using Microsoft.Win32.SafeHandles;

namespace Gantry.Dicom;

/// <summary>
/// A DICOM file: file meta information and a data set (PS3.10 §7). Of a file that was opened only headers and short values are in memory; long values
/// are read when they are asked for, as long as the file is not disposed of.
/// </summary>
public sealed partial class DicomFile : IDisposable
{
    private readonly SafeFileHandle? _handle;

    /// <summary>Makes a file in memory, to be written.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="transferSyntax">The transfer syntax to write in when no other is asked for.</param>
    public DicomFile(DataSet dataSet, TransferSyntax transferSyntax)
    {
        DataSet = dataSet;
        TransferSyntax = transferSyntax;
        FileMetaInformation = new DataSet(dataSet.Context);
    }

    internal DicomFile(in DicomFileHead head, DataSet dataSet, long length, string? path, SafeFileHandle? handle)
    {
        DataSet = dataSet;
        FileMetaInformation = head.MetaInformation;
        TransferSyntax = head.TransferSyntax;
        DataSetOffset = head.DataSetOffset;
        _isHeadSound = head.Findings.Count == 0;
        Findings = [.. head.Findings, .. dataSet.Findings];
        Length = length;
        Path = path;
        _handle = handle;
    }

    /// <summary>The data set.</summary>
    public DataSet DataSet { get; }

    /// <summary>The elements of group 0002; empty when the file has none.</summary>
    public DataSet FileMetaInformation { get; }

    /// <summary>How the data set is encoded: as the file meta information says, or as found where it is silent or wrong.</summary>
    public TransferSyntax TransferSyntax { get; }

    /// <summary>What was found wrong while reading.</summary>
    public IReadOnlyList<Finding> Findings { get; } = [];

    /// <summary>The position of the data set's first byte in the file.</summary>
    public long DataSetOffset { get; }

    /// <summary>The file's length in bytes; 0 for one made in memory.</summary>
    public long Length { get; }

    /// <summary>The path that was opened; null for one made in memory.</summary>
    public string? Path { get; }

    /// <summary>Opens a file, reading its headers and short values.</summary>
    /// <exception cref="DicomException">The file is no DICOM file, or passes a limit.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Task<DicomFile> OpenAsync(string path, CancellationToken cancellationToken = default) => OpenAsync(path, DicomReadOptions.Default, cancellationToken);

    /// <summary>Opens a file, reading its headers and short values.</summary>
    /// <exception cref="DicomException">The file is no DICOM file, or passes a limit.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Task<DicomFile> OpenAsync(string path, DicomReadOptions options, CancellationToken cancellationToken = default) =>
        Task.Run(() => Open(path, options), cancellationToken);

    /// <summary>Opens a file, reading its headers and short values.</summary>
    /// <exception cref="DicomException">The file is no DICOM file, or passes a limit.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DicomFile Open(string path, DicomReadOptions? options = null)
    {
        SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        try
        {
            return Open(handle, path, options ?? DicomReadOptions.Default);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Reads a file that is in memory; the result refers to these bytes.</summary>
    /// <exception cref="DicomException">The bytes are no DICOM file, or pass a limit.</exception>
    public static DicomFile Parse(ReadOnlyMemory<byte> bytes, DicomReadOptions? options = null)
    {
        options ??= DicomReadOptions.Default;
        DicomFileHead head = DicomFileHead.Read(bytes, bytes.Length, options.Context);
        var dataSet = new DataSet(DataSetParser.Parse(bytes, head.TransferSyntax, options, head.DataSetOffset));
        return new DicomFile(head, dataSet, bytes.Length, null, null);
    }

    /// <summary>Closes the file; values that are still in it cannot be read any more.</summary>
    public void Dispose() => _handle?.Dispose();

    private static DicomFile Open(SafeFileHandle handle, string path, DicomReadOptions options)
    {
        var bulk = new FileBulkSource(handle);
        long length = RandomAccess.GetLength(handle);
        var first = new byte[(int)Math.Min(length, 64 << 10)];
        ReadOnlyMemory<byte> bytes = first.AsMemory(0, bulk.Read(0, first));
        DicomFileHead head = DicomFileHead.Read(bytes, length, options.Context);
        if (head.TransferSyntax.IsDeflated)
        {
            using var deflated = new BulkStream(bulk, head.DataSetOffset, length - head.DataSetOffset);
            ReadOnlyMemory<byte> inflated = DataSetParser.Inflate(deflated, deflated.Length, options.Context.Limits);
            return new DicomFile(head, new DataSet(DataSetParser.ParseInflated(inflated, head.TransferSyntax, options)), length, path, handle);
        }

        var dataSet = new DataSet(DataSetParser.Parse(bulk, bytes, head.DataSetOffset, length, head.TransferSyntax, options));
        return new DicomFile(head, dataSet, length, path, handle);
    }
}
