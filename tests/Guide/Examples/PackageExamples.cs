using Gantry.Dicom;

namespace Gantry.Guide;

public sealed class PackageExamples
{
    [Fact]
    public async Task TheReadMe()
    {
        using var folder = new TemporaryFolder();
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        string copy = Path.Combine(folder.Path, "copy.dcm");
        string path = await Sample.WriteAsync(Path.Combine(folder.Path, "ct.dcm"), cancellation);

        using DicomFile file = await DicomFile.OpenAsync(path, cancellation); // header in memory, pixels left in the file
        PersonName? patient = file.DataSet.Get(Attributes.PatientName);       // null when absent or empty
        file.DataSet.Set(Attributes.PatientID, "4711");
        await file.SaveAsync(copy, TransferSyntax.ExplicitVRLittleEndian, cancellation);

        patient!.GivenName.ShouldBe("Zoé");
        using DicomFile written = DicomFile.Open(copy);
        written.DataSet.Get(Attributes.PatientID).ShouldBe("4711");
    }
}
