namespace Gantry.Dicom.Imaging;

/// <summary>Encodes the lines of a scan, lossless or near-lossless.</summary>
internal interface IJpegLsScanEncoder
{
    /// <summary>Encodes a line of one component.</summary>
    /// <param name="previous">The line above.</param>
    /// <param name="current">The line; becomes what it is decoded to.</param>
    /// <param name="runIndex">RUNindex of the component.</param>
    /// <returns>The whole bytes that it gave, without stuffed bits; valid until the next call.</returns>
    ReadOnlySpan<byte> EncodeLine(ReadOnlySpan<ushort> previous, Span<ushort> current, ref int runIndex);

    /// <summary>The bits that are left when all lines are encoded.</summary>
    /// <param name="count">How many, less than 8.</param>
    /// <returns>The bits, from the highest on.</returns>
    byte Rest(out int count);
}
