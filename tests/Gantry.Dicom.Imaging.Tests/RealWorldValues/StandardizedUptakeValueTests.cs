namespace Gantry.Dicom.Imaging.Tests.RealWorldValues;

public class StandardizedUptakeValueTests
{
    [Fact]
    public void The_dose_decays_until_the_series_begins()
    {
        // One half-life from administration to the series: half of 200 MBq in 70 kg.
        StandardizedUptakeValue.Of(Image()).Factor.ShouldNotBeNull().ShouldBe(70_000 / 100e6, 1e-12);
    }

    [Fact]
    public void Values_corrected_to_administration_need_no_times()
    {
        DataSet image = Image();
        image.Set(Attributes.DecayCorrection, "ADMIN");
        image.Remove(Attributes.SeriesTime);
        StandardizedUptakeValue.Of(image).Factor.ShouldNotBeNull().ShouldBe(70_000 / 200e6, 1e-12);
    }

    [Fact]
    public void What_is_uptake_already_stays()
    {
        DataSet image = Image();
        image.Set(Attributes.Units, "GML");
        StandardizedUptakeValue.Of(image).ShouldBe(new StandardizedUptakeValue(1, null));
        image.Set(Attributes.SUVType, "LBM");
        StandardizedUptakeValue.Of(image).Factor.ShouldBeNull();
    }

    [Theory]
    [InlineData("units")]
    [InlineData("weight")]
    [InlineData("correction")]
    [InlineData("dose")]
    [InlineData("processed later")]
    [InlineData("midnight")]
    public void In_doubt_there_is_a_reason_and_no_factor(string doubt)
    {
        DataSet image = Image();
        switch (doubt)
        {
            case "units":
                image.Set(Attributes.Units, "CNTS");
                break;
            case "weight":
                image.Remove(Attributes.PatientWeight);
                break;
            case "correction":
                image.SetValues(Attributes.CorrectedImage, "DECY", "SCAT");
                break;
            case "dose":
                image.SetItems(Attributes.RadiopharmaceuticalInformationSequence);
                break;
            case "processed later":
                image.Set(Attributes.AcquisitionTime, new TimeOnly(11, 0));
                break;
            default:
                image.Set(Attributes.SeriesTime, new TimeOnly(0, 30));
                break;
        }

        StandardizedUptakeValue value = StandardizedUptakeValue.Of(image);
        value.Factor.ShouldBeNull();
        value.Reason.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_whole_body_of_the_corpus_has_a_factor()
    {
        using DicomFile file = DicomFile.Open(Corpus.Path("series/pt-wholebody/000007.dcm"));
        // 66.2 kg; 381.47 MBq, 5,024.678 s before the series with a half-life of 6,586.2 s.
        StandardizedUptakeValue.Of(file.DataSet).Factor.ShouldNotBeNull().ShouldBe(66_200 / (381.47e6 * Math.Pow(2, -5024.678 / 6586.2)), 1e-9);
    }

    private static DataSet Image()
    {
        DataSet image = new(), tracer = new();
        image.Set(Attributes.Units, "BQML");
        image.SetValues(Attributes.CorrectedImage, "DECY", "ATTN");
        image.Set(Attributes.DecayCorrection, "START");
        image.Set(Attributes.PatientWeight, 70);
        image.Set(Attributes.SeriesDate, new DateOnly(2024, 5, 1));
        image.Set(Attributes.SeriesTime, new TimeOnly(12, 0));
        image.Set(Attributes.AcquisitionDate, new DateOnly(2024, 5, 1));
        image.Set(Attributes.AcquisitionTime, new TimeOnly(12, 5));
        tracer.Set(Attributes.RadiopharmaceuticalStartTime, new TimeOnly(11, 0));
        tracer.Set(Attributes.RadionuclideTotalDose, 200e6);
        tracer.Set(Attributes.RadionuclideHalfLife, 3600);
        image.SetItems(Attributes.RadiopharmaceuticalInformationSequence, tracer);
        return image;
    }
}
