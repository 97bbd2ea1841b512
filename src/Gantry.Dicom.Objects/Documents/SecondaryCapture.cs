using Gantry.Dicom.Imaging;

namespace Gantry.Dicom.Objects.Documents;

/// <summary>Makes Secondary Capture images of pictures (PS3.3 §A.8.1, §C.8.6).</summary>
public static class SecondaryCapture
{
    /// <summary>Makes an image. A JPEG that was kept as it is goes into the data set as its frame, without being encoded again.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="like">An instance whose patient and study it gets; null for a study of its own.</param>
    /// <param name="time">When it is made.</param>
    /// <returns>The data set, to be written in the picture's transfer syntax.</returns>
    public static DataSet Create(StillPicture picture, DataSet? like, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(picture);
        DataSet made = NewInstance.Begin(SopClasses.SecondaryCaptureImageStorage, "OT", like, time);
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
        if (picture.LossyRatio is { } ratio)
        {
            made.Set(Attributes.LossyImageCompression, "01");
            made.Set(Attributes.LossyImageCompressionRatio, ratio);
            made.Set(Attributes.LossyImageCompressionMethod, "ISO_10918_1");
        }

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
}
