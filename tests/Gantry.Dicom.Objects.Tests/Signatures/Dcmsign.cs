using System.Diagnostics;

namespace Gantry.Dicom.Objects.Tests.Signatures;

/// <summary>dcmtk's dcmsign; a test that needs it skips visibly where it is absent.</summary>
internal static class Dcmsign
{
    /// <summary>Verifies all signatures of a data set.</summary>
    public static (int ExitCode, string Output) Verify(string folder, DataSet dataSet, TransferSyntax syntax, params string[] arguments)
    {
        string path = Path.Combine(folder, "verified.dcm");
        new DicomFile(dataSet, syntax).Save(path, syntax);
        return Run([.. arguments, "-v", "--verify", path]);
    }

    /// <summary>Signs a data set.</summary>
    public static DataSet Sign(TestSigner signer, DataSet dataSet, TransferSyntax syntax, params string[] arguments)
    {
        string path = Path.Combine(signer.Folder, "unsigned.dcm");
        string signed = Path.Combine(signer.Folder, "signed.dcm");
        new DicomFile(dataSet, syntax).Save(path, syntax);
        bool isItem = arguments is ["--sign-item", ..];
        string[] keys = [signer.KeyFile, signer.CertificateFile];
        (int exitCode, string output) = Run(isItem ? ["--sign-item", .. keys, .. arguments[1..], path, signed] : ["--sign", .. keys, .. arguments, path, signed]);
        exitCode.ShouldBe(0, output);
        return DicomFile.Parse(File.ReadAllBytes(signed)).DataSet;
    }

    /// <summary>Runs it.</summary>
    public static (int ExitCode, string Output) Run(params string[] arguments) => Run("dcmsign", arguments);

    /// <summary>Runs a program.</summary>
    public static (int ExitCode, string Output) Run(string program, string[] arguments)
    {
        Assert.SkipUnless(Judge.IsThere(program), $"{program} is not installed.");
        ProcessStartInfo start = new(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
