using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Decodes Deflated Image Frame Compression: each frame a deflate stream of its own (PS3.5 §A.4.13). No more is inflated than the frame's length.</summary>
public sealed class DeflatedFrameDecoder : IFrameDecoder
{
    /// <inheritdoc/>
    public IReadOnlyList<TransferSyntax> TransferSyntaxes { get; } = [TransferSyntax.DeflatedImageFrameCompression];

    /// <inheritdoc/>
    public string Decode(PixelDescription description, ReadOnlyMemory<byte> codeStream, Span<byte> samples)
    {
        ArgumentNullException.ThrowIfNull(description);
        if (description is { SamplesPerPixel: > 1, PlanarConfiguration: 1 })
        {
            byte[] planes = new byte[samples.Length];
            Inflate(codeStream, planes);
            ByPixel(planes, description.SamplesPerPixel, description.BitsAllocated / 8, samples);
        }
        else
        {
            Inflate(codeStream, samples);
        }

        return description.PhotometricInterpretation;
    }

    private static void Inflate(ReadOnlyMemory<byte> codeStream, Span<byte> samples)
    {
        ArraySegment<byte> bytes = MemoryMarshal.TryGetArray(codeStream, out ArraySegment<byte> segment) ? segment : new ArraySegment<byte>(codeStream.ToArray());
        using MemoryStream source = new(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        using DeflateStream inflater = new(source, CompressionMode.Decompress);
        int inflated = 0;
        bool isTooLong;
        try
        {
            inflated = inflater.ReadAtLeast(samples, samples.Length, throwOnEndOfStream: false);
            isTooLong = inflater.ReadByte() >= 0;
        }
        catch (InvalidDataException exception)
        {
            throw new DicomException($"The deflated frame is damaged within its {codeStream.Length} bytes: {exception.Message}", exception);
        }

        if (isTooLong || inflated < samples.Length)
        {
            throw new DicomException($"The deflated frame of {codeStream.Length} bytes inflates to {(isTooLong ? "more than" : $"{inflated}, not")} the {samples.Length} bytes of the image.");
        }
    }

    private static void ByPixel(ReadOnlySpan<byte> planes, int samplesPerPixel, int bytes, Span<byte> samples)
    {
        int planeLength = planes.Length / samplesPerPixel;
        for (int plane = 0; plane < samplesPerPixel; plane++)
        {
            ReadOnlySpan<byte> source = planes.Slice(plane * planeLength, planeLength);
            for (int i = 0, j = plane * bytes; i < source.Length; i += bytes, j += samplesPerPixel * bytes)
            {
                source.Slice(i, bytes).CopyTo(samples[j..]);
            }
        }
    }
}
