namespace Gantry.Dicom.Imaging;

/// <summary>Frames that are stored as a JPEG that any browser shows as it is.</summary>
public static class StoredJpeg
{
    /// <summary>Whether a stored frame is an 8-bit baseline JPEG whose colours and grays come out right when it is shown without DICOM.</summary>
    /// <param name="description">The description of the data set's pixels.</param>
    /// <param name="frame">The frame's bytes as stored, its fragments joined.</param>
    /// <param name="jpeg">The code stream from SOI to EOI, without padding.</param>
    public static bool TryGetStoredJpeg(PixelDescription description, ReadOnlyMemory<byte> frame, out ReadOnlyMemory<byte> jpeg)
        => throw new NotSupportedException();
}
