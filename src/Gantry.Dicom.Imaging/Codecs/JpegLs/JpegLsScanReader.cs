namespace Gantry.Dicom.Imaging;

/// <summary>Reads the lines of a scan into the frame, restart interval by restart interval.</summary>
/// <param name="description">The description of the frame.</param>
/// <param name="codeStream">The code stream.</param>
/// <param name="segments">Its segments, read up to the scan's bits.</param>
/// <param name="scan">The scan.</param>
/// <param name="decoder">Decodes its lines.</param>
/// <param name="bits">Takes the bits of the scan, of the code stream's length and <see cref="JpegLsBitReader.Padding"/>.</param>
internal sealed class JpegLsScanReader(
    PixelDescription description, ReadOnlyMemory<byte> codeStream, JpegLsSegments segments, JpegLsScan scan, IJpegLsScanDecoder decoder, byte[] bits)
{
    private const int RestartMarkers = 8;

    /// <summary>Components of a pixel within a line.</summary>
    private readonly int _step = scan.Interleave == JpegLsInterleave.Sample ? scan.Components.Length : 1;

    /// <summary>Reads all lines.</summary>
    /// <param name="samples">The frame.</param>
    public void Read(Span<byte> samples)
    {
        int lines = scan.Components.Length / _step;
        ushort[] previous = new ushort[lines * LineLength], current = new ushort[lines * LineLength];
        int[] runIndexes = new int[lines];
        uint interval = segments.RestartInterval == 0 ? (uint)description.Rows : segments.RestartInterval;
        for (int row = 0, part = 0; row < description.Rows; part++)
        {
            if (part > 0)
            {
                segments.ReadRestart((part - 1) % RestartMarkers);
                previous.AsSpan().Clear();
                current.AsSpan().Clear();
                runIndexes.AsSpan().Clear();
            }

            long available = JpegLsBitStuffing.Remove(codeStream.Span[segments.Position..], bits, out int length);
            int byteLength = (int)((available + 7) / 8);
            bits.AsSpan(byteLength, JpegLsBitReader.Padding).Clear();
            decoder.Start(new ArraySegment<byte>(bits, 0, byteLength + JpegLsBitReader.Padding));
            for (long end = Math.Min(row + (long)interval, description.Rows); row < end; row++)
            {
                for (int line = 0; line < lines; line++)
                {
                    DecodeLine(
                        previous.AsSpan(line * LineLength, LineLength), current.AsSpan(line * LineLength, LineLength), ref runIndexes[line], row, available);
                    WriteLine(current.AsSpan((line * LineLength) + _step, description.Columns * _step), samples, row, scan.Components[line]);
                }

                (previous, current) = (current, previous);
            }

            segments.Advance(length);
        }
    }

    private int LineLength => (description.Columns + 2) * _step;

    private void DecodeLine(Span<ushort> previous, Span<ushort> current, ref int runIndex, int row, long available)
    {
        JpegLsLines.SetEnds(previous, current, _step);
        try
        {
            if (_step == 1)
            {
                decoder.DecodeLine(previous, current, ref runIndex);
            }
            else
            {
                decoder.DecodePixels(previous, current, _step, ref runIndex);
            }

            if (decoder.Consumed > available)
            {
                throw new DicomException("the code stream ends before the image does");
            }
        }
        catch (DicomException exception)
        {
            throw new DicomException($"The JPEG-LS code stream is damaged: in row {row + 1} of {description.Rows} {exception.Message}", string.Empty, segments.Position + (decoder.Consumed / 8));
        }
    }

    private void WriteLine(ReadOnlySpan<ushort> line, Span<byte> samples, int row, int component)
    {
        int bytes = description.BitsAllocated / 8;
        int rowLength = description.Columns * description.SamplesPerPixel * bytes;
        Span<byte> target = samples.Slice(row * rowLength, rowLength);
        if (_step == description.SamplesPerPixel)
        {
            JpegLsLines.Write(line, target, bytes);
        }
        else
        {
            JpegLsLines.Write(line, target[(component * bytes)..], bytes, description.SamplesPerPixel * bytes);
        }
    }
}
