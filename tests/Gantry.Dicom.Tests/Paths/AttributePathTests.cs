namespace Gantry.Dicom.Tests.Paths;

public class AttributePathTests
{
    [Theory]
    [InlineData("PatientID", "(0010,0020)")]
    [InlineData("(0010,0020)", "(0010,0020)")]
    [InlineData("0010,0020", "(0010,0020)")]
    [InlineData("00100020", "(0010,0020)")]
    [InlineData("ReferencedSeriesSequence", "(0008,1115)")]
    [InlineData("ReferencedSeriesSequence[1]", "(0008,1115)[1]")]
    [InlineData("ReferencedSeriesSequence[*]", "(0008,1115)[0] (0008,1115)[1]")]
    [InlineData("ReferencedSeriesSequence.SeriesInstanceUID", "(0008,1115)[0].(0020,000E)")]
    [InlineData("(0008,1115)[1].0020000E", "(0008,1115)[1].(0020,000E)")]
    [InlineData("ReferencedSeriesSequence[*].SeriesInstanceUID", "(0008,1115)[0].(0020,000E) (0008,1115)[1].(0020,000E)")]
    [InlineData("ReferencedSeriesSequence[7].SeriesInstanceUID", "")]
    [InlineData("ReferencedSeriesSequence[+].SeriesInstanceUID", "")]
    [InlineData("**.PatientID", "(0010,0020) (0008,1115)[1].(0008,1140)[0].(0010,0020)")]
    [InlineData("ReferencedSeriesSequence[1].**.PatientID", "(0008,1115)[1].(0008,1140)[0].(0010,0020)")]
    [InlineData("*[*].*[0].PatientID", "(0008,1115)[1].(0008,1140)[0].(0010,0020)")]
    [InlineData("0020xxxx", "")]
    [InlineData("(0010,xxxx)", "(0010,0020)")]
    [InlineData("""(0009,01 "SOMEBODY. 1=0")""", "(0009,1101)")]
    [InlineData("""(0009,xx01 "SOMEBODY. 1=0")""", "(0009,1101)")]
    [InlineData("""(0009,01 "NOBODY")""", "")]
    [InlineData("OverlayRows", "(6000,0010) (6002,0010)")]
    [InlineData("**.(0009,xxxx)", "(0009,0010) (0009,0011) (0009,1001) (0009,1101)")]
    public void APathNamesPlaces(string path, string places) =>
        string.Join(' ', AttributePath.Parse(path).Find(Sample())).ShouldBe(places);

    [Theory]
    [InlineData("", "character 1", "is missing")]
    [InlineData("PatientIdd", "character 1", "'PatientIdd'")]
    [InlineData("ReferencedSeriesSequence.", "character 26", "is missing")]
    [InlineData("ReferencedSeriesSequence[x]", "character 25", "item number")]
    [InlineData("ReferencedSeriesSequence[-1]", "character 25", "item number")]
    [InlineData("ReferencedSeriesSequence[1", "character 25", "item number")]
    [InlineData("ReferencedSeriesSequence[99999999999]", "character 25", "item number")]
    [InlineData("PatientID.Modality", "character 1", "not a sequence but LO")]
    [InlineData("ReferencedSeriesSequence[0]Modality", "character 28", "joined by dots")]
    [InlineData("(0010,0020", "character 1", "not closed")]
    [InlineData("(0010,00200)", "character 1", "no tag")]
    [InlineData("001000", "character 1", "neither a keyword nor a tag")]
    [InlineData("0010002g", "character 1", "neither a keyword nor a tag")]
    [InlineData("**", "character 1", "**.PatientName")]
    [InlineData("(0008,01 \"X\")", "character 1", "private attribute")]
    [InlineData("(0009,01 \"X)", "character 1", "private attribute")]
    [InlineData("PatientID=1", "character 10", "'='")]
    public void AWrongPathIsToldWithPlaceAndRemedy(string path, string place, string reason)
    {
        FormatException exception = Should.Throw<FormatException>(() => AttributePath.Parse(path));
        exception.Message.ShouldContain(place);
        exception.Message.ShouldContain(reason);
    }

