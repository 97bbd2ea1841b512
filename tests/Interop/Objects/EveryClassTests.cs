using System.Net.Http.Headers;
using System.Text.Json;
using Gantry.Cli.Tests;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Interop.Objects;

/// <summary>Every class goes the whole way: valid, stored through both doors, found through both, shown, given back as it came, and stated.</summary>
public sealed class EveryClassTests(EveryClassTests.Archive archive) : IClassFixture<EveryClassTests.Archive>
{
    private static readonly CancellationToken s_cancellation = TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. ClassExamples.Names];

    [Theory, MemberData(nameof(Names))]
    [Trait("Ledger", "R005"), Trait("Ledger", "R006"), Trait("Ledger", "R007"), Trait("Ledger", "R008"), Trait("Ledger", "R009"), Trait("Ledger", "R010"), Trait("Ledger", "R011")]
    [Trait("Ledger", "R015"), Trait("Ledger", "R016"), Trait("Ledger", "R017"), Trait("Ledger", "R018"), Trait("Ledger", "R019"), Trait("Ledger", "R020"), Trait("Ledger", "R021")]
    [Trait("Ledger", "R022"), Trait("Ledger", "R023"), Trait("Ledger", "R024"), Trait("Ledger", "R025")]
    public async Task IsValidStoredFoundShownAndGivenBack(string name)
    {
        ClassExample byWeb = ClassExamples.Make(name, "web"), byAssociation = ClassExamples.Make(name, "association");
        await ShouldBeValidAsync(byWeb);
        foreach (DataSet other in byWeb.About.Concat(byAssociation.About))
        {
            await archive.StoreByWebAsync(new ClassExample(other, null));
        }

        await archive.StoreByWebAsync(byWeb);
        await archive.StoreByAssociationAsync(byAssociation);

        foreach (ClassExample example in (ClassExample[])[byWeb, byAssociation])
        {
            await archive.ShouldFindAsync(example.DataSet);
            (await archive.ReceivedAsync(example.DataSet)).AsSpan().EndsWith(Bytes(example)).ShouldBeTrue("it is given back as it came");
            if (example.MediaType is { } mediaType)
            {
                await archive.ShouldShowAsync(example.DataSet, mediaType);
            }
        }

        ConformanceStatement.ShouldContain($"| {byWeb.DataSet.GetString(Attributes.SOPClassUID)} | yes | yes |");
    }

    private static string ConformanceStatement { get; } = File.ReadAllText(Path.Combine(Repository(), "docs", "conformance.md"));

    private static string Repository()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Gantry.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The test does not run inside the repository.");
        }

        return folder.FullName;
    }

    private static async Task ShouldBeValidAsync(ClassExample example)
    {
        using Scratch scratch = new();
        await new DicomFile(example.DataSet, example.TransferSyntax).SaveAsync(scratch["a.dcm"], example.TransferSyntax, s_cancellation);
        Run validated = await Run.GantryAsync("validate", "--level", "error", scratch["a.dcm"]);
        validated.ExitCode.ShouldBe(0, validated.Output + validated.Error);
        ProgramResult judged = await Programs.RunAsync("dciodvfy", [scratch["a.dcm"]]);
        judged.Output.Split('\n').Where(line => line.StartsWith("Error", StringComparison.Ordinal) && !KnownDifferences.IsKnown(example.DataSet, line)).ShouldBeEmpty();
        (await Programs.RunAsync("dcmdump", ["-q", scratch["a.dcm"]])).ShouldSucceed();
    }

    private static byte[] Bytes(ClassExample example) => example.DataSet.Encode(example.TransferSyntax).ToArray();

    /// <summary>A program that the examples are stored in.</summary>
    public sealed class Archive : IAsyncLifetime
    {
        private RunningGantry _gantry = null!;

        public async ValueTask InitializeAsync() => _gantry = await RunningGantry.StartAsync();

        public ValueTask DisposeAsync() => _gantry.DisposeAsync();

        public async Task StoreByWebAsync(ClassExample example)
        {
            MultipartContent content = new("related", "a-boundary-of-its-own");
            content.Headers.ContentType!.Parameters.Add(new NameValueHeaderValue("type", "\"application/dicom\""));
            ByteArrayContent body = new(new DicomFile(example.DataSet, example.TransferSyntax).ToArray(example.TransferSyntax));
            body.Headers.ContentType = new MediaTypeHeaderValue("application/dicom");
            content.Add(body);
            using HttpResponseMessage response = await _gantry.Http.PostAsync("/dicomweb/studies", content, s_cancellation);
            ((int)response.StatusCode).ShouldBe(200, await response.Content.ReadAsStringAsync(s_cancellation));
        }

        public async Task StoreByAssociationAsync(ClassExample example)
        {
            Uid sopClass = example.DataSet.Get(Attributes.SOPClassUID)!.Value;
            await using Association association = await _gantry.AssociateAsync(options => options.Propose(sopClass, example.TransferSyntax));
            StoreResponse response = await association.StoreAsync(StoreOperation.FromBytes(sopClass, example.DataSet.Get(Attributes.SOPInstanceUID)!.Value, example.TransferSyntax, Bytes(example)), s_cancellation);
            response.Status.ShouldBe(DimseStatus.Success, response.ErrorComment);
        }

        public async Task ShouldFindAsync(DataSet dataSet)
        {
            using HttpResponseMessage response = await _gantry.Http.GetAsync($"/dicomweb/instances?SOPInstanceUID={dataSet.Instance()}&SOPClassUID={dataSet.GetString(Attributes.SOPClassUID)}", s_cancellation);
            using JsonDocument found = JsonDocument.Parse(await response.Content.ReadAsStringAsync(s_cancellation));
            found.RootElement.GetArrayLength().ShouldBe(1);

            DataSet identifier = new();
            identifier.Set(Attributes.QueryRetrieveLevel, "IMAGE");
            identifier.Set(Attributes.StudyInstanceUID, new Uid(dataSet.Study()));
            identifier.Set(Attributes.SeriesInstanceUID, new Uid(dataSet.SeriesUid()));
            identifier.Set(Attributes.SOPInstanceUID, new Uid(dataSet.Instance()));
            identifier.SetEmpty(Attributes.SOPClassUID.Tag);
            Uid model = SopClasses.StudyRootQueryRetrieveInformationModelFind;
            await using Association association = await _gantry.AssociateAsync(options => options.Propose(model));
            List<DataSet> matches = await association.FindAsync(model, identifier, s_cancellation).ToListAsync(s_cancellation);
            matches.ShouldHaveSingleItem().GetString(Attributes.SOPClassUID).ShouldBe(dataSet.GetString(Attributes.SOPClassUID));
        }

        public Task<byte[]> ReceivedAsync(DataSet dataSet) => _gantry.Http.GetByteArrayAsync($"/api/instances/{dataSet.Instance()}/received", s_cancellation);

        public async Task ShouldShowAsync(DataSet dataSet, string mediaType)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, $"/dicomweb/studies/{dataSet.Study()}/series/{dataSet.SeriesUid()}/instances/{dataSet.Instance()}/rendered");
            request.Headers.Accept.ParseAdd(mediaType);
            using HttpResponseMessage response = await _gantry.Http.SendAsync(request, s_cancellation);
            byte[] body = await response.Content.ReadAsByteArrayAsync(s_cancellation);
            ((int)response.StatusCode).ShouldBe(200, System.Text.Encoding.UTF8.GetString(body));
            response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
            body.Length.ShouldBeGreaterThan(100);
        }
    }
}
