using System.Globalization;
using System.Security.Cryptography;
using Gantry.Dicom;

namespace Gantry.Faults;

/// <summary>One long multi-frame object, in and out, by processes of their own: what it takes in memory does not grow with it.</summary>
public sealed class LargeObjectTests(ITestOutputHelper report)
{
    private const string CountVariable = "GANTRY_LARGE_FRAMES";
    private const int WholeGibibyte = 1024;
    private const long MostMemory = 300L << 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Of 1 MiB each. The variable takes others: 2200 for more than 2 GiB.
    private static int Frames =>
        Environment.GetEnvironmentVariable(CountVariable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : WholeGibibyte;

    // Ten at once, of 1 MiB a frame. The variable takes others: 2048 for ten of 2 GiB.
    private static int ParallelFrames =>
        Environment.GetEnvironmentVariable("GANTRY_PARALLEL_FRAMES") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 48;

    [Fact]
    [Trait("Ledger", "R080")]
    [Trait("Ledger", "R083")]
    [Trait("Ledger", "R231")]
    public async Task ALongObjectGoesInAndOutWithinTheMemoryAllowed()
    {
        string folder = Directory.CreateTempSubdirectory("gantry-faults-").FullName;
        try
        {
            string made = Path.Combine(folder, "made");
            await SucceedAsync("phantom", "--out", made, "--kind", "large", "--count", $"{Frames}");
            string sent = Directory.GetFiles(made, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
            (string digest, string study, string series, string instance) = await DescribeAsync(sent);

            await using ServerProcess server = await ServerProcess.StartAsync(Path.Combine(folder, "data"));
            await SucceedAsync("send", $"{server.Peer}", sent);
            long afterSend = server.PeakMemory;

            string received = Path.Combine(folder, "received");
            await SucceedAsync("get", $"{server.Peer}", "-k", $"StudyInstanceUID={study}", "--out", received);
            string got = Directory.GetFiles(received).ShouldHaveSingleItem();
            (await DescribeAsync(got)).Digest.ShouldBe(digest);
            File.Delete(got);
            long afterGet = server.PeakMemory;

            string downloaded = Path.Combine(folder, "downloaded.dcm");
            using (HttpClient client = new() { BaseAddress = server.Http })
            {
                using HttpRequestMessage request = new(HttpMethod.Get, $"/dicomweb/studies/{study}/series/{series}/instances/{instance}");
                request.Headers.Accept.ParseAdd("application/dicom");
                using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
                response.EnsureSuccessStatusCode();
                await using FileStream file = File.Create(downloaded);
                await response.Content.CopyToAsync(file, Cancellation);
            }

            (await DescribeAsync(downloaded)).Digest.ShouldBe(digest);
            report.WriteLine($"{new FileInfo(sent).Length} bytes; resident at most {afterSend >> 20} MiB after C-STORE, {afterGet >> 20} MiB after C-GET, {server.PeakMemory >> 20} MiB after WADO-RS");
            server.PeakMemory.ShouldBeLessThanOrEqualTo(MostMemory);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    [Trait("Ledger", "R080")]
    [Trait("Ledger", "R083")]
    public async Task TenLongObjectsAtOnceGoInAndOutWithinTheMemoryAllowed()
    {
        const int atOnce = 10;
        const long mostMemory = 512L << 20;
        string folder = Directory.CreateTempSubdirectory("gantry-faults-").FullName;
        try
        {
            await using ServerProcess server = await ServerProcess.StartAsync(Path.Combine(folder, "data"));
            using HttpClient client = new() { BaseAddress = server.Http, Timeout = Timeout.InfiniteTimeSpan };
            (string Digest, string Study, string Series, string Instance)[] made = new (string, string, string, string)[atOnce];
            string[] files = [.. Enumerable.Range(1, atOnce).Select(i => Path.Combine(folder, $"{i}"))];
            for (int i = 0; i < atOnce; i++)
            {
                await SucceedAsync("phantom", "--out", files[i], "--kind", "large", "--count", $"{ParallelFrames}", "--seed", $"{i + 1}");
                made[i] = await DescribeAsync(Directory.GetFiles(files[i]).ShouldHaveSingleItem());
            }

            await Task.WhenAll(files.Select(file => SucceedAsync("send", $"{server.Peer}", file)));
            long afterSend = server.PeakMemory;
            foreach (string file in files)
            {
                Directory.Delete(file, recursive: true);
            }

            await Task.WhenAll(made.Select(async instance =>
            {
                using HttpRequestMessage request = new(HttpMethod.Get, $"/dicomweb/studies/{instance.Study}/series/{instance.Series}/instances/{instance.Instance}");
                request.Headers.Accept.ParseAdd("application/dicom");
                using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
                response.EnsureSuccessStatusCode();
                await using Stream body = await response.Content.ReadAsStreamAsync(Cancellation);

                // The group length says where the File Meta Information ends (PS3.10 §7.1).
                byte[] head = new byte[144];
                await body.ReadExactlyAsync(head, Cancellation);
                await body.ReadExactlyAsync(new byte[System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(140))], Cancellation);
                Convert.ToHexStringLower(await SHA256.HashDataAsync(body, Cancellation)).ShouldBe(instance.Digest);
            }));
            report.WriteLine($"{atOnce} objects of {ParallelFrames} MiB at once; resident at most {afterSend >> 20} MiB after C-STORE, {server.PeakMemory >> 20} MiB after WADO-RS");
            server.PeakMemory.ShouldBeLessThanOrEqualTo(mostMemory);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task SucceedAsync(params string[] arguments)
    {
        GantryCommand command = await GantryCommand.RunAsync(arguments);
        command.ExitCode.ShouldBe(0, $"{arguments[0]}: {command.Error}");
    }

    private static async Task<(string Digest, string Study, string Series, string Instance)> DescribeAsync(string path)
    {
        using DicomFile file = await DicomFile.OpenAsync(path, new DicomReadOptions { StopBefore = Attributes.PixelData }, Cancellation);
        await using FileStream bytes = File.OpenRead(path);
        bytes.Position = file.DataSetOffset;
        return (
            Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, Cancellation)),
            file.DataSet.GetString(Attributes.StudyInstanceUID)!,
            file.DataSet.GetString(Attributes.SeriesInstanceUID)!,
            file.DataSet.GetString(Attributes.SOPInstanceUID)!);
    }
}
