using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Dicom.Objects.Tests.Phantoms;

public class ElectrocardiogramTests
{
    private static readonly PhantomSeries s_series = new(new PhantomStudy(DemoStudies.Greek, "ecg", new DateOnly(2026, 5, 4), new TimeOnly(8, 15), "ECG"), 1, "ECG", "ECG") { BodyPart = "HEART" };

    [Fact]
    public void Both_are_valid_to_a_foreign_judge()
    {
        string folder = Directory.CreateTempSubdirectory("gantry").FullName;
        try
        {
            Errors(Electrocardiogram.CreateTwelveLead(s_series), "TwelveLeadECG").ShouldBeEmpty();
            Errors(Electrocardiogram.CreateGeneral(s_series with { Number = 2 }), "GeneralECG").ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string[] Errors(DataSet dataSet, string kind)
        {
            string path = Path.Combine(folder, $"{kind}.dcm");
            new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).Save(path, TransferSyntax.ExplicitVRLittleEndian);
            return Dciodvfy.Errors(path, kind);
        }
    }

    [Fact]
    public void Leads_agree_as_those_of_a_patient_do()
    {
        WaveformGroup group = Waveform.FromDataSet(Electrocardiogram.CreateTwelveLead(s_series)).Groups.ShouldHaveSingleItem();
        double[] values = new double[12 * group.NumberOfSamples];
        group.ReadValues(0, values);

        group.Duration.ShouldBe(10);
        for (int i = 0; i < values.Length; i += 12)
        {
            (values[i] + values[i + 2]).ShouldBe(values[i + 1], 5, "I + III = II");
            (values[i + 3] + values[i + 4] + values[i + 5]).ShouldBe(0, 5, "aVR + aVL + aVF = 0");
        }

        // Beats are where the annotations say: lead II is highest there.
        Waveform waveform = Waveform.FromDataSet(Electrocardiogram.CreateTwelveLead(s_series));
        double[] beats = [.. waveform.Annotations.Where(annotation => annotation.TemporalRangeType == "POINT").SelectMany(annotation => annotation.TimesIn(waveform, group))];
        beats.Length.ShouldBe(12);
        beats.ShouldAllBe(time => values[(int)(time * 500) * 12 + 1] > 900);
    }

    [Fact]
    public void The_length_of_the_general_one_is_as_asked_for()
    {
        WaveformGroup group = Waveform.FromDataSet(Electrocardiogram.CreateGeneral(s_series, seconds: 90)).Groups[0];

        group.Duration.ShouldBe(90);
        group.Channels.Select(channel => channel.Name).ShouldBe(["I", "II", "V5"]);
    }
}
