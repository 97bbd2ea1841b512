namespace Gantry.Dicom.Tests.DataSets;

[Trait("Ledger", "R166")]
public class DataSetWritingTests
{
    private static readonly TransferSyntax[] s_native =
    [
        TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian, TransferSyntax.DeflatedExplicitVRLittleEndian,
    ];

    [Fact]
    public void ADataSetIsTheSameInEveryEncoding()
    {
        DataSet made = Sample();
        foreach (TransferSyntax first in s_native)
        {
            DataSet once = DataSet.Parse(made.Encode(first).ToArray(), first);
            ShouldBeAlike(once, made);
            foreach (TransferSyntax second in s_native)
            {
                ShouldBeAlike(DataSet.Parse(once.Encode(second).ToArray(), second), made);
            }
        }
    }

    [Fact]
    public void AChangeLeavesTheOtherElementsAsTheyWere()
    {
        byte[] bytes = Sample().Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        DataSet dataSet = DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian);
        dataSet.Set(Attributes.PatientID, "4711");
        dataSet.Remove(Attributes.Modality).ShouldBeTrue();
        dataSet.Remove(Attributes.Modality).ShouldBeFalse();
        dataSet.Items(Attributes.ReferencedSeriesSequence)[1].Set(Attributes.SeriesInstanceUID, new Uid("1.2.9"));

        DataSet changed = DataSet.Parse(dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        changed.Findings.ShouldBeEmpty();
        changed.GetString(Attributes.PatientID).ShouldBe("4711");
        changed.Contains(Attributes.Modality).ShouldBeFalse();
        changed.Items(Attributes.ReferencedSeriesSequence).Select(item => item.GetString(Attributes.SeriesInstanceUID)).ShouldBe(["1.2.3", "1.2.9"]);
        changed.GetBytes(Attributes.PixelData).ToArray().ShouldBe(Sample().GetBytes(Attributes.PixelData).ToArray());
    }

