namespace Gantry.Dicom.Tests.Writing;

/// <summary>Data sets of our own making, and what they say.</summary>
internal static class Made
{
    public static readonly TransferSyntax[] NativeSyntaxes =
    [
        TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian, TransferSyntax.DeflatedExplicitVRLittleEndian,
    ];

    /// <summary>Every value representation, sequences within sequences, private elements, text beyond ASCII.</summary>
    public static DataSet EveryVR()
    {
        var dataSet = new DataSet();
        dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
        dataSet.Set(Attributes.SOPClassUID, SopClasses.RawDataStorage);
        dataSet.Set(Attributes.SOPInstanceUID, new Uid("1.2.3.4"));
        Fill(dataSet);
        var inner = new DataSet();
        Fill(inner);
        var outer = new DataSet();
        outer.SetItems(Attributes.ReferencedImageSequence, inner, new DataSet());
        outer.Set(Attributes.SeriesInstanceUID, new Uid("1.2.3"));
        dataSet.SetItems(Attributes.ReferencedSeriesSequence, outer, new DataSet());
        dataSet.SetItems(Attributes.ContentSequence);
        dataSet.SetBytes(Attributes.PixelData, VR.OW, Enumerable.Range(0, 512).Select(i => (byte)(i * 7)).ToArray());
        return dataSet;
    }

    /// <summary>What a data set says, whatever its encoding: tags, values as numbers or text, items. Value representations where the encoding tells them.</summary>
    public static string Describe(DataSet dataSet, bool withVR = true) => string.Join('\n', dataSet.Where(element => !element.Tag.IsGroupLength).Select(element =>
        element.IsSequence
            ? $"{element.Tag} [{string.Join(" | ", element.Items.Select(item => Describe(item, withVR)))}]"
            : $"{element.Tag} {(withVR ? element.VR : VR.None)} {(element.VR.IsText() ? string.Join('\\', element.GetStrings()) : Convert.ToHexString(LittleEndian(element)))}"));

    /// <summary>The lengths of the delimiters of all sequences and items: 8 where the length is undefined, 0 where it is in bytes.</summary>
    public static List<(DicomToken Token, uint Delimiter)> Delimiters(byte[] bytes, TransferSyntax syntax)
    {
        var state = new DicomReaderState(syntax, DicomContext.Default) { End = bytes.Length };
        var reader = new DicomReader(bytes, 0, state);
        List<(DicomToken, uint)> delimiters = [];
        while (reader.Read())
        {
            if (reader.Token is DicomToken.EndItem or DicomToken.EndSequence)
            {
                delimiters.Add((reader.Token, reader.Length));
            }
        }

        return delimiters;
    }

    private static void Fill(DataSet dataSet)
    {
        dataSet.Set(Attributes.RetrieveAETitle, "AE1");
        dataSet.Set(new Tag(0x0010, 0x1010), VR.AS, "042Y");
        dataSet.Set(Attributes.FrameIncrementPointer, new Tag(0x00181063));
        dataSet.Set(Attributes.Modality, "OT");
        dataSet.Set(Attributes.StudyDate, new DateOnly(2026, 11, 21));
        dataSet.SetValues(Attributes.PixelSpacing, 0.5, -1.25);
        dataSet.Set(Attributes.AcquisitionDateTime, DicomDateTime.Parse("20261121101112.5+0100"));
        dataSet.Set(Attributes.RecommendedDisplayFrameRateInFloat, 2.5f);
        dataSet.Set(Attributes.RealWorldValueSlope, 1.5);
        dataSet.Set(Attributes.InstanceNumber, -7);
        dataSet.Set(Attributes.InstitutionName, "Hôpital");
        dataSet.Set(Attributes.ImageComments, "première ligne\r\nseconde");
        dataSet.SetBytes(Attributes.EncapsulatedDocument, VR.OB, new byte[] { 1, 2, 3, 4 });
        dataSet.SetBytes(Attributes.DoubleFloatPixelData, VR.OD, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 });
        dataSet.SetBytes(Attributes.VectorGridData, VR.OF, new byte[] { 1, 2, 3, 4 });
        dataSet.SetBytes(Attributes.TrackPointIndexList, VR.OL, new byte[] { 1, 2, 3, 4 });
        dataSet.SetBytes(Attributes.ExtendedOffsetTable, VR.OV, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 });
        dataSet.SetBytes(Attributes.RedPaletteColorLookupTableData, VR.OW, new byte[] { 1, 2, 3, 4 });
        dataSet.Set(Attributes.PatientName, new PersonName("Fantôme^Crâne"));
        dataSet.Set(Attributes.StationName, "salle 1é");
        dataSet.Set(new Tag(0x0018, 0x6020), VR.SL, "-100000");
        dataSet.Set(new Tag(0x0018, 0x9219), VR.SS, "-2015");
        dataSet.Set(Attributes.InstitutionAddress, "12, rue de l'Été");
        dataSet.Set(Attributes.StudyTime, new TimeOnly(10, 11, 12));
        dataSet.Set(Attributes.LongCodeValue, "long");
        dataSet.Set(Attributes.SimpleFrameList, 2015u);
        dataSet.Set(Attributes.URNCodeValue, "urn:oid:1.2.3");
        dataSet.Set(Attributes.Rows, (ushort)2015);
        dataSet.Set(Attributes.TextValue, "réponse");
        dataSet.Set(new Tag(0x0009, 0x0010), VR.LO, "SOMEBODY 1.0");
        dataSet.Set(new Tag(0x0009, 0x1001), VR.SV, "-5000000000");
        dataSet.Set(new Tag(0x0009, 0x1002), VR.UV, "5000000000");
        dataSet.SetBytes(new Tag(0x0009, 0x1003), VR.UN, new byte[] { 1, 2, 3, 4 });
    }

    private static byte[] LittleEndian(DataElement element)
    {
        byte[] bytes = element.Bytes.ToArray();
        int unit = element.VR.UnitSize();
        for (int i = 0; element.IsBigEndian && unit > 1 && i + unit <= bytes.Length; i += unit)
        {
            Array.Reverse(bytes, i, unit);
        }

        return bytes;
    }
}
