namespace Gantry.Dicom.Network.Tests.Hostile;

/// <summary>Fragments that come interleaved, out of order, or in contexts they do not belong to (PS3.8 §9.3.5, PS3.7 §6.3).</summary>
[Trait("Ledger", "R063")]
public sealed class FragmentOrderTests
{
    private const string UnexpectedParameter = "00000205";
    private const string InvalidParameter = "00000206";
    private static readonly byte[] s_store = new CommandSet
    {
        Field = CommandField.StoreRequest,
        MessageId = 1,
        AffectedSOPClassUID = Samples.CT,
        AffectedSOPInstanceUID = new Uid("1.2"),
        HasDataSet = true,
    }.Encode();

    private static readonly byte[] s_echo = new CommandSet { Field = CommandField.EchoRequest, MessageId = 2, AffectedSOPClassUID = SopClasses.Verification }.Encode();

    public static TheoryData<string, byte[][], string> Disorders => new()
    {
        { "a data set first", [Data(3, last: false, 100)], UnexpectedParameter },
        { "a data set after the end of one", [Command(3, s_store), Data(3, last: true, 100), Data(3, last: true, 100)], UnexpectedParameter },
        { "a command within a data set", [Command(3, s_store), Data(3, last: false, 100), Command(1, s_echo)], UnexpectedParameter },
        { "a data set that changes its context", [Command(3, s_store), Data(3, last: false, 100), Data(1, last: true, 100)], UnexpectedParameter },
        { "a data set in another context than its command", [Command(3, s_store), Data(1, last: true, 100)], UnexpectedParameter },
        { "a command set that changes its context", [Fragment(3, s_store.AsSpan(0, 20), last: false), Fragment(1, s_store.AsSpan(20), last: true)], UnexpectedParameter },
        { "a data set within a command set", [Fragment(3, s_store.AsSpan(0, 20), last: false), Data(3, last: false, 10)], UnexpectedParameter },
        { "two command sets mixed", [Fragment(3, s_store.AsSpan(0, 20), last: false), Fragment(1, s_echo.AsSpan(0, 20), last: false)], UnexpectedParameter },
        { "the second half of a command set first", [Fragment(3, s_store.AsSpan(20), last: true)], InvalidParameter },
        { "an even context", [Command(2, s_echo)], InvalidParameter },
        { "context 0", [Command(0, s_echo)], InvalidParameter },
        { "a context that was rejected", [Command(5, s_echo)], InvalidParameter },
        { "a context that nobody proposed", [Command(255, s_echo)], InvalidParameter },
    };

    [Theory]
    [MemberData(nameof(Disorders))]
    public async Task What_can_be_no_message_is_aborted(string what, byte[][] pdus, string abort)
    {
        AssociationHistory history = new(1);
        (DuplexPipe near, Task running) = RunningService.InMemory(RecordedConversation.Service(history));
        RawPeer peer = new(near);
        await peer.AssociateAsync(Request());
        foreach (byte[] pdu in pdus)
        {
            await peer.SendAsync(pdu);
        }

        (byte Type, byte[] Field)? answer;
        do
        {
            answer = await peer.ReceiveAsync();
        }
        while (answer is { Type: 4 });
        (answer!.Value.Type, Convert.ToHexString(answer.Value.Field)).ShouldBe(((byte)7, abort), what);
        await peer.CloseAsync();
        await running;
        (history.OpenCount, history.Ended[0].End!.Kind).ShouldBe((0, AssociationEndKind.AbortedHere));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task A_message_may_come_in_pieces_of_any_size(int size)
    {
        AssociationHistory history = new(1);
        (DuplexPipe near, Task running) = RunningService.InMemory(RecordedConversation.Service(history));
        RawPeer peer = new(near);
        await peer.AssociateAsync(Request());
        byte[][] pdus =
        [
            .. s_store.Chunk(size).Select((piece, i) => Fragment(3, piece, last: (i + 1) * size >= s_store.Length)),
            Data(3, last: false, 0),
            .. Enumerable.Repeat(Data(3, last: false, size), 50),
            Data(3, last: true, 0),
        ];
        foreach (byte[] piece in pdus.SelectMany(pdu => pdu).Chunk(size))
        {
            await peer.SendAsync(piece);
        }

        CommandSet response = await peer.ReceiveCommandAsync();
        (response.Field, response.Status).ShouldBe((CommandField.StoreResponse, DimseStatus.Success));
        await peer.CloseAsync();
        await running;
        history.Ended[0].PdusReceived.ShouldBe(1 + pdus.Length);
    }

    private static AssociateRequest Request() => RawPeer.Request(
        (SopClasses.Verification, [Samples.Implicit.Uid]), (Samples.CT, [Samples.Explicit.Uid]), (SopClasses.MRImageStorage, [Samples.Explicit.Uid]));

    private static byte[] Command(byte contextId, byte[] command) => RawPeer.DataPdu(contextId, isCommand: true, isLast: true, command);

    private static byte[] Fragment(byte contextId, ReadOnlySpan<byte> piece, bool last) => RawPeer.DataPdu(contextId, isCommand: true, last, piece);

    private static byte[] Data(byte contextId, bool last, int length) => RawPeer.DataPdu(contextId, isCommand: false, last, new byte[length]);
}
