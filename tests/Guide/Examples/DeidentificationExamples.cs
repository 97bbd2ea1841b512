using System.Text;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Deidentification;

namespace Gantry.Guide;

public sealed class DeidentificationExamples : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deidentifying()
    {
        string path = await Sample.WriteAsync(Path.Combine(_folder.Path, "ct.dcm"), cancellation);
        string written = Path.Combine(_folder.Path, "nobody.dcm");
        byte[] secret = Encoding.ASCII.GetBytes("a secret of some length");

        var deidentifier = new Deidentifier(DeidentificationProfile.Research, new DeidentificationKey(secret));
        using DicomFile file = await DicomFile.OpenAsync(path, cancellation);
        using DeidentifiedDataSet result = await deidentifier.DeidentifyAsync(file.DataSet, file.TransferSyntax, cancellation);
        await result.ToFile().SaveAsync(written, result.TransferSyntax, Deidentifier.WriteOptions, cancellation);

        var verifier = new DeidentificationVerifier(file.DataSet, deidentifier.Profile);
        IReadOnlyList<Residue> found = await verifier.VerifyAsync(written, cancellation);

        found.ShouldBeEmpty();
        result.Changes.ShouldContain(change => change.Keyword == "PatientName");
    }

    public void Dispose() => _folder.Dispose();
}
