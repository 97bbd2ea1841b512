namespace Gantry.Dicom.Imaging;

/// <summary>Decodes the lines of a scan, lossless or near-lossless.</summary>
internal interface IJpegLsScanDecoder
{
    /// <summary>How many bits were read since the start.</summary>
    long Consumed { get; }

    /// <summary>Begins a scan, or what follows a restart marker.</summary>
    /// <param name="bits">The bits without stuffed ones, and <see cref="JpegLsBitReader.Padding"/>.</param>
    void Start(ArraySegment<byte> bits);

    /// <summary>Decodes a line of one component.</summary>
    /// <param name="previous">The line above.</param>
    /// <param name="current">Takes the line.</param>
    /// <param name="runIndex">RUNindex of the component.</param>
    void DecodeLine(ReadOnlySpan<ushort> previous, Span<ushort> current, ref int runIndex);

    /// <summary>Decodes a line of pixels of several components.</summary>
    /// <param name="previous">The line above.</param>
    /// <param name="current">Takes the line.</param>
    /// <param name="components">How many components.</param>
    /// <param name="runIndex">RUNindex of all of them.</param>
    void DecodePixels(ReadOnlySpan<ushort> previous, Span<ushort> current, int components, ref int runIndex);
}
