using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using System.Net.Sockets;

namespace Gantry.Dicom.Network;

/// <summary>
/// One transport connection with the state machine of the upper layer (PS3.8 §9.2), its timers, and whole PDUs in and out. P-DATA-TF PDUs are not read here
/// but in place by <see cref="PresentationDataCursor"/>, over <see cref="ReadAsync"/>.
/// </summary>
internal sealed class UpperLayerConnection : IAsyncDisposable
{
    private const int HeaderLength = 6;

    /// <summary>How long a service that stops still waits for its peer to close.</summary>
    private static readonly TimeSpan s_parting = TimeSpan.FromSeconds(1);

    private readonly IDuplexPipe _transport;
    private readonly Socket? _socket;
    private readonly bool _isRequester;
    private readonly Lock _lock = new();
    private readonly SilenceTimer _readTimer;
    private readonly SilenceTimer _writeTimer;
    private UpperLayerState _state = UpperLayerState.Idle;
    private PartingPdus _parting = new(isAligned: false);
    private ReadOnlySequence<byte> _buffer;
    private long _unconsumed;
    private int _disposed;

    public UpperLayerConnection(IDuplexPipe transport, Socket? socket, bool isRequester, TimeProvider time, TimeSpan silence, ObservedAssociation observed)
    {
        Observed = observed;
        _transport = transport;
        _socket = socket;
        _isRequester = isRequester;
        _readTimer = new SilenceTimer(time, silence, transport.Input.CancelPendingRead);
        _writeTimer = new SilenceTimer(time, silence, transport.Output.CancelPendingFlush);
    }

    /// <summary>What is observed of the association.</summary>
    public ObservedAssociation Observed { get; }

    public UpperLayerState State
    {
        get
        {
            lock (_lock)
            {
                return _state;
            }
        }
    }

    /// <summary>Whether a message can still be sent in this state.</summary>
    public bool CanSend => UpperLayerTable.Next(UpperLayerEvent.DataRequested, State, _isRequester) is not null;

    /// <summary>Where PDUs are written; <see cref="FlushAsync"/> sends them. One writer at a time.</summary>
    public PipeWriter Output => _transport.Output;

    /// <summary>Whether silence of the peer counts now. By default always.</summary>
    public Func<bool> IsPeersTurn
    {
        set => _readTimer.Counts = value;
    }

    /// <summary>Lets an event happen.</summary>
    /// <returns>What is to be done.</returns>
    /// <exception cref="AssociationException">The event can't happen in this state: the association has ended.</exception>
    public UpperLayerAction Happen(UpperLayerEvent happened) =>
        TryHappen(happened, out UpperLayerAction action) ? action : throw new AssociationException("The association has ended, or is being released.", AssociationFault.Aborted);

    /// <summary>Lets an event happen if it can.</summary>
    public bool TryHappen(UpperLayerEvent happened, out UpperLayerAction action)
    {
        lock (_lock)
        {
            if (UpperLayerTable.Next(happened, _state, _isRequester) is not { } next)
            {
                action = UpperLayerAction.Ignore;
                return false;
            }

            // After an abort nothing more is said, and nobody knows where the next PDU begins.
            _parting = next.Action switch
            {
                UpperLayerAction.SendAssociateReject or UpperLayerAction.SendReleaseResponse => new PartingPdus(isAligned: true),
                UpperLayerAction.SendAbort or UpperLayerAction.SendUserAbort or UpperLayerAction.SendProviderAbort => new PartingPdus(isAligned: false),
                _ => _parting,
            };
            (action, _state) = next;
            return true;
        }
    }

    /// <summary>From now on reading fails at this time, whatever arrives (ARTIM, PS3.8 §9.1.5); null counts silence instead.</summary>
    public void SetDeadline(TimeSpan? fromNow) => _readTimer.SetDeadline(fromNow);

    /// <summary>The peer has reason to be heard from now on: what was sent last counts as activity.</summary>
    public void Touch() => _readTimer.Touch();

    /// <summary>Makes a pending read, or the next one, return canceled.</summary>
    public void CancelRead() => _transport.Input.CancelPendingRead();

    /// <summary>Makes a pending write fail: the peer does not take it.</summary>
    public void CancelFlush() => _transport.Output.CancelPendingFlush();