    [Fact]
    public void ThePathAtTheStartOfATextEndsWhereItCannotGoOn()
    {
        const string Text = """(0009,01 "A=B.C")[2].PatientName:PN=Doe^Jane""";
        AttributePath.TryParseStart(Text, null, out AttributePath? path, out int length, out _).ShouldBeTrue();
        path.ToString().ShouldBe("""(0009,01 "A=B.C")[2].PatientName""");
        Text[length..].ShouldBe(":PN=Doe^Jane");
        path.VR.ShouldBe(VR.PN);
        path.Tag.ShouldBe(Attributes.PatientName);
    }

    [Fact]
    public void WhatIsMissingOnTheWayIsMade()
    {
        var dataSet = new DataSet();
        AttributeLocation place = AttributePath.Parse("ReferencedSeriesSequence[1].ReferencedImageSequence[+].ReferencedSOPInstanceUID").Make(dataSet);
        place.DataSet.Set(place.Tag, VR.UI, "1.2.3");

        place.Path.ShouldBe("(0008,1115)[1].(0008,1140)[0].(0008,1155)");
        dataSet.Items(Attributes.ReferencedSeriesSequence).Count.ShouldBe(2);
        dataSet.Items(Attributes.ReferencedSeriesSequence)[1].Items(Attributes.ReferencedImageSequence)[0].GetString(Attributes.ReferencedSOPInstanceUID).ShouldBe("1.2.3");
        AttributePath.Parse("ReferencedSeriesSequence[+]").Make(dataSet).Path.ShouldBe("(0008,1115)[2]");
    }

    [Fact]
    public void APrivateBlockIsReservedBesideThoseThatAreTaken()
    {
        DataSet dataSet = Sample();
        AttributePath.Parse("""(0009,05 "SOMEBODY. 1=0")""").Make(dataSet).Tag.ShouldBe(new Tag(0x0009, 0x1105));
        AttributePath.Parse("""(0009,05 "NEW")""").Make(dataSet).Tag.ShouldBe(new Tag(0x0009, 0x1205));
        dataSet.GetString(new Tag(0x0009, 0x0012)).ShouldBe("NEW");
    }

    [Fact]
    public void NothingIsMadeWhereThePlaceIsNotOneOrNotASequence()
    {
        DataSet dataSet = Sample();
        Should.Throw<DicomException>(() => AttributePath.Parse("**.PatientID").Make(dataSet)).Message.ShouldContain("several");
        Should.Throw<DicomException>(() => AttributePath.Parse("(0009,1001)[0].PatientID").Make(dataSet)).Message.ShouldContain("no sequence");
        Should.Throw<DicomException>(() => AttributePath.Parse("ReferencedSeriesSequence[100000].PatientID").Make(dataSet)).Message.ShouldContain("[2]");
    }

    [Fact]
    public void PlacesOfAnAbsentAttributeAreInTheDataSetsThatAreThere()
    {
        DataSet dataSet = Sample();
        string.Join(' ', AttributePath.Parse("ReferencedSeriesSequence[*].Modality").Find(dataSet, orAbsent: true)).ShouldBe("(0008,1115)[0].(0008,0060) (0008,1115)[1].(0008,0060)");
        AttributePath.Parse("**.Modality").Find(dataSet, orAbsent: true).ShouldBeEmpty();
        AttributePath.Parse("ReferencedStudySequence.Modality").Find(dataSet, orAbsent: true).ShouldBeEmpty();
    }

    private static DataSet Sample()
    {
        var image = new DataSet();
        image.Set(Attributes.PatientID, "2");
        var first = new DataSet();
        first.Set(Attributes.SeriesInstanceUID, new Uid("1.2.3"));
        var second = new DataSet();
        second.Set(Attributes.SeriesInstanceUID, new Uid("1.2.4"));
        second.SetItems(Attributes.ReferencedImageSequence, image);
        var dataSet = new DataSet();
        dataSet.SetItems(Attributes.ReferencedSeriesSequence, first, second);
        dataSet.Set(new Tag(0x0009, 0x0010), VR.LO, "OTHER");
        dataSet.Set(new Tag(0x0009, 0x0011), VR.LO, "SOMEBODY. 1=0");
        dataSet.Set(new Tag(0x0009, 0x1001), VR.LO, "theirs");
        dataSet.Set(new Tag(0x0009, 0x1101), VR.LO, "ours");
        dataSet.Set(Attributes.PatientID, "1");
        dataSet.Set(new Tag(0x6000, 0x0010), VR.US, "1");
        dataSet.Set(new Tag(0x6002, 0x0010), VR.US, "2");
        return dataSet;
    }
}
