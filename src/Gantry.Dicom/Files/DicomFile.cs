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
    /// <param name="transferSyntax">The transfer syntax to write in when no other is asked for; Explicit VR Little Endian when null.</param>
    public DicomFile(DataSet dataSet, TransferSyntax? transferSyntax = null)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        DataSet = dataSet;
        TransferSyntax = transferSyntax ?? TransferSyntax.ExplicitVRLittleEndian;
        FileMetaInformation = new DataSet(dataSet.Context);
    }

    private DicomFile(DataSet dataSet, DicomFile head) : this(dataSet, head.TransferSyntax) => FileMetaInformation = head.FileMetaInformation;

    private DicomFile(DicomFileHead head, DataSetSource source, long length, string? path, SafeFileHandle? handle)
    {
        DataSet = new DataSet(source);
        FileMetaInformation = head.MetaInformation;
        TransferSyntax = head.TransferSyntax;
        DataSetOffset = head.DataSetOffset;
        _isHeadSound = head.Findings.Count == 0;
        Findings = _isHeadSound ? source.Findings : [.. head.Findings, .. source.Findings];
        if (head.MetaInformation.IsEmpty && DataSet.GetString(Attributes.RecognitionCode) is { } code && code.StartsWith("ACR-NEMA", StringComparison.Ordinal))
        {
            Findings = [.. Findings, new Finding("acr-nema", Attributes.RecognitionCode.Tag.ToString(), head.DataSetOffset, $"The file is from before DICOM: {code}")];
        }

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

    /// <summary>The file's length in bytes; 0 for one made in memory, read in part from a stream, or deflated in a stream.</summary>
    public long Length { get; }

    /// <summary>The path that was opened; null for one made in memory.</summary>
    public string? Path { get; }

    /// <summary>Another data set under the preamble and the file meta information of this one, to be written. What lies in this file stays there: it has to be open until then.</summary>
    /// <param name="dataSet">The data set, as a rule one made of this file's.</param>
    public DicomFile With(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return ReferenceEquals(dataSet, DataSet) ? this : new DicomFile(dataSet, this);
    }

    /// <summary>Closes the file; values that are still in it cannot be read any more.</summary>
    public void Dispose() => _handle?.Dispose();
}
