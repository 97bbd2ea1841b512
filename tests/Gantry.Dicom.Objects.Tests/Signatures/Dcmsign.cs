namespace Gantry.Dicom.Objects.Tests.Signatures;

/// <summary>dcmtk's dcmsign; a test that needs it skips visibly where it is absent.</summary>
internal static class Dcmsign
{
    /// <summary>Verifies all signatures of a data set.</summary>
    public static Task<(int ExitCode, string Output)> VerifyAsync(string folder, DataSet dataSet, TransferSyntax syntax, params string[] arguments)
    {
        string path = Path.Combine(folder, "verified.dcm");
        new DicomFile(dataSet, syntax).Save(path, syntax);
        return Judge.ExecuteAsync("dcmsign", folder, [.. arguments, "-v", "--verify", path]);
    }

    /// <summary>Signs a data set.</summary>
    public static async Task<DataSet> SignAsync(TestSigner signer, DataSet dataSet, TransferSyntax syntax, params string[] arguments)
    {
        string path = Path.Combine(signer.Folder, "unsigned.dcm");
        string signed = Path.Combine(signer.Folder, "signed.dcm");
        new DicomFile(dataSet, syntax).Save(path, syntax);
        bool isItem = arguments is ["--sign-item", ..];
        string[] keys = [signer.KeyFile, signer.CertificateFile];
        (int exitCode, string output) = await Judge.ExecuteAsync("dcmsign", signer.Folder, isItem ? ["--sign-item", .. keys, .. arguments[1..], path, signed] : ["--sign", .. keys, .. arguments, path, signed]);
        exitCode.ShouldBe(0, output);
        return DicomFile.Parse(await File.ReadAllBytesAsync(signed, TestContext.Current.CancellationToken)).DataSet;
    }
}
