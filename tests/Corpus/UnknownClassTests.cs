using System.Text.Json;
using Gantry.Dicom;

namespace Gantry.Corpus;

/// <summary>SOP classes that the standard does not name are stored where the configuration allows it, and given back with their class.</summary>
[Trait("Ledger", "R231")]
public sealed class UnknownClassTests
{
    private const string PrivateClass = "1.2.826.0.1.3680043.9.7133.9.1";

    private static readonly byte[] s_privateBytes = [1, 2, 3, 4, 5, 6];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task By_default_they_are_not_accepted()
    {
        await using GantryProgram program = await GantryProgram.StartAsync();
        using MadeFile file = new(Make());

        GantryCommand send = await GantryCommand.RunAsync("send", $"{program.Peer}", file.Path);

        send.ExitCode.ShouldBe(1, send.Error);
        send.Error.ShouldContain(PrivateClass);
        (await program.FindAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_the_list_does_not_name_is_not_accepted()
    {
        await using GantryProgram program = await GantryProgram.StartAsync($$"""{ "acceptUnknownStorageClasses": ["{{PrivateClass}}.2"] }""");
        using MadeFile file = new(Make());

        (await GantryCommand.RunAsync("send", $"{program.Peer}", file.Path)).ExitCode.ShouldBe(1);
        (await program.FindAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("true")]
    [InlineData($"[\"{PrivateClass}\"]")]
    public async Task Where_they_are_allowed_they_are_stored_found_and_given_back(string setting)
    {
        await using GantryProgram program = await GantryProgram.StartAsync($$"""{ "acceptUnknownStorageClasses": {{setting}} }""");
        using MadeFile file = new(Make());

        GantryCommand send = await GantryCommand.RunAsync("send", $"{program.Peer}", file.Path);

        send.ExitCode.ShouldBe(0, send.Error);
        await ShouldComeBackAsync(program, file.Path);
    }

    [Fact]
    public async Task A_file_of_the_corpus_with_a_class_that_nobody_knows_too()
    {
        string path = Path.Combine(CorpusFolder.Require(), "validation", "iod-sop-class-unknown.dcm");
        await using GantryProgram program = await GantryProgram.StartAsync("""{ "acceptUnknownStorageClasses": true }""");

        GantryCommand send = await GantryCommand.RunAsync("send", $"{program.Peer}", path);

        send.ExitCode.ShouldBe(0, send.Error);
        await ShouldComeBackAsync(program, path);
    }

    /// <summary>Compares what QIDO-RS says and what WADO-RS and C-GET give with the file that was sent.</summary>
    private static async Task ShouldComeBackAsync(GantryProgram program, string path)
    {
        CorpusInstance sent = CorpusInstance.Read(path)!;
        await using Stream answer = await program.Client.GetStreamAsync("/dicomweb/instances?includefield=00080016", Cancellation);
        using JsonDocument found = await JsonDocument.ParseAsync(answer, cancellationToken: Cancellation);
        found.RootElement.GetArrayLength().ShouldBe(1);
        found.RootElement[0].GetProperty("00080016").GetProperty("Value")[0].GetString().ShouldBe(sent.SopClass.Value);
        (await program.CompareAsync([sent])).ShouldBeEmpty();

        string folder = Directory.CreateTempSubdirectory("gantry-corpus-").FullName;
        try
        {
            using DicomFile file = DicomFile.Open(path);
            string study = file.DataSet.GetString(Attributes.StudyInstanceUID)!;
            GantryCommand get = await GantryCommand.RunAsync("get", $"{program.Peer}", "-k", $"StudyInstanceUID={study}", "--class", sent.SopClass.Value, "--out", folder);
            get.ExitCode.ShouldBe(0, get.Error);
            CorpusInstance back = CorpusInstance.Read(Directory.GetFiles(folder).ShouldHaveSingleItem())!;
            (back.SopClass, back.Instance, back.Digest).ShouldBe((sent.SopClass, sent.Instance, sent.Digest));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static DataSet Make()
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.SOPClassUID, new Uid(PrivateClass));
        dataSet.Set(Attributes.SOPInstanceUID, Uid.New());
        dataSet.Set(Attributes.Modality, "OT");
        dataSet.Set(Attributes.PatientName, PersonName.Parse("Private^Class"));
        dataSet.Set(Attributes.PatientID, "PRIVATE-1");
        dataSet.Set(Attributes.StudyInstanceUID, Uid.New());
        dataSet.Set(Attributes.SeriesInstanceUID, Uid.New());
        dataSet.Set(new Tag(0x0009, 0x0010), VR.LO, "GANTRY TESTS");
        dataSet.SetBytes(new Tag(0x0009, 0x1001), VR.OB, s_privateBytes);
        return dataSet;
    }

    private sealed class MadeFile : IDisposable
    {
        public MadeFile(DataSet dataSet)
        {
            Path = System.IO.Path.GetTempFileName();
            File.WriteAllBytes(Path, new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
        }

        public string Path { get; }

        public void Dispose() => File.Delete(Path);
    }
}
