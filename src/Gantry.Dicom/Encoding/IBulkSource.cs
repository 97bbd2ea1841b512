namespace Gantry.Dicom;

/// <summary>Where values are read from that were not brought into memory.</summary>
public interface IBulkSource
{
    /// <summary>Reads bytes at a position; fewer than asked for only at the end.</summary>
    /// <returns>How many bytes were read; 0 at the end.</returns>
    int Read(long offset, Span<byte> buffer);

    /// <summary>Reads bytes at a position; fewer than asked for only at the end.</summary>
    /// <returns>How many bytes were read; 0 at the end.</returns>
    ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken);
}
