using System.Security.Cryptography;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Dicom.Objects.Tests.Phantoms;

public class DemoStudiesTests
{
    private static readonly DemoOptions s_options = new() { ReferenceDate = new DateOnly(2026, 5, 4) };
    private static readonly Lazy<List<DataSet>> s_all = new(() => [.. DemoStudies.All(s_options)]);

    [Fact]
    [Trait("Ledger", "R176")]
    public void The_head_is_a_stack_of_single_frame_objects_with_geometry()
    {
        List<DataSet> slices = [.. s_all.Value.TakeWhile(dataSet => dataSet.GetString(Attributes.Modality) == "CT")];
        slices.Count.ShouldBe(120);
        slices.Select(slice => slice.Get(Attributes.SOPInstanceUID)).Distinct().Count().ShouldBe(120);
        slices.Select(slice => slice.Get(Attributes.SeriesInstanceUID)).Distinct().ShouldHaveSingleItem();
        slices.Select(slice => slice.Get(Attributes.FrameOfReferenceUID)).Distinct().ShouldHaveSingleItem();
        double[] heights = [.. slices.Select(slice => slice.GetValues(Attributes.ImagePositionPatient)[2])];
        heights.Zip(heights.Skip(1), (lower, upper) => Math.Round(upper - lower, 4)).Distinct().ShouldHaveSingleItem().ShouldBe(1.5);
        slices[0].GetValues(Attributes.ImageOrientationPatient).ShouldBe([1, 0, 0, 0, 1, 0]);
        slices.ShouldAllBe(slice => slice.Get(Attributes.NumberOfFrames) == null);
        slices.ShouldAllBe(slice => slice.GetBytes(Attributes.PixelData).Length == 512 * 512 * 2);
    }

    [Fact]
    [Trait("Ledger", "R177")]
    public void The_ultrasound_is_one_object_of_moving_frames()
    {
        DataSet loop = s_all.Value.First(dataSet => dataSet.GetString(Attributes.Modality) == "US");
        FrameIndex frames = FrameIndex.FromDataSet(loop);
        frames.Count.ShouldBe(30);
        loop.Get(Attributes.FrameTime).ShouldBe(40);
        Enumerable.Range(1, 25).Select(number => Convert.ToHexString(SHA256.HashData(frames.Read(number)))).Distinct().Count().ShouldBe(25);
    }

    [Fact]
    public void The_same_day_and_seed_give_the_same_objects()
    {
        static string[] Digests(IEnumerable<DataSet> dataSets) => [.. dataSets.Select(dataSet => Convert.ToHexString(SHA256.HashData(Bytes(dataSet))))];

        string[] first = Digests(s_all.Value);
        Digests(DemoStudies.All(s_options)).ShouldBe(first);
        Digests(DemoStudies.All(s_options with { Seed = 2 }).Take(3)).Intersect(first).ShouldBeEmpty();
        first.Distinct().Count().ShouldBe(first.Length);
    }

    [Fact]
    public void Names_are_written_in_their_character_sets_and_come_back()
    {
        Dictionary<string, PersonName> names = [];
        Dictionary<string, string[]> characterSets = [];
        foreach (DataSet made in s_all.Value.Where((dataSet, i) => i > 119))
        {
            DataSet dataSet = DataSet.Parse(Bytes(made), TransferSyntax.ExplicitVRLittleEndian);
            string id = dataSet.GetString(Attributes.PatientID)!;
            names[id] = dataSet.Get(Attributes.PatientName)!;
            characterSets[id] = dataSet.GetStrings(Attributes.SpecificCharacterSet);
            dataSet.Findings.ShouldBeEmpty();
            dataSet.GetString(Attributes.StudyDescription).ShouldNotBeNullOrEmpty();
        }

        foreach (PhantomPatient patient in (PhantomPatient[])[DemoStudies.French, DemoStudies.Greek, DemoStudies.Japanese, DemoStudies.Arabic, DemoStudies.Unicode])
        {
            names[patient.Id].ShouldBe(patient.Name);
            characterSets[patient.Id].ShouldBe(patient.CharacterSets);
        }

        names["DEMO-JP-1"].Ideographic.ShouldBe("幻^頭部");
        names["DEMO-JP-1"].Phonetic.ShouldBe("げん^とうぶ");
    }

    [Fact]
    public void Several_patients_have_prior_exams()
    {
        DateOnly[] dates = [.. s_all.Value.Where((_, i) => i > 119).Where(dataSet => dataSet.GetString(Attributes.PatientID) == "DEMO-FR-1").Select(dataSet => dataSet.Get(Attributes.StudyDate)!.Value)];
        dates.Distinct().Count().ShouldBe(4);
        dates.ShouldAllBe(date => date <= s_options.ReferenceDate);
    }

    [Fact]
    public void Every_kind_of_object_is_valid_to_a_foreign_judge()
    {
        string folder = Directory.CreateTempSubdirectory("gantry").FullName;
        try
        {
            HashSet<Uid> series = [];
            List<string> faults = [];
            foreach (DataSet dataSet in s_all.Value)
            {
                if (series.Add(dataSet.Get(Attributes.SeriesInstanceUID)!.Value))
                {
                    faults.AddRange(Judge(folder, dataSet));
                }
            }

            series.Count.ShouldBeGreaterThan(14);
            faults.AddRange(Judge(folder, SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 64, Columns = 64 })));
            faults.ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2")]
    [InlineData("1.2.840.10008.1.2.2")]
    [InlineData("1.2.840.10008.1.2.1")]
    public void Objects_converted_to_another_syntax_stay_valid(string syntax)
    {
        string folder = Directory.CreateTempSubdirectory("gantry").FullName;
        try
        {
            TransferSyntax target = TransferSyntax.Of(new Uid(syntax));
            List<string> faults = [];
            foreach (DataSet dataSet in s_all.Value.DistinctBy(dataSet => dataSet.Get(Attributes.SeriesInstanceUID)))
            {
                string path = Path.Combine(folder, $"{dataSet.GetString(Attributes.SOPInstanceUID)}.dcm");
                DicomFile stored = DicomFile.Parse(new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
                stored.DataSet.ConvertCharacterSet(CharacterSet.Utf8);
                stored.Save(path, target, new DicomWriteOptions { Lengths = LengthEncoding.Undefined });
                faults.AddRange(Dciodvfy.Errors(path, "Image"));
            }

            faults.ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_large_object_is_valid_and_its_frames_differ()
    {
        string folder = Directory.CreateTempSubdirectory("gantry").FullName;
        try
        {
            string path = Path.Combine(folder, "large.dcm");
            Uid uid = await LargeMultiFrame.WriteAsync(path, 3, cancellationToken: TestContext.Current.CancellationToken);
            using DicomFile file = await DicomFile.OpenAsync(path, TestContext.Current.CancellationToken);
            file.DataSet.Get(Attributes.SOPInstanceUID).ShouldBe(uid);
            FrameIndex frames = FrameIndex.FromDataSet(file.DataSet);
            frames.Count.ShouldBe(3);
            frames.Read(1).ShouldNotBe(frames.Read(3));
            Dciodvfy.Errors(path, "Image").ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Bytes(DataSet dataSet) => dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();

    private static string[] Judge(string folder, DataSet dataSet)
    {
        string path = Path.Combine(folder, $"{dataSet.GetString(Attributes.SOPInstanceUID)}.dcm");
        File.WriteAllBytes(path, new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
        return Dciodvfy.Errors(path, "Image");
    }
}
