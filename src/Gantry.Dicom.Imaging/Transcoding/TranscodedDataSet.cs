namespace Gantry.Dicom.Imaging;

/// <summary>A data set whose pixel data were moved to another transfer syntax. It needs the source of the first one, and is disposed of when it has been written.</summary>
public sealed class TranscodedDataSet : IDisposable
{
    private readonly IDisposable? _frames;

    internal TranscodedDataSet(DataSet dataSet, TransferSyntax transferSyntax, IDisposable? frames) => (DataSet, TransferSyntax, _frames) = (dataSet, transferSyntax, frames);

    /// <summary>The data set: a copy, in which what describes the pixels is changed. Frames are decoded when they are read.</summary>
    public DataSet DataSet { get; }

    /// <summary>The transfer syntax to write it in.</summary>
    public TransferSyntax TransferSyntax { get; }

    /// <summary>The data set as it is written.</summary>
    /// <param name="options">How to write; the default when null.</param>
    /// <exception cref="DicomException">It can't be written in the transfer syntax.</exception>
    public EncodedDataSet Encode(DicomWriteOptions? options = null) => DataSet.Encode(TransferSyntax, options);

    /// <summary>Removes what was kept of encoded frames; the data set can't be written any more.</summary>
    public void Dispose() => _frames?.Dispose();
}
