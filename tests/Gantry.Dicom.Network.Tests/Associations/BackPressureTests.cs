using System.IO.Pipelines;

namespace Gantry.Dicom.Network.Tests.Associations;

/// <summary>
/// From the disk to the socket: what a handler does not take is not read. Per association the library holds no more than one block of its transport (256 KiB over sockets) beside what handlers took themselves.
/// </summary>
[Collection(Alone.Name)]
[Trait("Ledger", "R045")]
[Trait("Ledger", "R080")]
public sealed class BackPressureTests
{
    private const int Block = 256 << 10;
    private static readonly Uid s_instance = new("1.2.3");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_large_object_is_read_no_faster_than_its_handler_takes_it()
    {
        const int Length = 20 << 20;
        AssociationHistory history = new(1);
        long taken = 0;
        long ahead = 0;
        DicomService service = new DicomService(new DicomServiceOptions { History = history }).MapStore([Samples.CT], async (request, cancellation) =>
        {
            while (true)
            {
                // What was read from the socket before this piece is asked for.
                ahead = Math.Max(ahead, history.Open[0].BytesReceived - taken);
                ReadResult result = await request.Data.ReadAsync(cancellation);
                long piece = Math.Min(result.Buffer.Length, 10_000);
                request.Data.AdvanceTo(result.Buffer.GetPosition(piece));
                taken += piece;
                if (result.IsCompleted && piece == result.Buffer.Length)
                {
                    return DimseStatus.Success;
                }
            }
        });
        await using RunningService running = new(service);
        await using Association association = await Association.RequestAsync(running.Peer, options => options.Propose(Samples.CT, Samples.Explicit), Cancellation);
        byte[] image = Samples.Pattern(Length);
        (await association.StoreAsync(StoreOperation.FromBytes(Samples.CT, s_instance, Samples.Explicit, image), Cancellation)).Status.ShouldBe(DimseStatus.Success);
        taken.ShouldBe(Length);

        // Headers of all PDUs so far count as received, not as taken: twelve bytes in a fragment of 128 KiB.
        ahead.ShouldBeInRange(1, (2 * Block) + (12 * (Length >> 16)));
    }

    [Fact]
    public async Task While_handlers_wait_for_their_disk_a_socket_is_not_read()
    {
        const int Associations = 20;
        TaskCompletionSource disk = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int waiting = 0;
        AssociationHistory history = new(Associations);
        DicomService service = new DicomService(new DicomServiceOptions { History = history }).MapStore([Samples.CT], async (request, cancellation) =>
        {
            Interlocked.Increment(ref waiting);
            await disk.Task;
            await request.Data.CopyToAsync(Stream.Null, cancellation);
            return DimseStatus.Success;
        });
        await using RunningService running = new(service);
        byte[] image = new byte[10 << 20];
        Task[] stores = [.. Enumerable.Range(0, Associations).Select(_ => StoreAsync(running.Peer, image))];
        await UntilAsync(() => waiting == Associations);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await StoppedAsync(() => history.Open.Sum(record => record.BytesReceived));
        history.Open.ShouldAllBe(record => record.BytesReceived < 2 * Block && record.OperationsUnderWay == 1);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(Associations * 2 * Block);
        disk.SetResult();
        await Task.WhenAll(stores);
        await UntilAsync(() => history.Ended.Count == Associations);
        history.Ended.Sum(record => record.BytesReceived).ShouldBeGreaterThan(Associations * (long)image.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(16)]
    public async Task Of_small_objects_no_more_are_taken_than_the_window_has(int window)
    {
        const int Length = 9000;
        TaskCompletionSource disk = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int waiting = 0;
        int most = 0;
        AssociationHistory history = new(1);
        DicomService service = new DicomService(new DicomServiceOptions { History = history, MaximumOperationsPerformed = window }).MapStore([Samples.CT], async (request, cancellation) =>
        {
            // Taken into memory as a whole, as an archive does with small objects; then the disk is slow.
            await Samples.ReadAllAsync(request.Data, cancellation);
            int now = Interlocked.Increment(ref waiting);
            InterlockedMax(ref most, now);
            await disk.Task;
            Interlocked.Decrement(ref waiting);
            return DimseStatus.Success;
        });

        // A peer that keeps to no window: it sends on and on.
        (DuplexPipe near, Task serving) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        AssociateRequest request = RawPeer.Request((Samples.CT, [Samples.Explicit.Uid]));
        await peer.AssociateAsync(request with { UserInformation = request.UserInformation with { AsynchronousOperations = new AsynchronousOperationsWindow((ushort)window, 1) } });
        const int Count = 200;
        Task sending = Task.Run(async () =>
        {
            for (ushort i = 1; i <= Count; i++)
            {
                await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.StoreRequest, MessageId = i, AffectedSOPClassUID = Samples.CT, AffectedSOPInstanceUID = s_instance, HasDataSet = true });
                await peer.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: true, new byte[Length]));
            }
        }, Cancellation);
        await UntilAsync(() => Volatile.Read(ref waiting) == window);
        await StoppedAsync(() => history.Open[0].BytesReceived);
        most.ShouldBe(window);
        sending.IsCompleted.ShouldBeFalse();
        history.Open[0].BytesReceived.ShouldBeLessThan((window * (Length + 300L)) + (2 * Block));
        disk.SetResult();
        for (int i = 0; i < Count; i++)
        {
            (await peer.ReceiveCommandAsync()).Status.ShouldBe(DimseStatus.Success);
        }

        await sending;
        most.ShouldBeLessThanOrEqualTo(window);
        await peer.CloseAsync();
        await serving;
    }

    private static async Task StoreAsync(Peer peer, byte[] image)
    {
        await using Association association = await Association.RequestAsync(peer, options => options.Propose(Samples.CT, Samples.Explicit), Cancellation);
        await association.StoreAsync(StoreOperation.FromBytes(Samples.CT, s_instance, Samples.Explicit, image), Cancellation);
    }

    /// <summary>Waits until a counter has stood still for many turns.</summary>
    private static async Task StoppedAsync(Func<long> counter)
    {
        long last = -1;
        for (int still = 0; still < 500; still++)
        {
            await Task.Yield();
            long now = counter();
            (still, last) = now == last ? (still, last) : (0, now);
        }
    }

    private static void InterlockedMax(ref int place, int value)
    {
        int seen = Volatile.Read(ref place);
        while (value > seen)
        {
            int before = Interlocked.CompareExchange(ref place, value, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Yield();
            Cancellation.ThrowIfCancellationRequested();
        }
    }
}
