using System.Diagnostics.CodeAnalysis;

namespace Gantry.Dicom.Imaging;

/// <summary>Frames that are stored as a JPEG that any browser shows as it is.</summary>
public static class StoredJpeg
{
    /// <summary>Whether a stored frame is an 8-bit baseline JPEG whose colours and grays come out right when it is shown without DICOM.</summary>
    /// <param name="description">The description of the data set's pixels.</param>
    /// <param name="frame">The frame's bytes as stored, its fragments joined.</param>
    /// <param name="jpeg">The code stream from SOI to EOI, without padding.</param>
    /// <returns>False when the frame has to be decoded to be shown.</returns>
    public static bool TryGetStoredJpeg(PixelDescription description, ReadOnlyMemory<byte> frame, out ReadOnlyMemory<byte> jpeg)
    {
        ArgumentNullException.ThrowIfNull(description);
        jpeg = default;
        if (description.TransferSyntax != TransferSyntax.JPEGBaseline8Bit
            || !TryReadHeader(frame, out JpegStream? stream)
            || stream.Frame is not { Marker: JpegMarker.BaselineFrame, Precision: 8 }
            || stream.Frame.Width != description.Columns
            || stream.Frame.Height != description.Rows
            || stream.Frame.Components.Length != description.SamplesPerPixel
            || !ColorsComeOutRight(description.PhotometricInterpretation, stream))
        {
            return false;
        }

        int end = frame.Span.LastIndexOf([(byte)0xFF, JpegMarker.EndOfImage]);
        if (end < 0)
        {
            return false;
        }

        jpeg = frame[..(end + 2)];
        return true;
    }

    // A viewer without DICOM takes three components for YCbCr unless an Adobe segment or the names R, G, B say otherwise.
    private static bool ColorsComeOutRight(string photometricInterpretation, JpegStream stream) => photometricInterpretation switch
    {
        "MONOCHROME2" => stream.Frame.Components.Length == 1,
        "YBR_FULL" or "YBR_FULL_422" => stream.Frame.Components.Length == 3 && stream.IsRgb != true,
        "RGB" => stream.Frame.Components.Length == 3 && stream.IsRgb == true,
        _ => false,
    };

    private static bool TryReadHeader(ReadOnlyMemory<byte> frame, [NotNullWhen(true)] out JpegStream? stream)
    {
        try
        {
            stream = new JpegStream(frame);
            return stream.ReadScan() is not null;
        }
        catch (DicomException)
        {
            stream = null;
            return false;
        }
    }
}