    public void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        _unconsumed = _buffer.IsEmpty ? 0 : _buffer.Slice(consumed).Length;
        _buffer = default;
        try
        {
            _transport.Input.AdvanceTo(consumed, examined);
        }
        catch (InvalidOperationException) when (Volatile.Read(ref _disposed) != 0)
        {
            // It was closed meanwhile, which the next read says.
            return;
        }
    }

    public bool TryRead(out ReadResult result)
    {
        if (!_transport.Input.TryRead(out result))
        {
            return false;
        }

        Count(result);
        return true;
    }

    /// <summary>Reads from the transport. A result that is completed may still have bytes.</summary>
    /// <exception cref="AssociationException">The connection broke, or the peer was silent for too long.</exception>
    public async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            ValueTask<ReadResult> pending = _transport.Input.ReadAsync(cancellationToken);
            if (pending.IsCompleted)
            {
                _readTimer.Touch();
                ReadResult arrived = await pending.ConfigureAwait(false);
                Count(arrived);
                return arrived;
            }

            _readTimer.Start();
            ReadResult result;
            try
            {
                result = await pending.ConfigureAwait(false);
            }
            finally
            {
                _readTimer.Stop();
            }

            if (result.IsCanceled && _readTimer.IsExpired)
            {
                _transport.Input.AdvanceTo(result.Buffer.Start);
                throw new AssociationException("The peer was silent for too long.", AssociationFault.TimedOut);
            }

            if (_socket is { } socket)
            {
                QuickAcknowledgement.Arm(socket);
            }

            _readTimer.Touch();
            Count(result);
            return result;
        }
        catch (Exception exception) when (IsLoss(exception) && !cancellationToken.IsCancellationRequested)
        {
            throw new AssociationException("The connection broke: " + exception.Message, AssociationFault.ConnectionLost, exception);
        }
    }

    /// <summary>Reads a whole PDU, as the establishment of an association needs it.</summary>
    /// <param name="maximumLength">The longest that is accepted; nothing is allocated for a longer one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Type and variable field; null when the transport was closed between PDUs.</returns>
    public async ValueTask<(PduType Type, byte[] Field)?> ReadPduAsync(int maximumLength, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult result = await ReadAsync(cancellationToken).ConfigureAwait(false);
            ReadOnlySequence<byte> buffer = result.Buffer;
            try
            {
                if (TryParsePdu(ref buffer, maximumLength, out (PduType, byte[]) pdu))
                {
                    AdvanceTo(buffer.Start, buffer.Start);
                    Observed.CountPdusReceived(1);
                    return pdu;
                }
            }
            catch (ProtocolViolationException)
            {
                AdvanceTo(buffer.Start, buffer.Start);
                throw;
            }

            AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
            {
                return buffer.IsEmpty
                    ? null
                    : throw new AssociationException("The peer closed the connection in the middle of a PDU.", AssociationFault.ConnectionLost);
            }
        }
    }

    /// <summary>Takes a whole PDU off the buffer if it is there.</summary>
    /// <exception cref="ProtocolViolationException">Its type is unknown, or it is longer than accepted.</exception>
    public static bool TryParsePdu(ref ReadOnlySequence<byte> buffer, int maximumLength, out (PduType Type, byte[] Field) pdu)
    {
        pdu = default;
        if (!new SequenceReader<byte>(buffer).TryPeek(out byte type))
        {
            return false;
        }

        if (type is < (byte)PduType.AssociateRequest or > (byte)PduType.Abort)
        {
            throw new ProtocolViolationException(AssociationAbort.UnrecognizedPdu, Unrecognized(type));
        }

        if (buffer.Length < HeaderLength)
        {
            return false;
        }

        Span<byte> header = stackalloc byte[HeaderLength];
        buffer.Slice(0, HeaderLength).CopyTo(header);
        uint length = BinaryPrimitives.ReadUInt32BigEndian(header[2..]);
        if (length > maximumLength)
        {
            throw new ProtocolViolationException(AssociationAbort.InvalidParameter, $"The peer announced a PDU of {length} bytes; {maximumLength} are accepted here.");
        }

        if (buffer.Length - HeaderLength < length)
        {
            return false;
        }

        pdu = ((PduType)type, buffer.Slice(HeaderLength, length).ToArray());
        buffer = buffer.Slice(HeaderLength + length);
        return true;
    }

    /// <summary>Writes a PDU, to be sent by <see cref="FlushAsync"/>.</summary>
    /// <exception cref="AssociationException">The connection is closed.</exception>
    public void Write(Action<PipeWriter> encode)
    {
        try
        {
            encode(_transport.Output);
        }
        catch (InvalidOperationException exception)
        {
            throw new AssociationException("The connection is closed.", AssociationFault.ConnectionLost, exception);
        }
    }

    /// <summary>Sends what was written.</summary>
    /// <exception cref="AssociationException">The connection broke, or the peer took nothing for too long.</exception>
    public async ValueTask FlushAsync()
    {
        try
        {
            if (_transport.Output.CanGetUnflushedBytes)
            {
                Observed.CountSent(_transport.Output.UnflushedBytes);
            }

            ValueTask<FlushResult> pending = _transport.Output.FlushAsync();
            FlushResult result;
            if (pending.IsCompleted)
            {
                result = await pending.ConfigureAwait(false);
            }
            else
            {
                _writeTimer.Touch();
                _writeTimer.Start();
                try
                {
                    result = await pending.ConfigureAwait(false);
                }
                finally
                {
                    _writeTimer.Stop();
                }
            }

            _readTimer.Touch();
            if (result.IsCanceled)
            {
                AssociationException silence = new("The peer took nothing of what was sent for too long.", AssociationFault.TimedOut);
                Observed.EndsWith(silence);
                throw silence;
            }

            if (result.IsCompleted)
            {
                throw new AssociationException("The peer closed the connection.", AssociationFault.ConnectionLost);
            }
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            throw new AssociationException("The connection broke: " + exception.Message, AssociationFault.ConnectionLost, exception);
        }
    }

    /// <summary>Sta13: waits until the peer closes the connection, the time is up or there is no more waiting, throwing away what still comes, so that what was sent last arrives; a request for an association, or what is no PDU, is answered with an abort.</summary>
    public async Task AwaitCloseAsync(TimeSpan artim, CancellationToken stopping)
    {
        SetDeadline(stopping.IsCancellationRequested && artim > s_parting ? s_parting : artim);
        using CancellationTokenRegistration registration = stopping.IsCancellationRequested ? default : stopping.Register(CancelRead);
        try
        {
            while (true)
            {
                ReadResult result = await ReadAsync(CancellationToken.None).ConfigureAwait(false);
                ReadOnlySequence<byte> buffer = result.Buffer;
                UpperLayerEvent? happened = _parting.Take(ref buffer);
                AdvanceTo(buffer.Start, result.Buffer.End);
                if (happened is { } parting && TryHappen(parting, out UpperLayerAction action))
                {
                    if (action == UpperLayerAction.CloseTransport)
                    {
                        return;
                    }

                    AssociationAbort.UnexpectedPdu.Encode(Output);
                    await FlushAsync().ConfigureAwait(false);
                }

                if (result.IsCompleted || result.IsCanceled)
                {
                    TryHappen(UpperLayerEvent.TransportClosed, out _);
                    return;
                }
            }
        }
        catch (AssociationException)
        {
            TryHappen(UpperLayerEvent.ArtimExpired, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        await _readTimer.DisposeAsync().ConfigureAwait(false);
        await _writeTimer.DisposeAsync().ConfigureAwait(false);
        try
        {
            await _transport.Output.CompleteAsync().ConfigureAwait(false);
            await _transport.Input.CompleteAsync().ConfigureAwait(false);
            if (_transport is IAsyncDisposable disposable && _isRequester)
            {
                await disposable.DisposeAsync().ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            // The connection is gone already, which is what was wanted.
            return;
        }
    }

    /// <summary>Counts what has arrived since the last read.</summary>
    private void Count(in ReadResult result)
    {
        _buffer = result.Buffer;
        if (_buffer.Length - _unconsumed is > 0 and long arrived)
        {
            Observed.CountReceived(arrived);
        }
    }

    /// <summary>What transports throw when the connection is gone; some say it was cancelled.</summary>
    private static bool IsLoss(Exception exception) =>
        exception is IOException or SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException;

    private static string Unrecognized(byte type) => type switch
    {
        0x16 => "The peer speaks TLS to a port that expects plain DICOM (byte 16).",
        >= 0x41 and <= 0x5A => $"The peer does not speak DICOM: its first byte is '{(char)type}', as in an HTTP request.",
        _ => $"The peer sent a PDU of unknown type {type:X2}.",
    };
}
