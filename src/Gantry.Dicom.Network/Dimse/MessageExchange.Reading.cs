using System.Diagnostics.CodeAnalysis;

namespace Gantry.Dicom.Network;

/// <content>What is read: messages are taken, requests of the other end performed or refused.</content>
internal sealed partial class MessageExchange
{
    private async Task ReadAsync()
    {
        while (true)
        {
            Observed.CountPdusReceived(_reader.TakePduCount());
            Indication indication = await _reader.ReadAsync(IsInterrupted, EndsWhenSilent).ConfigureAwait(false);
            if (indication.IsEnd)
            {
                if (_isReleased)
                {
                    return;
                }

                throw _isAbandoned || EndsWhenSilent() || _upperLayer.State == UpperLayerState.AwaitingTransportClose
                    ? new AssociationException("The association was ended on this side.", AssociationFault.Aborted)
                    : new AssociationException(
                        Writer.IsBroken ? "A message could not be sent to its end." : "The peer closed the connection without releasing the association.", AssociationFault.ConnectionLost);
            }

            if (indication.Command is { } command)
            {
                if (_upperLayer.TryHappen(UpperLayerEvent.DataReceived, out UpperLayerAction action) && action != UpperLayerAction.IndicateData)
                {
                    throw new ProtocolViolationException(AssociationAbort.UnexpectedPdu, "The peer sent data after it asked for release.");
                }

                await TakeAsync(command, indication.ContextId).ConfigureAwait(false);
            }
            else if (await TakeAsync(indication).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    private async ValueTask<bool> TakeAsync(Indication indication)
    {
        UpperLayerEvent happened = indication.Pdu switch
        {
            PduType.AssociateRequest => UpperLayerEvent.AssociateRequestReceived,
            PduType.AssociateAccept => UpperLayerEvent.AssociateAcceptReceived,
            PduType.AssociateReject => UpperLayerEvent.AssociateRejectReceived,
            PduType.ReleaseRequest => UpperLayerEvent.ReleaseRequestReceived,
            PduType.ReleaseResponse => UpperLayerEvent.ReleaseResponseReceived,
            _ => UpperLayerEvent.AbortReceived,
        };
        switch (_upperLayer.Happen(happened))
        {
            case UpperLayerAction.IndicateRelease when Performed.Any:
                // Meanwhile the peer may abort, or break the protocol.
                _released = "by the peer";

                // It sends no responses any more (Sta7): what waits for one, a notification for example, would keep the release waiting.
                FailPending(new AssociationException("The peer asked for release before it answered.", AssociationFault.Aborted));
                _releasing = AnswerReleaseAsync();
                return false;
            case UpperLayerAction.IndicateRelease:
                _released = "by the peer";
                await RespondToReleaseAsync().ConfigureAwait(false);
                return _upperLayer.State == UpperLayerState.AwaitingTransportClose;
            case UpperLayerAction.ConfirmReleaseCollision:
                await RespondToReleaseAsync().ConfigureAwait(false);
                return true;
            case UpperLayerAction.ConfirmRelease:
                return true;
            case UpperLayerAction.IndicateAbort:
                AssociationAbort abort = indication.Abort ?? AssociationAbort.NoReason;
                Observed.EndsWith(new AssociationEnd(AssociationEndKind.AbortedByPeer, abort.ToString()) { Abort = abort });
                throw new AssociationException($"The association was {abort} of the peer.");
            default:
                throw new ProtocolViolationException(AssociationAbort.UnexpectedPdu, $"The peer sent a PDU of type {indication.Pdu} on an established association.");
        }
    }

    private async ValueTask TakeAsync(CommandSet command, byte contextId)
    {
        PresentationContext context = _contexts[contextId]
            ?? throw new ProtocolViolationException(AssociationAbort.InvalidParameter, $"The peer used presentation context {contextId}, which was not accepted.");
        MessageBody? body = command.HasDataSet ? new MessageBody(_reader, contextId) : null;
        _isReceiving = body is not null;
        if (command.IsResponse)
        {
            await TakeResponseAsync(command, context, body).ConfigureAwait(false);
        }
        else if (command.Field == CommandField.CancelRequest)
        {
            Performed.Cancel(command.MessageIdBeingRespondedTo);
        }
        else
        {
            IncomingRequest request = new(this, context, command, body, Ended);
            DimseStatus? refusal = _isStopping ? StoppingStatus(command.Field) : await Performed.EnterAsync(request).ConfigureAwait(false);
            if (refusal is { } status)
            {
                // One refusal after the other: a peer that does not listen to them is not read on.
                await _refusing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _refusing = RefuseAsync(request, status);
            }
            else
            {
                _ = PerformAsync(request);
            }

            if (body is not null)
            {
                await body.Released.ConfigureAwait(false);
            }
        }

        if (body is not null)
        {
            if (body.Fault is { } fault)
            {
                throw fault;
            }

            await body.DrainAsync().ConfigureAwait(false);
        }

        _isReceiving = false;
    }

    private async ValueTask TakeResponseAsync(CommandSet command, PresentationContext context, MessageBody? body)
    {
        if (_pending.Find(command.MessageIdBeingRespondedTo) is not { } operation)
        {
            return;
        }

        byte[] data = [];
        if (body is not null)
        {
            int maximum = command.Field.IsNormalized() ? _limits.MaximumAttributeList : _limits.MaximumIdentifier;
            data = await body.ReadToEndAsync(maximum).ConfigureAwait(false)
                ?? throw new ProtocolViolationException(AssociationAbort.InvalidParameter, $"The peer sent a response of more than {maximum} bytes.");
        }

        Response response = new(command, context, data);
        if (response.Status.IsPending && !operation.HasPendingResponses)
        {
            throw new ProtocolViolationException(AssociationAbort.InvalidParameter, $"The peer answered {operation.Observed.Service} with the status {response.Status}, which it does not have.");
        }

        operation.Bytes += data.Length;

        // Before the caller goes on: it may release the association, or invoke the next operation.
        if (!response.Status.IsPending && _pending.Remove(command.MessageIdBeingRespondedTo))
        {
            Observed.End(operation.Observed, response.Status, operation.Bytes);
        }

        try
        {
            await operation.RespondAsync(response, _abandoned.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw new AssociationException("The association was ended on this side.", AssociationFault.Aborted, exception);
        }
    }

    /// <summary>While the association is being stopped, senders and askers are told to try again elsewhere or later (PS3.4 §B.2.3, §C.4).</summary>
    private static DimseStatus StoppingStatus(CommandField field) =>
        field is CommandField.StoreRequest or CommandField.FindRequest or CommandField.GetRequest or CommandField.MoveRequest ? DimseStatus.OutOfResources : DimseStatus.ResourceLimitation;

    private async Task RefuseAsync(IncomingRequest request, DimseStatus status)
    {
        // No room was taken, so none is given back.
        request.IsAnswered = true;
        ObservedOperation observed = Observed.Begin(request.Command, request.Context, isPerformed: true);
        try
        {
            await request.RespondAsync(request.Command.Respond(status)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is AssociationException or ProtocolViolationException)
        {
            _upperLayer.CancelRead();
        }
        finally
        {
            Observed.End(observed, request.Answer, request.Bytes + (request.Body?.Length ?? 0));
            request.Dispose();
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A handler's fault must not end the association of its peer.")]
    private async Task PerformAsync(IncomingRequest request)
    {
        ObservedOperation observed = Observed.Begin(request.Command, request.Context, isPerformed: true);
        try
        {
            await _perform(request).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is AssociationException or ProtocolViolationException)
        {
            // The loop that reads has met it too, and ends the association; or it must, as writing failed.
            _upperLayer.CancelRead();
        }
        catch (Exception exception)
        {
            NetworkLog.UnexpectedFault(_logger, exception, Information.Remote);
            await AbortAsync(AssociationAbort.NoReason, UpperLayerEvent.AbortRequested).ConfigureAwait(false);
            _upperLayer.CancelRead();
        }
        finally
        {
            request.Body?.Complete();
            Observed.End(observed, request.Answer, request.Bytes + (request.Body?.Length ?? 0));
            Performed.Exit(request);
            _upperLayer.Touch();
            if (_isStopping)
            {
                _upperLayer.CancelRead();
            }
        }
    }
}