    [Fact]
    public void ACloneChangesAlone()
    {
        DataSet dataSet = DataSet.Parse(Sample().Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        dataSet.Items(Attributes.ReferencedSeriesSequence)[0].Set(Attributes.SeriesInstanceUID, new Uid("1.2.8"));
        DataSet clone = dataSet.Clone();
        clone.Items(Attributes.ReferencedSeriesSequence)[0].Set(Attributes.SeriesInstanceUID, new Uid("1.2.7"));
        clone.Set(Attributes.PatientID, "2");
        dataSet.Items(Attributes.ReferencedSeriesSequence)[0].GetString(Attributes.SeriesInstanceUID).ShouldBe("1.2.8");
        clone.Items(Attributes.ReferencedSeriesSequence)[0].GetString(Attributes.SeriesInstanceUID).ShouldBe("1.2.7");
        dataSet.GetString(Attributes.PatientID).ShouldBe("1");
    }

    [Fact]
    public void ANewCharacterSetMovesTheTextAlong()
    {
        DataSet made = Sample();
        DataSet dataSet = DataSet.Parse(made.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
        DataSet changed = DataSet.Parse(dataSet.Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray(), TransferSyntax.ImplicitVRLittleEndian);
        changed.Get(Attributes.PatientName)!.Alphabetic.ShouldBe("Fantôme^Crâne");
        changed.GetBytes(Attributes.PatientName).Span.SequenceEqual("Fantôme^Crâne "u8).ShouldBeTrue();
    }

    [Fact]
    public void TextOutsideTheCharacterSetIsRefusedWithTheRemedy()
    {
        var dataSet = new DataSet();
        dataSet.Set(Attributes.PatientName, new PersonName("Fantôme"));
        DicomException exception = Should.Throw<DicomException>(() => dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian));
        exception.Message.ShouldContain("(0010,0010)");
    }

    [Fact]
    public void PixelDataAreNotTakenForAnEncodingTheyAreNotIn()
    {
        Should.Throw<DicomException>(() => Sample().Encode(TransferSyntax.JPEGBaseline8Bit)).Message.ShouldContain("codec");
        var encapsulated = new DataSet();
        encapsulated.SetFragments(Attributes.PixelData, VR.OB, [default, new byte[] { 1, 2, 3 }]);
        Should.Throw<DicomException>(() => encapsulated.Encode(TransferSyntax.ExplicitVRLittleEndian)).Message.ShouldContain("codec");
        DataSet.Parse(encapsulated.Encode(TransferSyntax.RLELossless).ToArray(), TransferSyntax.RLELossless).Single().Fragments.Select(range => range.Length).ShouldBe([0L, 4L]);
    }

    [Fact]
    public void AValueTooLongForItsLengthFieldIsWrittenAsUnknown()
    {
        var dataSet = new DataSet();
        dataSet.SetBytes(Attributes.RedPaletteColorLookupTableData, VR.US, new byte[70_000]);
        DataSet.Parse(dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian).Single().VR.ShouldBe(VR.UN);
    }

    [Trait("Ledger", "R161")]
    [Trait("Ledger", "R162")]
    [Fact]
    public async Task AFileIsSavedAndOpenedAgain()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.dcm");
        try
        {
            await new DicomFile(Sample(), TransferSyntax.ExplicitVRLittleEndian).SaveAsync(path, TransferSyntax.ExplicitVRLittleEndian, TestContext.Current.CancellationToken);
            byte[] bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            bytes.AsSpan(0, 128).IndexOfAnyExcept((byte)0).ShouldBe(-1);
            bytes.AsSpan(128, 4).SequenceEqual("DICM"u8).ShouldBeTrue();

            using DicomFile file = await DicomFile.OpenAsync(path, new DicomReadOptions { BulkThreshold = 100 }, TestContext.Current.CancellationToken);
            file.Findings.ShouldBeEmpty();
            file.TransferSyntax.ShouldBe(TransferSyntax.ExplicitVRLittleEndian);
            file.FileMetaInformation.GetString(Attributes.MediaStorageSOPInstanceUID).ShouldBe("1.2.3.4");
            ShouldBeAlike(file.DataSet, Sample());
            file.DataSet.TryGetElement(Attributes.PixelData, out DataElement pixelData).ShouldBeTrue();
            using Stream stream = pixelData.OpenRead();
            stream.Length.ShouldBe(2000);
            file.DataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray().ShouldBe(bytes[(int)file.DataSetOffset..]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    internal static DataSet Sample()
    {
        var dataSet = new DataSet();
        dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
        dataSet.Set(Attributes.SOPClassUID, SopClasses.CTImageStorage);
        dataSet.Set(Attributes.SOPInstanceUID, new Uid("1.2.3.4"));
        dataSet.Set(Attributes.Modality, "CT");
        dataSet.Set(Attributes.PatientName, new PersonName("Fantôme^Crâne"));
        dataSet.Set(Attributes.PatientID, "1");
        dataSet.Set(Attributes.StudyDate, new DateOnly(2026, 11, 21));
        dataSet.SetValues(Attributes.ImagePositionPatient, -1.5, 2, 3.25);
        dataSet.Set(Attributes.Rows, (ushort)20);
        dataSet.Set(Attributes.FrameIncrementPointer, new Tag(0x00181063));
        dataSet.Set(Attributes.RecommendedDisplayFrameRateInFloat, 2.5f);
        var first = new DataSet();
        first.Set(Attributes.SeriesInstanceUID, new Uid("1.2.3"));
        var second = new DataSet();
        second.Set(Attributes.SeriesInstanceUID, new Uid("1.2.4"));
        second.Set(Attributes.SeriesDescription, "tête");
        dataSet.SetItems(Attributes.ReferencedSeriesSequence, first, second);
        dataSet.SetBytes(Attributes.PixelData, VR.OW, Enumerable.Range(0, 2000).Select(i => (byte)(i * 7)).ToArray());
        return dataSet;
    }

    internal static void ShouldBeAlike(DataSet left, DataSet right)
    {
        left.Findings.ShouldBeEmpty();
        left.Select(element => (element.Tag, element.VR)).ShouldBe(right.Select(element => (element.Tag, element.VR)));
        foreach (DataElement element in right)
        {
            left.GetStrings(element.Tag).ShouldBe(element.GetStrings(), element.Tag.ToString());
            IReadOnlyList<DataSet> items = left.Items(element.Tag);
            items.Count.ShouldBe(element.Items.Count);
            foreach ((DataSet item, DataSet other) in items.Zip(element.Items))
            {
                ShouldBeAlike(item, other);
            }
        }

        byte[] pixels = left.GetBytes(Attributes.PixelData).ToArray();
        if (left.TransferSyntax is { IsBigEndian: true })
        {
            for (int i = 0; i + 1 < pixels.Length; i += 2)
            {
                (pixels[i], pixels[i + 1]) = (pixels[i + 1], pixels[i]);
            }
        }

        pixels.ShouldBe(right.GetBytes(Attributes.PixelData).ToArray());
    }
}
