using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Network.Tests.Pooling;

public sealed class AssociationPoolTests : IAsyncDisposable
{
    private readonly ConcurrentBag<AssociationCandidate> _associations = [];
    private readonly ConcurrentDictionary<EndPoint, Association> _accepted = [];
    private readonly ConcurrentBag<Uid> _stored = [];
    private readonly ConcurrentBag<string> _moves = [];
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<StoreRequest, Task<StoreResponse>> _store = _ => Task.FromResult<StoreResponse>(DimseStatus.Success);
    private DicomListener? _listener;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Peer Peer => new("POOLED", "127.0.0.1", Listen().EndPoints[0].Port);

    public async ValueTask DisposeAsync()
    {
        if (_listener is not null)
        {
            await _listener.DisposeAsync();
        }
    }

    [Fact]
    public async Task Operations_one_after_the_other_share_an_association_that_has_the_contexts_they_need()
    {
        await using AssociationPool pool = new(Peer, _ => { });

        for (int i = 0; i < 5; i++)
        {
            (await pool.StoreAsync(StoreOperation.FromDataSet(Samples.Image()), Cancellation)).Status.IsSuccess.ShouldBeTrue();
        }

        _stored.Count.ShouldBe(5);
        AssociationCandidate only = _associations.ShouldHaveSingleItem();
        only.Request.PresentationContexts.Select(context => context.AbstractSyntax).Distinct().ShouldBe([Samples.CT]);
    }

    [Fact]
    public async Task Another_class_gets_an_association_that_takes_the_earlier_ones_too()
    {
        await using AssociationPool pool = new(Peer, _ => { }, new AssociationPoolOptions { MaximumAssociations = 1 });

        await pool.StoreAsync(StoreOperation.FromDataSet(Samples.Image()), Cancellation);
        await pool.EchoAsync(Cancellation);
        await pool.StoreAsync(StoreOperation.FromDataSet(Samples.Image()), Cancellation);

        _associations.Count.ShouldBe(2);
        _associations.Single(association => association.Request.PresentationContexts.Any(context => context.AbstractSyntax == SopClasses.Verification))
            .Request.PresentationContexts.ShouldContain(context => context.AbstractSyntax == Samples.CT);
        pool.Associations.ShouldBe(1);
    }

