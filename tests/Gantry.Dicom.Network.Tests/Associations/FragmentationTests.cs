using System.Collections.Concurrent;

namespace Gantry.Dicom.Network.Tests.Associations;

/// <summary>Maximum lengths from 4 KiB to unlimited, in both directions (PS3.8 §D.1).</summary>
[Trait("Ledger", "R045")]
public sealed class FragmentationTests
{
    public static TheoryData<int, int, int> Matrix()
    {
        TheoryData<int, int, int> rows = [];
        foreach (int maximum in (int[])[4 << 10, 16 << 10, 65542, 128 << 10, 1 << 20])
        {
            foreach (int length in (int[])[0, 2, maximum - 12, maximum - 6, maximum, 700_001])
            {
                rows.Add(maximum, length, length % 2 == 0 ? 256 << 10 : 4 << 10);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task A_data_set_arrives_whole_whatever_the_maximum_length(int maximum, int length, int pauseThreshold)
    {
        byte[] sent = Samples.Pattern(length);
        byte[]? received = null;
        DicomService service = new DicomService(new DicomServiceOptions { Limits = new DicomLimits { MaximumPdu = maximum } }).MapStore([Samples.CT], async (request, cancellation) =>
        {
            received = await Samples.ReadAllAsync(request.Data, cancellation);
            return DimseStatus.Success;
        });
        (DuplexPipe near, Task running) = RunningService.InMemory(service, pauseThreshold);
        await using (Association association = await Association.RequestAsync(
            near,
            new Peer("GANTRY", "memory", 1),
            options => options.Propose(Samples.CT, Samples.Explicit),
            TestContext.Current.CancellationToken))
        {
            association.Information.MaximumLength.ShouldBe((uint)maximum);
            StoreOperation operation = StoreOperation.FromBytes(Samples.CT, Uid.New(), Samples.Explicit, sent);
            (await association.StoreAsync(operation, TestContext.Current.CancellationToken)).Status.ShouldBe(DimseStatus.Success);
        }

        await running;
        received.ShouldNotBeNull().AsSpan().SequenceEqual(sent).ShouldBeTrue();
    }

    [Theory]
    [InlineData(4 << 10)]
    [InlineData(16 << 10)]
    [InlineData(1 << 20)]
    [InlineData(0)]
    public async Task No_PDU_is_longer_than_the_peer_takes(int maximum)
    {
        (DuplexPipe near, DuplexPipe far) = DuplexPipe.CreatePair();
        RawPeer peer = new(far);
        Task<Association> requesting = Association.RequestAsync(near, new Peer("RAW", "memory", 1), options => options.Propose(Samples.CT, Samples.Explicit), TestContext.Current.CancellationToken);
        AssociateRequest request = AssociateRequest.Parse((await peer.ReceiveAsync())!.Value.Field);
        await peer.SendAsync(new AssociateAccept
        {
            CalledAETitle = request.CalledAETitle,
            CallingAETitle = request.CallingAETitle,
            PresentationContexts = [new PresentationContextAnswer(1, PresentationContextResult.Acceptance, Samples.Explicit.Uid)],
            UserInformation = new UserInformation { MaximumLength = (uint)maximum },
        }.Encode);
        await using Association association = await requesting;
        byte[] data = Samples.Pattern(1_500_000);
        Task<StoreResponse> storing = association.StoreAsync(StoreOperation.FromBytes(Samples.CT, new Uid("1.2"), Samples.Explicit, data), TestContext.Current.CancellationToken);
        using MemoryStream received = new();
        CommandSet? command = null;
        bool isLast = false;
        while (!isLast)
        {
            (byte type, byte[] field) = (await peer.ReceiveAsync()).ShouldNotBeNull();
            type.ShouldBe((byte)4);
            if (maximum > 0)
            {
                field.Length.ShouldBeLessThanOrEqualTo(maximum);
            }

            if ((field[5] & 1) == 1)
            {
                command = CommandSet.Parse(field.AsSpan(6));
            }
            else
            {
                received.Write(field.AsSpan(6));
                isLast = (field[5] & 2) == 2;
            }
        }

        received.ToArray().AsSpan().SequenceEqual(data).ShouldBeTrue();
        await peer.SendCommandAsync(1, command!.Respond(DimseStatus.Success));
        (await storing).Status.ShouldBe(DimseStatus.Success);
        await peer.SendAsync(output => ((Span<byte>)[7, 0, 0, 0, 0, 4, 0, 0, 0, 0]).CopyTo(output.GetSpan(10)));
        await peer.CloseAsync();
    }

    [Fact]
    public async Task Command_and_data_in_fragments_of_any_size_even_in_one_PDU_are_put_together()
    {
        Random random = new(7);
        ConcurrentQueue<byte[]> received = new();
        DicomService service = new DicomService().MapStore([Samples.CT], async (request, cancellation) =>
        {
            received.Enqueue(await Samples.ReadAllAsync(request.Data, cancellation));
            return DimseStatus.Success;
        });
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        await peer.AssociateAsync(RawPeer.Request((Samples.CT, [Samples.Explicit.Uid])));
        for (ushort id = 1; id <= 50; id++)
        {
            byte[] command = new CommandSet
            {
                Field = CommandField.StoreRequest,
                MessageId = id,
                AffectedSOPClassUID = Samples.CT,
                AffectedSOPInstanceUID = new Uid("1.2"),
                HasDataSet = true,
            }.Encode();
            byte[] data = Samples.Pattern(random.Next(0, 3000));
            List<byte> items = [.. Items(random, command, isCommand: true), .. Items(random, data, isCommand: false)];
            List<byte> stream = [4, 0, 0, 0, (byte)(items.Count >> 8), (byte)items.Count, .. items];
            while (stream.Count > 0)
            {
                int part = random.Next(1, 900);
                await peer.SendAsync(stream.Take(part).ToArray());
                stream.RemoveRange(0, Math.Min(part, stream.Count));
            }

            (await peer.ReceiveCommandAsync()).Status.ShouldBe(DimseStatus.Success);
            received.TryDequeue(out byte[]? bytes).ShouldBeTrue();
            bytes!.AsSpan().SequenceEqual(data).ShouldBeTrue();
        }

        await peer.CloseAsync();
        await running;
    }

    private static IEnumerable<byte> Items(Random random, byte[] bytes, bool isCommand)
    {
        int offset = 0;
        do
        {
            int length = Math.Min(random.Next(0, 400), bytes.Length - offset);
            bool isLast = offset + length == bytes.Length;
            foreach (byte b in RawPeer.DataPdu(1, isCommand, isLast, bytes.AsSpan(offset, length)).Skip(6))
            {
                yield return b;
            }

            offset += length;
            if (isLast)
            {
                yield break;
            }
        }
        while (true);
    }
}
