using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Gantry.Server.Tests.Hosting;

/// <summary>What an administrator sees of associations: the list, the metrics, the captures.</summary>
public sealed class ObservationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AssociationsAreListedWhileTheyAreOpenAndAfterwards()
    {
        await using TestHost test = await TestHost.StartAsync();
        await using (Association association = await test.AssociateAsync("CT1", options => options.Propose(SopClasses.CTImageStorage).Propose(new Uid("1.2.3.4"))))
        {
            await association.EchoAsync(Cancellation);
            JsonElement open = (await ListAsync(test, "?state=open")).GetProperty("items")[0];
            open.GetProperty("callingAet").GetString().ShouldBe("CT1");
            open.GetProperty("end").ValueKind.ShouldBe(JsonValueKind.Null);
        }

        JsonElement ended = await WaitAsync(async () => await ListAsync(test, "?state=ended"), answer => answer.GetProperty("items").GetArrayLength() == 1);
        JsonElement item = ended.GetProperty("items")[0];
        ended.GetProperty("open").GetInt32().ShouldBe(0);
        item.GetProperty("incoming").GetBoolean().ShouldBeTrue();
        item.GetProperty("peer").GetString()!.ShouldStartWith("127.0.0.1:");
        item.GetProperty("end").GetProperty("how").GetString().ShouldBe("released");
        item.GetProperty("implementationVersionName").GetString().ShouldNotBeNullOrEmpty();
        item.GetProperty("presentationContexts").EnumerateArray().Select(context => (context.GetProperty("sopClass").GetString(), context.GetProperty("result").GetInt32()))
            .ShouldBe([("Verification SOP Class", 0), ("CT Image Storage", 0), (null, 3)]);
        JsonElement operation = item.GetProperty("operations")[0];
        (operation.GetProperty("service").GetString(), operation.GetProperty("status").GetString(), operation.GetProperty("count").GetInt64()).ShouldBe(("C-ECHO", "0000", 1));
        item.GetProperty("bytesReceived").GetInt64().ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task TheListComesInPagesNewestFirstAndRejectionsAreInIt()
    {
        await using TestHost test = await TestHost.StartAsync(new { limits = new { associationsPerPeer = 1 } });
        for (int i = 0; i < 3; i++)
        {
            await using Association association = await test.AssociateAsync("CT1");
            await Should.ThrowAsync<AssociationException>(test.AssociateAsync("CT1"));
            await association.DisposeAsync();
            await WaitAsync(async () => await ListAsync(test, "?state=open"), answer => answer.GetProperty("items").GetArrayLength() == 0);
        }

        List<long> numbers = [];
        List<string?> ends = [];
        string? cursor = null;
        do
        {
            JsonElement page = await ListAsync(test, $"?limit=4&cursor={cursor}");
            numbers.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetInt64()));
            ends.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("end").GetProperty("how").GetString()));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);

        numbers.ShouldBe([6, 5, 4, 3, 2, 1]);
        ends.ShouldBe(["rejected", "released", "rejected", "released", "rejected", "released"]);
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=1001")]
    [InlineData("?state=closed")]
    [InlineData("?cursor=abc")]
    public async Task AWrongQuestionIsAnsweredWithWhatToAskInstead(string query)
    {
        await using TestHost test = await TestHost.StartAsync();
        using HttpResponseMessage response = await test.Http.GetAsync("/api/associations" + query, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("is not allowed; give");
    }

    [Fact]
    public async Task MetricsTellOperationsAndHowAssociationsEnd()
    {
        await using TestHost test = await TestHost.StartAsync();
        await test.ShouldAnswerAsync();
        await (await test.AssociateAsync("CT1")).AbortAsync();
        string metrics = await WaitAsync(
            async () => await test.Http.GetStringAsync("/metrics", Cancellation),
            text => text.Contains("dicom_associations_ended_total{role=\"acceptor\",end=\"aborted by peer\",reason=\"aborted by the service user\"} 1\n", StringComparison.Ordinal));
        metrics.ShouldContain("# TYPE dicom_associations_open gauge\ndicom_associations_open{role=\"acceptor\"} 0\n");
        metrics.ShouldContain("# TYPE dicom_operations_total counter\ndicom_operations_total{service=\"C-ECHO\",role=\"scp\",status=\"0000\"} 1\n");
        metrics.ShouldContain("# TYPE dicom_operation_duration_seconds histogram\ndicom_operation_duration_seconds_bucket{service=\"C-ECHO\",role=\"scp\",le=\"0.001\"} ");
        metrics.ShouldContain("dicom_operation_duration_seconds_bucket{service=\"C-ECHO\",role=\"scp\",le=\"+Inf\"} 1\n");
        metrics.ShouldContain("dicom_operation_duration_seconds_count{service=\"C-ECHO\",role=\"scp\"} 1\n");
        metrics.ShouldContain("dicom_network_io_bytes_total{direction=\"in\"} ");
        metrics.ShouldContain("# TYPE gantry_stored_bytes_total counter\n");
    }

    [Fact]
    public async Task TwoThousandConnectionsThatComeAndGoLeaveNothingOpen()
    {
        await using TestHost test = await TestHost.StartAsync();
        byte[] request = new byte[74];
        request[0] = 1;
        request[5] = 200; // half of an A-ASSOCIATE-RQ
        await Parallel.ForAsync(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation }, async (i, cancellation) =>
        {
            using System.Net.Sockets.Socket socket = new(System.Net.Sockets.AddressFamily.InterNetwork, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
            socket.LingerState = new System.Net.Sockets.LingerOption(i % 2 == 0, 0);
            await socket.ConnectAsync(test.Host.Dicom[0], cancellation);
            await socket.SendAsync(request.AsMemory(0, i % request.Length), cancellation);
        });
        string metrics = await WaitAsync(
            async () =>
            {
                await Record.ExceptionAsync(test.ShouldAnswerAsync); // the last of them may still be counted
                return await test.Http.GetStringAsync("/metrics", Cancellation);
            },
            text => text.Contains("dicom_operations_total{service=\"C-ECHO\"", StringComparison.Ordinal));
        metrics.ShouldContain("dicom_connections_total{role=\"acceptor\"} ");
        await WaitAsync(async () => await ListAsync(test, "?state=open"), answer => answer.GetProperty("items").GetArrayLength() == 0);
    }

    [Fact]
    public async Task NothingIsCapturedUnlessTheConfigurationSaysSoWhichItMayAtAnyTime()
    {
        await using TestHost test = await TestHost.StartAsync();
        string folder = Path.Combine(test.DataFolder, "captures");
        await test.ShouldAnswerAsync();
        Directory.Exists(folder).ShouldBeFalse();

        test.Configure(new { dicom = new { capture = new { folder, maximumSize = 1 } } });
        test.Host.Services.GetRequiredService<ConfigurationMonitor>().Refresh();
        await test.ShouldAnswerAsync();
        await test.ShouldAnswerAsync();
        Directory.GetFiles(folder, "*.pcap").Length.ShouldBe(2);

        test.Configure(new { });
        test.Host.Services.GetRequiredService<ConfigurationMonitor>().Refresh();
        await test.ShouldAnswerAsync();
        Directory.GetFiles(folder, "*.pcap").Length.ShouldBe(2);
    }

    [Fact]
    public async Task WhatGoesOutByCMoveIsListedAndCapturedToo()
    {
        AssociationHistory received = new(10);
        using System.Net.Sockets.TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        using CancellationTokenSource stopping = new();
        Task serving = ServeAsync(listener, received, stopping.Token);
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using TemporaryFolder captures = new();
        await using TestHost test = await TestHost.StartAsync(
            new { peers = new[] { new { aet = "WS", host = "127.0.0.1", port } }, dicom = new { capture = new { folder = captures.Path } } });
        await using (Association association = await test.AssociateAsync("CT1", options => options.Propose(SopClasses.PatientRootQueryRetrieveInformationModelMove).Propose(SopClasses.CTImageStorage)))
        {
            DataSet image = new();
            image.Set(Attributes.SOPClassUID, SopClasses.CTImageStorage);
            image.Set(Attributes.SOPInstanceUID, Uid.New());
            image.Set(Attributes.StudyInstanceUID, Uid.New());
            image.Set(Attributes.SeriesInstanceUID, Uid.New());
            image.Set(Attributes.PatientID, "4711");
            (await association.StoreAsync(StoreOperation.FromDataSet(image), Cancellation)).Status.ShouldBe(DimseStatus.Success);
            DataSet identifier = new();
            identifier.Set(Attributes.QueryRetrieveLevel, "PATIENT");
            identifier.Set(Attributes.PatientID, "4711");
            List<RetrieveProgress> progress = await association.MoveAsync(SopClasses.PatientRootQueryRetrieveInformationModelMove, "WS", identifier, Cancellation).ToListAsync(Cancellation);
            progress[^1].Status.ShouldBe(DimseStatus.Success);
        }

        await WaitAsync(async () => await ListAsync(test, "?state=open"), answer => answer.GetProperty("items").GetArrayLength() == 0);
        JsonElement outgoing = (await ListAsync(test, "")).GetProperty("items").EnumerateArray().Single(item => !item.GetProperty("incoming").GetBoolean());
        outgoing.GetProperty("calledAet").GetString().ShouldBe("WS");
        outgoing.GetProperty("operations")[0].GetProperty("performed").GetBoolean().ShouldBeFalse();
        Directory.GetFiles(captures.Path, "*.pcap").Length.ShouldBe(2);
        await stopping.CancelAsync();
        await serving;
    }

    private static async Task ServeAsync(System.Net.Sockets.TcpListener listener, AssociationHistory history, CancellationToken stopping)
    {
        DicomService service = new DicomService(new DicomServiceOptions { History = history }).MapStore(SopClasses.IsStorage, async (request, cancellation) =>
        {
            await request.Data.CopyToAsync(Stream.Null, cancellation);
            return DimseStatus.Success;
        });
        try
        {
            while (true)
            {
                await using SocketTransport transport = new(await listener.AcceptSocketAsync(stopping));
                await service.RunAsync(transport, transport.Remote, stopping);
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    private static Task<JsonElement> ListAsync(TestHost test, string query) => test.Http.GetFromJsonAsync<JsonElement>("/api/associations" + query, Cancellation);

    /// <summary>Asks until the answer is as awaited: an association is over a little later at the other end.</summary>
    private static async Task<T> WaitAsync<T>(Func<Task<T>> ask, Func<T, bool> isAwaited)
    {
        while (true)
        {
            T answer = await ask();
            if (isAwaited(answer))
            {
                return answer;
            }

            Cancellation.ThrowIfCancellationRequested();
        }
    }
}
