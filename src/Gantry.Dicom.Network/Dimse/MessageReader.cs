using System.Buffers;
using System.IO.Pipelines;

namespace Gantry.Dicom.Network;

/// <summary>What comes next from the peer on an established association.</summary>
internal readonly record struct Indication(CommandSet? Command, byte ContextId, PduType Pdu, AssociationAbort? Abort)
{
    /// <summary>Reading was interrupted between two messages, or the peer closed the connection there.</summary>
    public bool IsEnd => Command is null && Pdu == default;
}

/// <summary>Reads DIMSE messages out of P-DATA-TF PDUs, in place (PS3.7 §6.3, PS3.8 annex E). Command sets are collected; data sets are read by a <see cref="MessageBody"/>.</summary>
internal sealed class MessageReader(UpperLayerConnection upperLayer, DicomLimits limits)
{
    private readonly ArrayBufferWriter<byte> _command = new(512);
    private PresentationDataCursor _cursor;
    private int _pdus;

    public UpperLayerConnection UpperLayer => upperLayer;

    public uint MaximumPdu => (uint)limits.MaximumPdu;

    /// <summary>Where reading stands; a body moves it on.</summary>
    public ref PresentationDataCursor Cursor => ref _cursor;

    /// <summary>How many PDUs have come since this was asked last.</summary>
    public int TakePduCount()
    {
        int count = _cursor.Pdus - _pdus;
        _pdus = _cursor.Pdus;
        return count;
    }

    /// <summary>Reads the next command set, release or abort.</summary>
    /// <param name="isInterrupted">Whether to stop between two messages.</param>
    /// <param name="endsWhenSilent">Whether to stop when nothing of the next message has come yet.</param>
    public async ValueTask<Indication> ReadAsync(Func<bool> isInterrupted, Func<bool> endsWhenSilent)
    {
        _command.ResetWrittenCount();
        byte? context = null;
        while (true)
        {
            bool isBetween = context is null && _cursor.IsBetweenPdus;
            ReadResult result;
            if (isBetween && isInterrupted())
            {
                return default;
            }

            if (isBetween && endsWhenSilent())
            {
                if (!upperLayer.TryRead(out result))
                {
                    return default;
                }
            }
            else
            {
                result = await upperLayer.ReadAsync().ConfigureAwait(false);
            }

            ReadOnlySequence<byte> buffer = result.Buffer;
            Indication? indication;
            try
            {
                indication = Advance(ref buffer, ref context);
            }
            catch (ProtocolViolationException)
            {
                upperLayer.AdvanceTo(buffer.Start, buffer.Start);
                throw;
            }

            upperLayer.AdvanceTo(buffer.Start, indication is null ? buffer.End : buffer.Start);
            if (indication is { } found)
            {
                return found;
            }

            if (result.IsCompleted)
            {
                return context is null && _cursor.IsBetweenPdus && buffer.IsEmpty
                    ? default
                    : throw new AssociationException("The peer closed the connection in the middle of a message.", AssociationFault.ConnectionLost);
            }
        }
    }

    private Indication? Advance(ref ReadOnlySequence<byte> buffer, ref byte? context)
    {
        while (true)
        {
            switch (_cursor.MoveToFragment(ref buffer, MaximumPdu))
            {
                case PresentationDataCursor.Place.NeedsMore:
                    return null;
                case PresentationDataCursor.Place.OtherPdu:
                    return TakeOther(ref buffer);
                default:
                    if (!TakeCommand(ref buffer, ref context))
                    {
                        return null;
                    }

                    if (_cursor.IsAtFragmentEnd)
                    {
                        _cursor.LeaveFragment();
                        if (_cursor.IsLast)
                        {
                            return new Indication(ParseCommand(), context!.Value, PduType.PresentationData, null);
                        }
                    }

                    break;
            }
        }
    }

    private bool TakeCommand(ref ReadOnlySequence<byte> buffer, ref byte? context)
    {
        if (!_cursor.IsCommand)
        {
            throw new ProtocolViolationException(AssociationAbort.UnexpectedParameter, "The peer sent a data set where a command set was due.");
        }

        context ??= _cursor.ContextId;
        if (context != _cursor.ContextId)
        {
            throw new ProtocolViolationException(AssociationAbort.UnexpectedParameter, "The peer changed the presentation context within a command set.");
        }

        ReadOnlySequence<byte> fragment = _cursor.Take(ref buffer);
        if (_command.WrittenCount + fragment.Length > limits.MaximumCommandSet)
        {
            throw new ProtocolViolationException(AssociationAbort.InvalidParameter, $"The peer sent a command set longer than {limits.MaximumCommandSet} bytes.");
        }

        foreach (ReadOnlyMemory<byte> part in fragment)
        {
            _command.Write(part.Span);
        }

        return !fragment.IsEmpty || _cursor.IsAtFragmentEnd;
    }

    private CommandSet ParseCommand()
    {
        try
        {
            return CommandSet.Parse(_command.WrittenSpan);
        }
        catch (DicomException exception)
        {
            throw new ProtocolViolationException(AssociationAbort.InvalidParameter, exception.Message);
        }
    }

    /// <summary>Takes a PDU that is no P-DATA-TF off the buffer; null when it is not all there.</summary>
    public Indication? TakeOther(ref ReadOnlySequence<byte> buffer)
    {
        if (!UpperLayerConnection.TryParsePdu(ref buffer, limits.MaximumPduBeforeAssociation, out (PduType Type, byte[] Field) pdu))
        {
            return null;
        }

        upperLayer.Observed.CountPdusReceived(1);
        return new Indication(null, 0, pdu.Type, pdu.Type == PduType.Abort && pdu.Field.Length >= 4 ? AssociationAbort.Parse(pdu.Field) : null);
    }
}
