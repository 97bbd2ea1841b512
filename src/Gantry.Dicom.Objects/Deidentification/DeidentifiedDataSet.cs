namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>A data set that was de-identified. Its pixels may still lie in the source of the first one.</summary>
public sealed class DeidentifiedDataSet : IDisposable
{
    private readonly IDisposable? _pixels;

    internal DeidentifiedDataSet(DataSet dataSet, TransferSyntax transferSyntax, IReadOnlyList<DeidentificationChange> changes, IReadOnlyList<string> warnings, KnownIdentifiers known, IDisposable? pixels)
    {
        (DataSet, TransferSyntax, Changes, Warnings, Known, _pixels) = (dataSet, transferSyntax, changes, warnings, known, pixels);
    }

    /// <summary>The new data set.</summary>
    public DataSet DataSet { get; }

    /// <summary>The transfer syntax to write it in.</summary>
    public TransferSyntax TransferSyntax { get; }

    /// <summary>Every change that was made.</summary>
    public IReadOnlyList<DeidentificationChange> Changes { get; }

    /// <summary>What may still identify, and somebody should look at.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>What identified in the first data set.</summary>
    public KnownIdentifiers Known { get; }

    /// <summary>A file of the data set, with nothing of the file meta information and the preamble of the first one.</summary>
    public DicomFile ToFile() => new(DataSet, TransferSyntax);

    /// <summary>Removes what was kept of pixels that were changed; the data set can't be written any more.</summary>
    public void Dispose() => _pixels?.Dispose();
}
