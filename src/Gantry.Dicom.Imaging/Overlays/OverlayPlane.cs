using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>
/// One plane of a repeating group 60xx (PS3.3 §C.9.2): a bit for each pixel of an area that lies anywhere over the image, in Overlay Data (60xx,3000) or in
/// bits of the pixel data that samples leave unused.
/// </summary>
public sealed class OverlayPlane
{
    private const int FirstGroup = 0x6000;
    private const int LastGroup = 0x601E;

    private readonly ReadOnlyMemory<byte> _data;
    private readonly bool _isSwapped;
    private readonly bool _isForAllFrames;
    private readonly int _firstFrame;

    private OverlayPlane(DataSet dataSet, int group, int rows, int columns)
    {
        (Group, Rows, Columns) = (group, rows, columns);
        int[] origin = dataSet.GetValues(Key<short>(0x0050, VR.SS).As<int>());
        (Top, Left) = origin is [int top, int left, ..] ? (top - 1, left - 1) : (0, 0);
        Kind = dataSet.GetString(Key<string>(0x0040, VR.CS)) == "R" ? OverlayKind.RegionOfInterest : OverlayKind.Graphics;
        Label = dataSet.GetString(Key<string>(0x1500, VR.LO)) ?? dataSet.GetString(Key<string>(0x0022, VR.LO));
        int? frames = dataSet.Get(Key<int>(0x0015, VR.IS));
        int? firstFrame = dataSet.Get(Key<ushort>(0x0051, VR.US));
        _isForAllFrames = frames is null && firstFrame is null;
        NumberOfFrames = Math.Max(1, frames ?? 1);
        _firstFrame = Math.Max(1, firstFrame ?? 1);
        if (dataSet.TryGetElement(Key<byte>(0x3000, VR.OW), out DataElement data) && !data.IsEmpty)
        {
            _data = data.Bytes;
            _isSwapped = data.IsBigEndian && data.VR == VR.OW;
        }
        else
        {
            BitPosition = dataSet.Get(Key<ushort>(0x0102, VR.US)) ?? 0;
        }
    }

    /// <summary>The group, 0x6000 to 0x601E.</summary>
    public int Group { get; }

    /// <summary>Overlay Rows (60xx,0010).</summary>
    public int Rows { get; }

    /// <summary>Overlay Columns (60xx,0011).</summary>
    public int Columns { get; }

    /// <summary>The row of the image that the plane's first row lies on, 0 for the first, negative above the image.</summary>
    public int Top { get; }

    /// <summary>The column of the image that the plane's first column lies on, 0 for the first, negative left of the image.</summary>
    public int Left { get; }

    /// <summary>Whether the bits are graphics or a region.</summary>
    public OverlayKind Kind { get; }

    /// <summary>Overlay Label (60xx,1500), else Overlay Description (60xx,0022).</summary>
    public string? Label { get; }

    /// <summary>How many frames Overlay Data have, 1 at least.</summary>
    public int NumberOfFrames { get; }

    /// <summary>The bit of a pixel's allocated ones that the plane is embedded in; null where Overlay Data hold it.</summary>
    public int? BitPosition { get; }

    /// <summary>The planes of an object, in the order of their groups; none where an object has no overlays. Planes without a size are left out.</summary>
    public static IReadOnlyList<OverlayPlane> FromDataSet(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        List<OverlayPlane> planes = [];
        for (int group = FirstGroup; group <= LastGroup; group += 2)
        {
            if (dataSet.Get(new Attribute<ushort>(new Tag((ushort)group, 0x0010), VR.US)) is ushort rows and > 0
                && dataSet.Get(new Attribute<ushort>(new Tag((ushort)group, 0x0011), VR.US)) is ushort columns and > 0)
            {
                planes.Add(new OverlayPlane(dataSet, group, rows, columns));
            }
        }

        return planes;
    }

