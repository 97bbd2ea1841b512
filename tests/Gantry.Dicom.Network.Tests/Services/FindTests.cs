using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Network.Tests.Services;

[Trait("Ledger", "R050")]
public sealed class FindTests
{
    private static async Task<Association> RequestAsync(RunningService service) => await Association.RequestAsync(
        service.Peer,
        options => options.Propose(Samples.Find).Negotiate(Samples.Find, QueryRetrieveOptions.Relational | QueryRetrieveOptions.FuzzyPersonNames),
        TestContext.Current.CancellationToken);

    private static DataSet Identifier()
    {
        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, "STUDY");
        identifier.Set(Attributes.PatientID, "4711");
        return identifier;
    }

    private static async IAsyncEnumerable<DataSet> MatchesAsync(int count, TaskCompletionSource? cancelled = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using CancellationTokenRegistration registration = cancellation.Register(() => cancelled?.TrySetResult());
        for (int i = 0; i < count; i++)
        {
            if (i % 10 == 9)
            {
                await Task.Yield();
            }

            cancellation.ThrowIfCancellationRequested();
            DataSet match = new();
            match.Set(Attributes.StudyID, $"{i}");
            yield return match;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public async Task All_matches_arrive_in_order(int count)
    {
        FindRequest? seen = null;
        await using RunningService service = new(new DicomService().MapFind(
            Samples.Find,
            (request, cancellation) =>
            {
                seen = request;
                return MatchesAsync(count, null, cancellation);
            },
            QueryRetrieveOptions.Relational));
        await using Association association = await RequestAsync(service);
        List<DataSet> matches = await association.FindAsync(Samples.Find, Identifier(), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        matches.Select(match => match.GetString(Attributes.StudyID)).ShouldBe(Enumerable.Range(0, count).Select(i => $"{i}"));
        seen!.Identifier.GetString(Attributes.PatientID).ShouldBe("4711");
        seen.SopClassUid.ShouldBe(Samples.Find);
        seen.Options.ShouldBe(QueryRetrieveOptions.Relational);
    }

    [Fact]
    public async Task Breaking_out_cancels_the_handler_and_leaves_the_association_usable()
    {
        TaskCompletionSource cancelled = new();
        await using RunningService service = new(new DicomService().MapFind(Samples.Find, (_, cancellation) => MatchesAsync(int.MaxValue, cancelled, cancellation)));
        await using Association association = await RequestAsync(service);
        await foreach (DataSet match in association.FindAsync(Samples.Find, Identifier(), TestContext.Current.CancellationToken))
        {
            if (match.GetString(Attributes.StudyID) == "25")
            {
                break;
            }
        }

        await cancelled.Task;
        await foreach (DataSet match in association.FindAsync(Samples.Find, Identifier(), TestContext.Current.CancellationToken))
        {
            match.GetString(Attributes.StudyID).ShouldBe("0");
            break;
        }
    }

    [Fact]
    public async Task C_CANCEL_is_answered_with_FE00()
    {
        DicomService service = new DicomService().MapFind(Samples.Find, (_, cancellation) => MatchesAsync(int.MaxValue, null, cancellation));
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        await peer.AssociateAsync(RawPeer.Request((Samples.Find, [Samples.Implicit.Uid])));
        await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.FindRequest, MessageId = 5, AffectedSOPClassUID = Samples.Find, HasDataSet = true });
        await peer.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: true, Identifier().Encode(Samples.Implicit).ToArray()));
        await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.CancelRequest, MessageIdBeingRespondedTo = 5 });
        CommandSet? response = null;
        while (response?.Status is null or { IsPending: true })
        {
            (_, byte[] field) = (await peer.ReceiveAsync()).ShouldNotBeNull();
            response = (field[5] & 1) == 1 ? CommandSet.Parse(field.AsSpan(6)) : response;
        }

        (response.Status, response.Field, response.HasDataSet).ShouldBe((DimseStatus.Cancel, CommandField.FindResponse, false));
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    public async Task A_refusal_reaches_the_requester_with_its_comment()
    {
        await using RunningService service = new(new DicomService().MapFind(Samples.Find, (_, _) => throw new DimseException(DimseStatus.DataSetDoesNotMatchSopClass, "No level")));
        await using Association association = await RequestAsync(service);
        DimseException exception = await Should.ThrowAsync<DimseException>(async () =>
            await association.FindAsync(Samples.Find, Identifier(), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        (exception.Status, exception.Comment).ShouldBe((DimseStatus.DataSetDoesNotMatchSopClass, "No level"));
    }

    [Fact]
    public async Task A_broken_handler_gives_a_failure_without_its_message()
    {
        await using RunningService service = new(new DicomService().MapFind(Samples.Find, (_, _) => throw new InvalidOperationException("Doe^John")));
        await using Association association = await RequestAsync(service);
        DimseException exception = await Should.ThrowAsync<DimseException>(async () =>
            await association.FindAsync(Samples.Find, Identifier(), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        exception.Status.IsFailure.ShouldBeTrue();
        exception.Message.ShouldNotContain("Doe");
    }

    [Fact]
    public async Task An_identifier_beyond_the_limit_is_refused_and_the_association_goes_on()
    {
        DicomServiceOptions options = new() { Limits = new DicomLimits { MaximumIdentifier = 1000 } };
        await using RunningService service = new(new DicomService(options).MapFind(Samples.Find, (_, cancellation) => MatchesAsync(1, null, cancellation)));
        await using Association association = await RequestAsync(service);
        DataSet large = Identifier();
        large.SetBytes(new Tag(0x0010, 0x4000), VR.LT, new byte[500_000]);
        (await Should.ThrowAsync<DimseException>(async () =>
            await association.FindAsync(Samples.Find, large, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken)))
            .Status.ShouldBe(DimseStatus.OutOfResources);
        (await association.FindAsync(Samples.Find, Identifier(), TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }
}
