using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;

namespace Gantry.Dicom.Network.Tests;

/// <summary>A peer that speaks bytes, right or wrong, and reads whole PDUs.</summary>
internal sealed class RawPeer(IDuplexPipe transport)
{
    public static AssociateRequest Request(params (Uid AbstractSyntax, Uid[] TransferSyntaxes)[] contexts) => new()
    {
        CalledAETitle = "GANTRY",
        CallingAETitle = "RAW",
        PresentationContexts = [.. contexts.Select((context, i) => new ProposedPresentationContext((byte)((2 * i) + 1), context.AbstractSyntax, context.TransferSyntaxes))],
        UserInformation = new UserInformation { MaximumLength = 16384, ImplementationClassUid = new Uid("1.2.3") },
    };

    public static byte[] DataPdu(byte contextId, bool isCommand, bool isLast, ReadOnlySpan<byte> fragment)
    {
        byte[] pdu = new byte[12 + fragment.Length];
        pdu[0] = 4;
        BinaryPrimitives.WriteUInt32BigEndian(pdu.AsSpan(2), (uint)fragment.Length + 6);
        BinaryPrimitives.WriteUInt32BigEndian(pdu.AsSpan(6), (uint)fragment.Length + 2);
        pdu[10] = contextId;
        pdu[11] = (byte)((isCommand ? 1 : 0) | (isLast ? 2 : 0));
        fragment.CopyTo(pdu.AsSpan(12));
        return pdu;
    }

    public static byte[] Bytes(Action<IBufferWriter<byte>> encode)
    {
        ArrayBufferWriter<byte> output = new();
        encode(output);
        return output.WrittenSpan.ToArray();
    }

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await transport.Output.WriteAsync(bytes);

    public Task SendAsync(Action<IBufferWriter<byte>> encode) => SendAsync(Bytes(encode));

    public Task SendCommandAsync(byte contextId, CommandSet command) => SendAsync(DataPdu(contextId, isCommand: true, isLast: true, command.Encode()));

    /// <summary>Reads a PDU; null when the other end closed.</summary>
    public async Task<(byte Type, byte[] Field)?> ReceiveAsync()
    {
        while (true)
        {
            ReadResult result = await transport.Input.ReadAsync();
            ReadOnlySequence<byte> buffer = result.Buffer;
            if (buffer.Length >= 6)
            {
                byte[] header = buffer.Slice(0, 6).ToArray();
                long length = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(2));
                if (buffer.Length >= 6 + length)
                {
                    byte[] field = buffer.Slice(6, length).ToArray();
                    transport.Input.AdvanceTo(buffer.GetPosition(6 + length));
                    return (header[0], field);
                }
            }

            transport.Input.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
            {
                return null;
            }
        }
    }

    /// <summary>Reads the command set of a message that has no data set and fits one PDU.</summary>
    public async Task<CommandSet> ReceiveCommandAsync()
    {
        (byte type, byte[] field) = (await ReceiveAsync()).ShouldNotBeNull();
        type.ShouldBe((byte)4);
        return CommandSet.Parse(field.AsSpan(6));
    }

    public async Task<AssociateAccept> AssociateAsync(AssociateRequest request)
    {
        await SendAsync(request.Encode);
        (byte type, byte[] field) = (await ReceiveAsync()).ShouldNotBeNull();
        type.ShouldBe((byte)2);
        return AssociateAccept.Parse(field);
    }

    /// <summary>Closes the connection as the other end sees it, and goes on reading.</summary>
    public async Task CloseOutputAsync() => await transport.Output.CompleteAsync();

    public async Task CloseAsync()
    {
        await transport.Output.CompleteAsync();
        await transport.Input.CompleteAsync();
    }
}
