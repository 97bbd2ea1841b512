using Gantry.Dicom;

namespace Gantry.Guide;

public sealed class ChangingExamples : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Making()
    {
        string path = Path.Combine(_folder.Path, "new.dcm");

        var dataSet = new DataSet();
        dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
        dataSet.Set(Attributes.SOPClassUID, SopClasses.SecondaryCaptureImageStorage);
        dataSet.Set(Attributes.SOPInstanceUID, Uid.New());
        dataSet.Set(Attributes.PatientName, new PersonName("Yamada^Tarou", "山田^太郎", "やまだ^たろう"));
        dataSet.Set(Attributes.StudyDate, new DateOnly(2026, 1, 31));
        dataSet.SetValues(Attributes.ImageType, "DERIVED", "SECONDARY");
        dataSet.SetEmpty(Attributes.Laterality);

        var file = new DicomFile(dataSet);
        await file.SaveAsync(path, cancellation);

        using DicomFile written = DicomFile.Open(path);
        written.DataSet.Get(Attributes.PatientName)!.Ideographic.ShouldBe("山田^太郎");
        Should.Throw<DicomException>(() => dataSet.Set(Attributes.Modality, "much too long for a code string"));
    }

    [Fact]
    public async Task Changing()
    {
        string path = await Sample.WriteAsync(Path.Combine(_folder.Path, "ct.dcm"), cancellation);
        string copy = Path.Combine(_folder.Path, "copy.dcm");

        using DicomFile file = await DicomFile.OpenAsync(path, cancellation);
        foreach (DataSet item in file.DataSet.Items(Attributes.ReferencedImageSequence))
        {
            item.Set(Attributes.ReferencedSOPInstanceUID, new Uid("1.2.3.5"));
        }

        file.DataSet.Remove(Attributes.PatientBirthDate);
        await file.SaveAsync(copy, cancellation);

        using DicomFile changed = DicomFile.Open(copy);
        changed.DataSet.Items(Attributes.ReferencedImageSequence)[0].Get(Attributes.ReferencedSOPInstanceUID).ShouldBe(new Uid("1.2.3.5"));
    }

    [Fact]
    public void Json()
    {
        DataSet dataSet = Sample.Make();

        byte[] json = DicomJson.ToArray(dataSet);
        DataSet same = DicomJson.Read(json);

        same.Get(Attributes.PatientName).ShouldBe(dataSet.Get(Attributes.PatientName));
    }

    public void Dispose() => _folder.Dispose();
}
