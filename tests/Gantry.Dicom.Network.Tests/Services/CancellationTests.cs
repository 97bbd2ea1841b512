namespace Gantry.Dicom.Network.Tests.Services;

public sealed class CancellationTests
{
    [Fact]
    public async Task A_peer_that_does_not_heed_a_cancel_is_aborted_after_the_time_it_has()
    {
        ManualTime time = new();
        (DuplexPipe near, DuplexPipe far) = DuplexPipe.CreatePair();
        RawPeer peer = new(far);
        Task<Association> requesting = Association.RequestAsync(
            near,
            new Peer("RAW", "127.0.0.1", 1),
            options =>
            {
                options.Propose(Samples.Find);
                options.TimeProvider = time;
                options.CancelTimeout = TimeSpan.FromSeconds(5);
            },
            TestContext.Current.CancellationToken);
        await AcceptAsync(peer);
        await using Association association = await requesting;
        using CancellationTokenSource cancellation = new();
        Task<List<DataSet>> finding = association.FindAsync(Samples.Find, Identifier(), cancellation.Token).ToListAsync(cancellation.Token).AsTask();
        (await peer.ReceiveCommandAsync()).Field.ShouldBe(CommandField.FindRequest);
        await peer.ReceiveAsync();

        await cancellation.CancelAsync();
        (await peer.ReceiveCommandAsync()).Field.ShouldBe(CommandField.CancelRequest);
        while (!time.HasTimerWithin(TimeSpan.FromSeconds(5)))
        {
            await Task.Yield();
        }

        time.Advance(TimeSpan.FromSeconds(5));

        (await peer.ReceiveAsync()).ShouldNotBeNull().Type.ShouldBe((byte)7);
        await Should.ThrowAsync<OperationCanceledException>(finding);
        await peer.CloseAsync();
    }

    [Fact]
    [Trait("Ledger", "R050")]
    public async Task The_status_of_each_response_is_told()
    {
        (DuplexPipe near, DuplexPipe far) = DuplexPipe.CreatePair();
        RawPeer peer = new(far);
        Task<Association> requesting = Association.RequestAsync(near, new Peer("RAW", "127.0.0.1", 1), options => options.Propose(Samples.Find), TestContext.Current.CancellationToken);
        await AcceptAsync(peer);
        await using Association association = await requesting;
        Task<List<FindResponse>> finding = association
            .FindResponsesAsync(Samples.Find, Identifier(), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken).AsTask();
        CommandSet request = await peer.ReceiveCommandAsync();
        await peer.ReceiveAsync();

        await peer.SendCommandAsync(1, request.Respond(DimseStatus.PendingWithUnsupportedKeys) with { HasDataSet = true });
        await peer.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: true, Identifier().Encode(Samples.Explicit).ToArray()));
        await peer.SendCommandAsync(1, request.Respond(DimseStatus.Success));

        List<FindResponse> responses = await finding;
        responses.Select(response => response.Status).ShouldBe([DimseStatus.PendingWithUnsupportedKeys, DimseStatus.Success]);
        responses[0].Match!.GetString(Attributes.PatientID).ShouldBe("4711");
        responses[1].Match.ShouldBeNull();
        await association.AbortAsync();
        await peer.CloseAsync();
    }

    private static DataSet Identifier()
    {
        DataSet identifier = new();
        identifier.Set(Attributes.PatientID, "4711");
        return identifier;
    }

    private static async Task AcceptAsync(RawPeer peer)
    {
        await peer.ReceiveAsync();
        await peer.SendAsync(new AssociateAccept
        {
            CalledAETitle = "RAW",
            CallingAETitle = "GANTRY",
            PresentationContexts = [new PresentationContextAnswer(1, PresentationContextResult.Acceptance, Samples.Explicit.Uid)],
            UserInformation = new UserInformation { MaximumLength = 16384, ImplementationClassUid = new Uid("1.2.3") },
        }.Encode);
    }
}
