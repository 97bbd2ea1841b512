using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Media;
using Gantry.Server.Tests.Hosting;

namespace Gantry.Server.Tests.Api;

/// <summary>Studies as the files of a medium.</summary>
public sealed class FileSetTests
{
    private const string Address = "/api/studies/2.25.77/file-set";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, Trait("Ledger", "R134"), Trait("Ledger", "R142"), Trait("Ledger", "R144"), Trait("Ledger", "R145")]
    [InlineData("zip")]
    [InlineData("iso")]
    public async Task AStudyIsAFileSetWithADirectory(string form)
    {
        await using TestHost test = await TestHost.StartAsync();
        using TemporaryFolder folder = new();
        for (int number = 1; number <= 3; number++)
        {
            await test.Host.Archive.StoreAsync(number);
        }

        using HttpResponseMessage answer = await test.Http.GetAsync($"{Address}?form={form}", Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe($"2.25.77.{form}");
        string medium = folder.File("medium." + form, string.Empty);
        await File.WriteAllBytesAsync(medium, await answer.Content.ReadAsByteArrayAsync(Cancellation), Cancellation);

        List<string> failed = [];
        using Gathering gathering = new((path, reason) => failed.Add($"{path}: {reason}"));
        List<InstanceFile> found = await gathering.FindAsync([medium], Cancellation).ToListAsync(Cancellation);
        failed.ShouldBeEmpty();
        found.Select(instance => instance.SopInstanceUid.Value).ShouldBe([.. Enumerable.Range(1, 3).Select(number => Ingesting.Instance(number).GetString(Attributes.SOPInstanceUID)!)], ignoreOrder: true);
        found.ShouldAllBe(instance => new FileId(instance.Name.Split('!', 2)[1]).IsValid);
        gathering.PassedOver.ShouldBe(2, "the DICOMDIR and the page");

        // What was given is taken again, also by another archive.
        await using TestHost other = await TestHost.StartAsync();
        byte[] bytes = await File.ReadAllBytesAsync(medium, Cancellation);
        (await ImportAsync(other, bytes)).ShouldBe((3, 0, 2));
        (await other.Host.Archive.StatisticsAsync(Caller.System, Cancellation)).Instances.ShouldBe(3);
        (await ImportAsync(other, bytes[..(bytes.Length / 2)])).Failed.ShouldBeGreaterThan(0);
    }

    [Fact, Trait("Ledger", "R134"), Trait("Ledger", "R142")]
    public async Task WhatWasCorrectedIsSeenOnTheMediumToo()
    {
        await using TestHost test = await TestHost.StartAsync();
        IngestResult stored = await test.Host.Archive.StoreAsync(1);
        AttributeChanges changes = AttributeChanges.Parse([new("StudyDescription", "Corrected")]);
        await test.Host.Archive.OverlayAsync(Caller.System, OverlayRequest.Correct(new OverlayTarget { StudyInstanceUid = stored.StudyInstanceUid }, changes, "A test"), Cancellation);

        using HttpResponseMessage received = await test.Http.GetAsync($"/api/instances/{stored.SopInstanceUid}/received", Cancellation);
        received.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe($"{stored.SopInstanceUid}.dcm");
        using ZipArchive zip = new(await test.Http.GetStreamAsync(Address, Cancellation));
        DicomFile directory = await ReadAsync(zip, "DICOMDIR");
        DataSet[] records = [.. directory.DataSet.Items(Attributes.DirectoryRecordSequence)];
        records.Select(record => record.GetString(Attributes.DirectoryRecordType)).ShouldBe(["PATIENT", "STUDY", "SERIES", "IMAGE"]);
        records[1].GetString(Attributes.StudyDescription).ShouldBe("Corrected");
        string file = string.Join('/', records[3].GetStrings(Attributes.ReferencedFileID));
        (await ReadAsync(zip, file)).DataSet.GetString(Attributes.StudyDescription).ShouldBe("Corrected");
    }

    [Fact]
    public async Task WhatCanNotBeIsSaid()
    {
        await using TestHost test = await TestHost.StartAsync();
        (await test.Http.GetAsync(new Uri(Address, UriKind.Relative), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await test.Http.GetAsync(new Uri(Address + "?form=tape", UriKind.Relative), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await test.Http.GetAsync(new Uri("/api/studies/x/file-set", UriKind.Relative), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<(long Stored, long Failed, long PassedOver)> ImportAsync(TestHost test, byte[] medium)
    {
        using HttpResponseMessage response = await test.Http.PostAsync(new Uri("/api/media", UriKind.Relative), new ByteArrayContent(medium), Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Cancellation));
        JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        answer.GetProperty("failures").GetArrayLength().ShouldBe(answer.GetProperty("failed").GetInt32());
        answer.GetRawText().ShouldNotContain(Path.GetTempPath());
        return (answer.GetProperty("stored").GetInt64(), answer.GetProperty("failed").GetInt64(), answer.GetProperty("passedOver").GetInt64());
    }

    private static async Task<DicomFile> ReadAsync(ZipArchive zip, string name)
    {
        using MemoryStream bytes = new();
        await using Stream stream = await zip.GetEntry(name).ShouldNotBeNull().OpenAsync(Cancellation);
        await stream.CopyToAsync(bytes, Cancellation);
        return DicomFile.Parse(bytes.ToArray());
    }
}
