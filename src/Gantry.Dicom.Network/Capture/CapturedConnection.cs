using System.Buffers;
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Gantry.Dicom.Network;

/// <summary>
/// One connection in a capture: makes TCP segments out of what is sent and received (RFC 9293), with the sequence numbers, acknowledgements and checksums that a listener on the wire would have seen.
/// </summary>
internal sealed class CapturedConnection
{
    /// <summary>The longest packet: what the length field of an IP header can say.</summary>
    public const int MaximumPacket = 65535;

    private const int MaximumSegment = 64_000;
    private const int TcpHeader = 20;
    private const byte Fin = 1;
    private const byte Syn = 2;
    private const byte Push = 8;
    private const byte Ack = 16;

    private readonly PduCapture _capture;
    private readonly Lock _lock = new();
    private readonly bool _isRequester;
    private readonly End _near;
    private readonly End _far;
    private readonly bool _isVersion6;
    private bool _isOpen;

    public CapturedConnection(PduCapture capture, int number, EndPoint? remote, AssociationRole role)
    {
        _capture = capture;
        _isRequester = role == AssociationRole.Requester;
        IPAddress far = (remote as IPEndPoint)?.Address ?? IPAddress.Loopback;
        far = far.IsIPv4MappedToIPv6 ? far.MapToIPv4() : far;
        _isVersion6 = far.AddressFamily == AddressFamily.InterNetworkV6;
        IPAddress near = IPAddress.IsLoopback(far) ? far : IPAddress.Parse(_isVersion6 ? "2001:db8::1" : "192.0.2.1");
        ushort requesterPort = role == AssociationRole.Acceptor && remote is IPEndPoint { Port: > 0 } address ? (ushort)address.Port : (ushort)(49152 + (number % 16384));
        uint first = (uint)number << 20;
        _near = new End(near.GetAddressBytes(), _isRequester ? requesterPort : (ushort)104, first);
        _far = new End(far.GetAddressBytes(), _isRequester ? (ushort)104 : requesterPort, first + (1 << 19));
    }

    public void Sent(ReadOnlySpan<byte> bytes) => Data(_near, _far, bytes);

    public void Received(in ReadOnlySequence<byte> bytes)
    {
        foreach (ReadOnlyMemory<byte> part in bytes)
        {
            Data(_far, _near, part.Span);
        }
    }

    /// <summary>This end, or the other one, closes.</summary>
    public void Close(bool isNear)
    {
        lock (_lock)
        {
            (End from, End to) = isNear ? (_near, _far) : (_far, _near);
            if (_isOpen && !from.IsClosed)
            {
                from.IsClosed = true;
                Segment(from, to, Fin | Ack, []);
                Segment(to, from, Ack, []);
            }
        }
    }

    private void Data(End from, End to, ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            Open();
            while (!bytes.IsEmpty && !from.IsClosed)
            {
                int length = Math.Min(bytes.Length, MaximumSegment);
                Segment(from, to, Push | Ack, bytes[..length]);
                bytes = bytes[length..];
            }
        }
    }

    /// <summary>The handshake, before the first byte: a connection that says nothing leaves nothing.</summary>
    private void Open()
    {
        if (_isOpen)
        {
            return;
        }

        _isOpen = true;
        (End from, End to) = _isRequester ? (_near, _far) : (_far, _near);
        Segment(from, to, Syn, []);
        Segment(to, from, Syn | Ack, []);
        Segment(from, to, Ack, []);
    }

    private void Segment(End from, End to, byte flags, ReadOnlySpan<byte> payload)
    {
        int header = _isVersion6 ? 40 : 20;
        byte[] packet = ArrayPool<byte>.Shared.Rent(header + TcpHeader + payload.Length);
        try
        {
            Span<byte> all = packet.AsSpan(0, header + TcpHeader + payload.Length);
            all[..(header + TcpHeader)].Clear();
            WriteNetworkHeader(all, from, to, TcpHeader + payload.Length);
            Span<byte> tcp = all[header..];
            payload.CopyTo(tcp[TcpHeader..]);
            BinaryPrimitives.WriteUInt16BigEndian(tcp, from.Port);
            BinaryPrimitives.WriteUInt16BigEndian(tcp[2..], to.Port);
            BinaryPrimitives.WriteUInt32BigEndian(tcp[4..], from.Next);
            BinaryPrimitives.WriteUInt32BigEndian(tcp[8..], (flags & Ack) != 0 ? to.Next : 0);
            tcp[12] = (TcpHeader / 4) << 4;
            tcp[13] = flags;
            BinaryPrimitives.WriteUInt16BigEndian(tcp[14..], ushort.MaxValue);
            uint pseudo = Sum(from.Address) + Sum(to.Address) + 6 + (uint)tcp.Length;
            BinaryPrimitives.WriteUInt16BigEndian(tcp[16..], Checksum(pseudo + Sum(tcp)));
            _capture.Write(all);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packet, clearArray: true);
        }

        from.Next += (uint)payload.Length + ((flags & (Syn | Fin)) != 0 ? 1u : 0);
    }

    private void WriteNetworkHeader(Span<byte> packet, End from, End to, int length)
    {
        if (_isVersion6)
        {
            packet[0] = 0x60;
            BinaryPrimitives.WriteUInt16BigEndian(packet[4..], (ushort)length);
            packet[6] = 6;
            packet[7] = 64;
            from.Address.CopyTo(packet[8..]);
            to.Address.CopyTo(packet[24..]);
            return;
        }

        packet[0] = 0x45;
        BinaryPrimitives.WriteUInt16BigEndian(packet[2..], (ushort)(length + 20));
        packet[6] = 0x40; // not to be fragmented
        packet[8] = 64;
        packet[9] = 6;
        from.Address.CopyTo(packet[12..]);
        to.Address.CopyTo(packet[16..]);
        BinaryPrimitives.WriteUInt16BigEndian(packet[10..], Checksum(Sum(packet[..20])));
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        while (bytes.Length > 1)
        {
            sum += BinaryPrimitives.ReadUInt16BigEndian(bytes);
            bytes = bytes[2..];
        }

        return bytes.IsEmpty ? sum : sum + ((uint)bytes[0] << 8);
    }

    private static ushort Checksum(uint sum)
    {
        while (sum >> 16 != 0)
        {
            sum = (sum & 0xFFFF) + (sum >> 16);
        }

        return (ushort)~sum;
    }

    private sealed class End(byte[] address, ushort port, uint first)
    {
        public byte[] Address => address;

        public ushort Port => port;

        public uint Next { get; set; } = first;

        public bool IsClosed { get; set; }
    }
}