    [Fact]
    public async Task Many_at_once_share_no_more_associations_than_allowed()
    {
        TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int waiting = 0;
        _store = async _ =>
        {
            if (Interlocked.Increment(ref waiting) == 8)
            {
                all.SetResult();
            }

            await all.Task;
            return DimseStatus.Success;
        };
        await using AssociationPool pool = new(Peer, options => options.MaximumOperationsInvoked = 4, new AssociationPoolOptions { MaximumAssociations = 2 });

        StoreResponse[] responses = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => pool.StoreAsync(StoreOperation.FromDataSet(Samples.Image()), Cancellation)));

        responses.ShouldAllBe(response => response.Status.IsSuccess);
        _stored.Count.ShouldBe(40);
        _associations.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_association_that_nobody_uses_is_released_after_its_time()
    {
        ManualTime time = new();
        await using AssociationPool pool = new(Peer, _ => { }, new AssociationPoolOptions { IdleTimeout = TimeSpan.FromSeconds(30), TimeProvider = time });
        await pool.EchoAsync(Cancellation);

        time.Advance(TimeSpan.FromSeconds(20));
        await pool.EchoAsync(Cancellation);
        time.Advance(TimeSpan.FromSeconds(20));
        pool.Associations.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(10));

        await _released.Task.WaitAsync(Cancellation);
        pool.Associations.ShouldBe(0);
        _associations.Count.ShouldBe(1);
        (await pool.EchoAsync(Cancellation)).IsSuccess.ShouldBeTrue();
        _associations.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_store_whose_association_breaks_is_sent_again()
    {
        int calls = 0;
        _store = async request =>
        {
            if (Interlocked.Increment(ref calls) == 1)
            {
                await AbortAsync(request.Association);
            }

            return DimseStatus.Success;
        };
        await using AssociationPool pool = new(Peer, _ => { });

        (await pool.StoreAsync(StoreOperation.FromDataSet(Samples.Image()), Cancellation)).Status.IsSuccess.ShouldBeTrue();

        calls.ShouldBe(2);
        _associations.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_store_that_breaks_every_association_is_given_up()
    {
        int calls = 0;
        _store = async request =>
        {
            Interlocked.Increment(ref calls);
            await AbortAsync(request.Association);
            return DimseStatus.Success;
        };
        await using AssociationPool pool = new(Peer, _ => { }, new AssociationPoolOptions { MaximumRetries = 3 });

        await Should.ThrowAsync<AssociationException>(() => pool.StoreAsync(StoreOperation.FromDataSet(Samples.Image()), Cancellation));

        calls.ShouldBe(4);
        pool.Associations.ShouldBe(0);
    }

    [Fact]
    public async Task A_move_that_was_sent_is_never_sent_again_and_one_that_was_not_is()
    {
        await using AssociationPool pool = new(Peer, _ => { });
        await pool.EchoAsync(Cancellation);
        DataSet identifier = new();
        identifier.Set(Attributes.StudyInstanceUID, new Uid("1.2.3"));

        await Should.ThrowAsync<AssociationException>(async () => await pool.MoveAsync(Samples.Move, "BREAKS", identifier, Cancellation).ToListAsync(Cancellation));
        (await pool.MoveAsync(Samples.Move, "WORKS", identifier, Cancellation).LastAsync(Cancellation)).Status.IsSuccess.ShouldBeTrue();

        _moves.ShouldBe(["BREAKS", "WORKS"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_the_peer_ended_while_nobody_used_it_is_not_used_again()
    {
        await using AssociationPool pool = new(Peer, _ => { });
        await pool.EchoAsync(Cancellation);
        while (_accepted.IsEmpty)
        {
            await Task.Yield();
        }

        await _accepted.Values.Single().AbortAsync();
        while (pool.Associations > 0)
        {
            await Task.Yield();
        }

        DataSet identifier = new();
        identifier.Set(Attributes.StudyInstanceUID, new Uid("1.2.3"));
        (await pool.MoveAsync(Samples.Move, "WORKS", identifier, Cancellation).LastAsync(Cancellation)).Status.IsSuccess.ShouldBeTrue();

        _associations.Count.ShouldBe(2);
    }

    [Fact]
    public async Task One_that_is_rented_is_not_shared_and_is_used_again_when_it_is_given_back()
    {
        await using AssociationPool pool = new(Peer, _ => { }, new AssociationPoolOptions { MaximumAssociations = 1 });
        Task<DimseStatus> echo;
        Association rented;
        await using (RentedAssociation rent = await pool.RentAsync([SopClasses.Verification, Samples.Find], Cancellation))
        {
            rented = rent.Association;
            echo = pool.EchoAsync(Cancellation);
            (await rented.EchoAsync(Cancellation)).IsSuccess.ShouldBeTrue();
            echo.IsCompleted.ShouldBeFalse();
        }

        (await echo).IsSuccess.ShouldBeTrue();
        _associations.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_query_that_is_left_is_cancelled_and_its_association_goes_on()
    {
        await using AssociationPool pool = new(Peer, _ => { });
        await foreach (DataSet match in pool.FindAsync(Samples.Find, new DataSet(), Cancellation))
        {
            match.GetString(Attributes.StudyID).ShouldBe("0");
            break;
        }

        (await pool.FindAsync(Samples.Find, new DataSet(), Cancellation).Take(3).CountAsync(Cancellation)).ShouldBe(3);
        _associations.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_peer_that_is_not_there_is_told_at_once_and_a_pool_that_is_over_gives_nothing()
    {
        Peer gone = Peer;
        await _listener!.DisposeAsync();
        AssociationPool pool = new(gone, _ => { });

        (await Should.ThrowAsync<AssociationException>(() => pool.EchoAsync(Cancellation))).Fault.ShouldBe(AssociationFault.Unreachable);
        await pool.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(() => pool.EchoAsync(Cancellation));
    }

    private DicomListener Listen()
    {
        if (_listener is not null)
        {
            return _listener;
        }

        DicomService service = new(new DicomServiceOptions
        {
            Policy = (candidate, _) =>
            {
                _associations.Add(candidate);
                return ValueTask.FromResult(AssociationDecision.Accept(new Lease(_released)));
            },
            Established = (association, _) =>
            {
                _accepted[association.Information.Remote!] = association;
                return Task.CompletedTask;
            },
        });
        service.MapEcho()
            .MapStore([Samples.CT], async (request, cancellation) =>
            {
                await Samples.ReadAllAsync(request.Data, cancellation);
                StoreResponse response = await _store(request);
                _stored.Add(request.AffectedSOPInstanceUID);
                return response;
            })
            .MapFind(Samples.Find, (_, cancellation) => MatchesAsync(cancellation))
            .MapMove(Samples.Move, (request, _) => MovesAsync(request));
        return _listener = DicomListener.Start(service, [IPAddress.Loopback], 0);
    }

    // What runs beside an association is told of it a little later than the first request comes.
    private async Task AbortAsync(AssociationInformation information)
    {
        Association? accepted;
        while (!_accepted.TryGetValue(information.Remote!, out accepted))
        {
            await Task.Yield();
        }

        await accepted.AbortAsync();
    }

    private static async IAsyncEnumerable<DataSet> MatchesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (int i = 0; ; i++)
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            DataSet match = new();
            match.Set(Attributes.StudyID, $"{i}");
            yield return match;
        }
    }

    private async IAsyncEnumerable<RetrieveProgress> MovesAsync(MoveRequest request)
    {
        _moves.Add(request.Destination);
        if (request.Destination == "BREAKS")
        {
            await AbortAsync(request.Association);
        }

        yield return new RetrieveProgress(0, 1, 0, 0);
    }

    private sealed class Lease(TaskCompletionSource released) : IDisposable
    {
        public void Dispose() => released.TrySetResult();
    }
}
