using System.Globalization;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Documents;

/// <summary>Makes Secondary Capture images of pictures (PS3.3 §A.8, §C.8.6).</summary>
public static class SecondaryCapture
{
    private const string LossyMethod = "ISO_10918_1";

    /// <summary>Makes an image. A JPEG that was kept as it is goes into the data set as its frame, without being encoded again.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="like">An instance whose patient and study it gets; null for a study of its own.</param>
    /// <param name="time">When it is made.</param>
    /// <returns>The data set, to be written in the picture's transfer syntax.</returns>
    public static DataSet Create(StillPicture picture, DataSet? like, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(picture);
        DataSet made = Begin(SopClasses.SecondaryCaptureImageStorage, picture, like, time);
        SetLoss(made, [picture]);
        if (picture.TransferSyntax.IsEncapsulated)
        {
            made.SetFragments(Attributes.PixelData, VR.OB, [ReadOnlyMemory<byte>.Empty, picture.Pixels]);
        }
        else
        {
            made.SetBytes(Attributes.PixelData, picture.Bits == 8 ? VR.OB : VR.OW, picture.Pixels);
        }

        return made;
    }

    /// <summary>
    /// Makes one multi-frame image of pictures, in their order (PS3.3 §A.8.2 to §A.8.5): True Color of coloured ones, Grayscale Word of gray ones of 16 bits, Grayscale Byte of 8, Single Bit on request.
    /// JPEGs that were kept as they are become frames as they are.
    /// </summary>
    /// <param name="pictures">The pictures, of one size, number of samples and bits; all JPEG or none.</param>
    /// <param name="like">An instance whose patient and study it gets; null for a study of its own.</param>
    /// <param name="time">When it is made.</param>
    /// <param name="frameRate">Frames a second, where they are a moving picture; null for pages.</param>
    /// <param name="isSingleBit">Whether a bit a pixel is enough: what is brighter than half becomes 1, the rest 0. Only gray pictures that are no JPEG.</param>
    /// <returns>The data set, to be written in the pictures' transfer syntax.</returns>
    /// <exception cref="DicomException">The pictures do not fit together, or are too long for pixel data.</exception>
    public static DataSet CreateMultiFrame(IReadOnlyList<StillPicture> pictures, DataSet? like, DateTimeOffset time, double? frameRate = null, bool isSingleBit = false)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        StillPicture first = pictures.Count > 0 ? pictures[0] : throw new DicomException("There is no picture, so that there would be no frame.");
        for (int i = 1; i < pictures.Count; i++)
        {
            if (Shape(pictures[i]) != Shape(first))
            {
                throw new DicomException($"Picture {i + 1} ({Shape(pictures[i])}) is not like the first ({Shape(first)}): frames of an image are of one size and kind.");
            }
        }

        bool isEncoded = first.TransferSyntax.IsEncapsulated;
        if (isSingleBit && (first.SamplesPerPixel != 1 || isEncoded))
        {
            throw new DicomException("A bit a pixel is made of gray pictures that are no JPEG.");
        }

        Uid sopClass = isSingleBit ? SopClasses.MultiFrameSingleBitSecondaryCaptureImageStorage
            : first.SamplesPerPixel > 1 ? SopClasses.MultiFrameTrueColorSecondaryCaptureImageStorage
            : first.Bits > 8 ? SopClasses.MultiFrameGrayscaleWordSecondaryCaptureImageStorage
            : SopClasses.MultiFrameGrayscaleByteSecondaryCaptureImageStorage;
        DataSet made = Begin(sopClass, first, like, time);
        made.Set(Attributes.BurnedInAnnotation, "YES");
        SetFrames(made, pictures.Count, frameRate);
        SetLoss(made, pictures);
        if (isSingleBit)
        {
            SetBits(made, pictures);
        }
        else if (isEncoded)
        {
            made.SetFragments(Attributes.PixelData, VR.OB, [ReadOnlyMemory<byte>.Empty, .. pictures.Select(picture => picture.Pixels)]);
        }
        else
        {
            SetSamples(made, pictures);
        }

        if (first.SamplesPerPixel == 1 && !isSingleBit)
        {
            made.Set(Attributes.PresentationLUTShape, "IDENTITY");
            made.Set(Attributes.RescaleIntercept, 0);
            made.Set(Attributes.RescaleSlope, 1);
            made.Set(Attributes.RescaleType, "US");
        }

