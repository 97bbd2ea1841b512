using System.Buffers;

namespace Gantry.Dicom.Imaging;

/// <summary>Decodes JPEG-LS, lossless and near-lossless (ITU-T T.87 | ISO/IEC 14495-1): 2 to 16 bits, 1 and 3 components, all interleave modes.</summary>
public sealed class JpegLsDecoder : IFrameDecoder
{
    /// <inheritdoc/>
    public IReadOnlyList<TransferSyntax> TransferSyntaxes { get; } = [TransferSyntax.JPEGLSLossless, TransferSyntax.JPEGLSNearLossless];

    /// <inheritdoc/>
    public string Decode(PixelDescription description, ReadOnlyMemory<byte> codeStream, Span<byte> samples)
    {
        ArgumentNullException.ThrowIfNull(description);
        JpegLsSegments segments = new(description, codeStream);
        byte[] bits = ArrayPool<byte>.Shared.Rent(codeStream.Length + JpegLsBitReader.Padding);
        sbyte[]? gradients = null;
        try
        {
            int missing = (1 << description.SamplesPerPixel) - 1;
            while (missing != 0)
            {
                JpegLsScan scan = segments.ReadToScan();
                JpegLsPreset preset = segments.Preset.Complete(segments.Precision, scan.Near);
                int length = JpegLsGradients.Length(preset.MaximumValue);
                gradients ??= ArrayPool<sbyte>.Shared.Rent(JpegLsGradients.Length(ushort.MaxValue));
                ArraySegment<sbyte> table = new(gradients, 0, length);
                JpegLsGradients.Fill(preset, scan.Near, table);
                IJpegLsScanDecoder decoder = scan.Near == 0
                    ? new JpegLsScanDecoder<JpegLsLossless>(preset, default, table)
                    : new JpegLsScanDecoder<JpegLsNearLossless>(preset, new JpegLsNearLossless(scan.Near), table);
                new JpegLsScanReader(description, codeStream, segments, scan, decoder, bits).Read(samples);
                foreach (int component in scan.Components)
                {
                    missing &= ~(1 << component);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bits);
            if (gradients is not null)
            {
                ArrayPool<sbyte>.Shared.Return(gradients);
            }
        }

        // Nothing is subsampled here, whatever the object says.
        return description.PhotometricInterpretation == "YBR_FULL_422" ? "YBR_FULL" : description.PhotometricInterpretation;
    }
}
