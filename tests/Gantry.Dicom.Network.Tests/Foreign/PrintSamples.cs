namespace Gantry.Dicom.Network.Tests.Foreign;

/// <summary>Data sets of Basic Grayscale Print Management (PS3.3 §B.18, PS3.4 §H.4).</summary>
internal static class PrintSamples
{
    public static readonly Uid Meta = SopClasses.BasicGrayscalePrintManagementMeta;

    /// <summary>The well-known instance of the printer (PS3.4 §H.4.6.2.3).</summary>
    public static readonly Uid Printer = new("1.2.840.10008.5.1.1.17");

    /// <summary>64 × 64 pixels of 12 bits.</summary>
    public static readonly byte[] Pixels = [.. Enumerable.Range(0, 64 * 64).SelectMany(i => new[] { (byte)i, (byte)(i >> 8) })];

    public static DataSet Reference(Uid sopClass, Uid instance)
    {
        DataSet item = new();
        item.Set(Attributes.ReferencedSOPClassUID, sopClass);
        item.Set(Attributes.ReferencedSOPInstanceUID, instance);
        return item;
    }

    public static DataSet PresentationLut()
    {
        DataSet identity = new();
        identity.Set(Attributes.PresentationLUTShape, "IDENTITY");
        return identity;
    }

    public static DataSet FilmBox(Uid filmSession, Uid presentationLut)
    {
        DataSet box = new();
        box.Set(Attributes.ImageDisplayFormat, @"STANDARD\1,1");
        box.Set(Attributes.FilmSizeID, "8INX10IN");
        box.SetItems(Attributes.ReferencedFilmSessionSequence, Reference(SopClasses.BasicFilmSession, filmSession));
        box.SetItems(Attributes.ReferencedPresentationLUTSequence, Reference(SopClasses.PresentationLUT, presentationLut));
        return box;
    }

    public static DataSet ImageBox()
    {
        DataSet image = new();
        image.Set(Attributes.SamplesPerPixel, (ushort)1);
        image.Set(Attributes.PhotometricInterpretation, "MONOCHROME2");
        image.Set(Attributes.Rows, (ushort)64);
        image.Set(Attributes.Columns, (ushort)64);
        image.Set(Attributes.BitsAllocated, (ushort)16);
        image.Set(Attributes.BitsStored, (ushort)12);
        image.Set(Attributes.HighBit, (ushort)11);
        image.Set(Attributes.PixelRepresentation, (ushort)0);
        image.SetBytes(Attributes.PixelData, VR.OW, Pixels);
        DataSet box = new();
        box.Set(Attributes.ImageBoxPosition, (ushort)1);
        box.SetItems(Attributes.BasicGrayscaleImageSequence, image);
        return box;
    }
}