        InstanceCompletion.Complete(made);
        return made;
    }

    private static DataSet Begin(Uid sopClass, StillPicture picture, DataSet? like, DateTimeOffset time)
    {
        DataSet made = NewInstance.Begin(sopClass, "OT", like, time);
        made.Set(Attributes.ConversionType, "WSD");
        made.SetValues(Attributes.ImageType, "DERIVED", "SECONDARY");
        made.SetEmpty(Attributes.Laterality);
        made.SetEmpty(Attributes.PatientOrientation);
        made.Set(Attributes.SamplesPerPixel, (ushort)picture.SamplesPerPixel);
        made.Set(Attributes.PhotometricInterpretation, picture.PhotometricInterpretation);
        if (picture.SamplesPerPixel > 1)
        {
            made.Set(Attributes.PlanarConfiguration, (ushort)0);
        }

        made.Set(Attributes.Rows, (ushort)picture.Rows);
        made.Set(Attributes.Columns, (ushort)picture.Columns);
        made.Set(Attributes.BitsAllocated, (ushort)picture.Bits);
        made.Set(Attributes.BitsStored, (ushort)picture.Bits);
        made.Set(Attributes.HighBit, (ushort)(picture.Bits - 1));
        made.Set(Attributes.PixelRepresentation, (ushort)0);
        return made;
    }

    private static void SetLoss(DataSet made, IReadOnlyList<StillPicture> pictures)
    {
        if (pictures.Where(picture => picture.LossyRatio is not null).ToArray() is { Length: > 0 } lossy)
        {
            made.Set(Attributes.LossyImageCompression, "01");
            made.Set(Attributes.LossyImageCompressionRatio, Math.Round(lossy.Average(picture => picture.LossyRatio!.Value), 2));
            made.Set(Attributes.LossyImageCompressionMethod, LossyMethod);
        }
    }

    // What moves has a time a frame, what does not has a page a frame (PS3.3 §C.7.6.6, §C.8.6.4).
    private static void SetFrames(DataSet made, int count, double? frameRate)
    {
        made.Set(Attributes.NumberOfFrames, count);
        if (frameRate is { } rate)
        {
            CineTiming.Set(made, rate);
        }
        else
        {
            made.SetValues(Attributes.PageNumberVector, [.. Enumerable.Range(1, count)]);
            made.Set(Attributes.FrameIncrementPointer, Attributes.PageNumberVector.Tag);
        }
    }

    private static void SetSamples(DataSet made, IReadOnlyList<StillPicture> pictures)
    {
        byte[] samples = new byte[LengthOf(pictures.Sum(picture => (long)picture.Pixels.Length))];
        int at = 0;
        foreach (StillPicture picture in pictures)
        {
            picture.Pixels.CopyTo(samples.AsMemory(at));
            at += picture.Pixels.Length;
        }

        made.SetBytes(Attributes.PixelData, pictures[0].Bits == 8 ? VR.OB : VR.OW, samples);
    }

    // The first pixel in the lowest bit, frame after frame without a gap (PS3.5 §8.1.1).
    private static void SetBits(DataSet made, IReadOnlyList<StillPicture> pictures)
    {
        int width = pictures[0].Bits / 8;
        long pixels = (long)pictures[0].Rows * pictures[0].Columns;
        byte[] bits = new byte[LengthOf(((pixels * pictures.Count) + 7) / 8)];
        long bit = 0;
        foreach (StillPicture picture in pictures)
        {
            ReadOnlySpan<byte> samples = picture.Pixels.Span;
            for (int i = 0; i < pixels; i++, bit++)
            {
                bits[bit >> 3] |= (byte)((samples[(i * width) + width - 1] >> 7) << (int)(bit & 7));
            }
        }

        made.Set(Attributes.BitsAllocated, (ushort)1);
        made.Set(Attributes.BitsStored, (ushort)1);
        made.Set(Attributes.HighBit, (ushort)0);
        made.SetBytes(Attributes.PixelData, VR.OB, bits);
    }

    private static int LengthOf(long length) => length <= Array.MaxLength ? (int)length : throw new DicomException($"The frames would be {length} bytes long together; at most {Array.MaxLength} are made into one image.");

    private static string Shape(StillPicture picture) => string.Create(CultureInfo.InvariantCulture, $"{picture.Columns} × {picture.Rows}, {picture.PhotometricInterpretation}, {picture.Bits} bits, {(picture.TransferSyntax.IsEncapsulated ? "JPEG" : "samples")}");
}