    /// <summary>Whether the plane lies over a frame (PS3.3 §C.9.2.1): all of them where the object names none.</summary>
    /// <param name="frameNumber">1 for the first.</param>
    public bool IsShownOn(int frameNumber) => _isForAllFrames || (frameNumber >= _firstFrame && frameNumber - _firstFrame < NumberOfFrames);

    /// <summary>Which pixels of an image are set; what lies beyond the image's edges is left out, and what Overlay Data lack is not set.</summary>
    /// <param name="frame">The frame below, colour by pixel, for planes embedded in it.</param>
    /// <param name="frameNumber">Its number, 1 for the first.</param>
    /// <returns>Rows × columns of the image, row by row.</returns>
    internal bool[] ReadMask(NativeFrame frame, int frameNumber)
    {
        PixelDescription image = frame.Description;
        bool[] mask = new bool[image.Rows * image.Columns];
        if (!IsShownOn(frameNumber))
        {
            return mask;
        }

        int across = BitPosition is null ? Columns : image.Columns;
        long start = BitPosition is null && !_isForAllFrames ? (long)(frameNumber - _firstFrame) * Rows * Columns : 0;
        ReadOnlySpan<byte> bits = BitPosition is null ? _data.Span : frame.Samples.Span;
        for (int y = Math.Max(0, Top); y < Math.Min(image.Rows, Top + Rows); y++)
        {
            for (int x = Math.Max(0, Left); x < Math.Min(image.Columns, Left + Columns); x++)
            {
                long index = start + ((long)(y - Top) * across) + x - Left;
                mask[(y * image.Columns) + x] = BitPosition is null ? IsSet(bits, index) : IsSetInSample(bits, index, image);
            }
        }

        return mask;
    }

    /// <summary>
    /// Draws the plane: graphics in a colour; outside a region of interest, within the plane, the image at a sixteenth of its brightness, as dcmtk does.
    /// </summary>
    internal void Draw(RenderedImage image, NativeFrame frame, int frameNumber, DrawingColor color)
    {
        if (!IsShownOn(frameNumber))
        {
            return;
        }

        bool[] mask = ReadMask(frame, frameNumber);
        Canvas canvas = new(image);
        for (int y = Math.Max(0, Top); y < Math.Min(image.Height, Top + Rows); y++)
        {
            for (int x = Math.Max(0, Left); x < Math.Min(image.Width, Left + Columns); x++)
            {
                bool isSet = mask[(y * image.Width) + x];
                if (Kind == OverlayKind.Graphics && isSet)
                {
                    canvas.Dot(x, y, color);
                }
                else if (Kind == OverlayKind.RegionOfInterest && !isSet)
                {
                    foreach (ref byte sample in image.Pixels.AsSpan(((y * image.Width) + x) * image.Samples, image.Samples))
                    {
                        sample >>= 4;
                    }
                }
            }
        }
    }

    private bool IsSet(ReadOnlySpan<byte> bits, long index)
    {
        long position = index >> 3;
        if (_isSwapped)
        {
            position ^= 1;
        }

        return position < bits.Length && ((bits[(int)position] >> (int)(index & 7)) & 1) == 1;
    }

    private bool IsSetInSample(ReadOnlySpan<byte> samples, long index, PixelDescription image)
    {
        long position = index * image.SamplesPerPixel * (image.BitsAllocated / 8);
        if (BitPosition >= image.BitsAllocated || position + (image.BitsAllocated / 8) > samples.Length)
        {
            return false;
        }

        ReadOnlySpan<byte> sample = samples[(int)position..];
        return image.BitsAllocated switch
        {
            8 => ((sample[0] >> BitPosition) & 1) == 1,
            16 => ((BinaryPrimitives.ReadUInt16LittleEndian(sample) >> BitPosition) & 1) == 1,
            32 => ((BinaryPrimitives.ReadUInt32LittleEndian(sample) >> BitPosition) & 1) == 1,
            _ => false,
        };
    }

    private Attribute<T> Key<T>(ushort element, VR vr) => new(new Tag((ushort)Group, element), vr);
}
