namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>Small synthetic CT images for tests and measurements: cheap to make, valid, and different for each seed and number.</summary>
public static class SyntheticInstance
{
    private const int SliceDistance = 2;

    /// <summary>Makes one CT image, 16 bits allocated. The same options give the same object.</summary>
    /// <param name="options">Size and identifiers.</param>
    public static DataSet Create(SyntheticInstanceOptions? options = null)
    {
        options ??= new SyntheticInstanceOptions();
        PhantomPatient patient = new(options.PatientId, options.PatientName, new DateOnly(1970, 1, 1), "O", options.CharacterSets);
        PhantomStudy study = new(
            patient,
            $"synthetic/{options.Seed}/{options.PatientId}/{options.AccessionNumber}",
            options.StudyDate,
            new TimeOnly(12, 0),
            options.StudyDescription)
        {
            AccessionNumber = options.AccessionNumber,
            Uid = options.StudyInstanceUid,
        };
        PhantomSeries series = new(study, options.SeriesNumber, "CT", "Synthetic") { Uid = options.SeriesInstanceUid, BodyPart = "HEAD" };
        DataSet dataSet = series.Begin(SopClasses.CTImageStorage, options.InstanceNumber, "ORIGINAL", "PRIMARY", "AXIAL");
        if (options.SopInstanceUid is { } uid)
        {
            dataSet.Set(Attributes.SOPInstanceUID, uid);
        }

        dataSet.Set(Attributes.PatientPosition, "HFS");
        dataSet.Set(Attributes.AcquisitionNumber, 1);
        dataSet.Set(Attributes.KVP, 120);
        SlicePlane plane = SlicePlane.Axial(options.InstanceNumber * SliceDistance, options.Rows, 0.5f) with { Columns = options.Columns };
        PixelModule.SetPlane(dataSet, plane, SliceDistance, PhantomUid.Of(study.InstanceUid + "/frame of reference"));
        dataSet.Set(Attributes.RescaleIntercept, -1024);
        dataSet.Set(Attributes.RescaleSlope, 1);
        dataSet.Set(Attributes.WindowCenter, 0);
        dataSet.Set(Attributes.WindowWidth, 2000);
        PixelModule.SetGray16(dataSet, options.Rows, options.Columns, 12, Pixels(options));
        return dataSet;
    }

    // Slanting bars with some noise: cheap, and not compressible to nothing.
    private static short[] Pixels(SyntheticInstanceOptions options)
    {
        short[] pixels = new short[options.Rows * options.Columns];
        uint state = (uint)((options.Seed * 7919) + (options.InstanceNumber * 104729) + 1);
        for (int row = 0, i = 0; row < options.Rows; row++)
        {
            for (int column = 0; column < options.Columns; column++, i++)
            {
                state ^= state << 13;
                state ^= state >> 17;
                state ^= state << 5;
                pixels[i] = (short)((((column * 5) + (row * 3) + (options.InstanceNumber * 11)) & 0x7FF) + (state & 0x3F) + 512);
            }
        }

        return pixels;
    }
}
