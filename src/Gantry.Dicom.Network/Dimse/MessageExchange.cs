using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Gantry.Dicom.Network;

/// <summary>
/// The exchange of DIMSE messages on an established association, the same for both ends (PS3.7 §7): one loop reads; operations that were invoked get their responses by message ID;
/// requests of the other end are performed beside each other while the loop reads on.
/// </summary>
internal sealed class MessageExchange : IDisposable
{
    private readonly UpperLayerConnection _upperLayer;
    private readonly MessageReader _reader;
    private readonly Func<IncomingRequest, Task> _perform;
    private readonly DicomLimits _limits;
    private readonly ILogger _logger;
    private readonly PresentationContext?[] _contexts = new PresentationContext?[256];
    private readonly PendingOperations _pending;
    private readonly CancellationTokenSource _ended = new();
    private Task _refusing = Task.CompletedTask;
    private Task _releasing = Task.CompletedTask;
    private volatile bool _isStopping;
    private volatile bool _isAbandoned;
    private readonly CancellationTokenSource _abandoned = new();
    private volatile bool _isReleased;
    private volatile bool _isReceiving;
    private string _released = "by this end";

    public MessageExchange(
        UpperLayerConnection upperLayer,
        AssociationInformation information,
        bool isRequester,
        bool separate,
        DicomLimits limits,
        ILogger logger,
        Func<IncomingRequest, Task> perform)
    {
        _upperLayer = upperLayer;
        _reader = new MessageReader(upperLayer, limits);
        _perform = perform;
        _limits = limits;
        IsRequester = isRequester;
        Ended = _ended.Token;
        _logger = logger;
        Information = information;
        Writer = new MessageWriter(upperLayer, information.MaximumLength, separate);
        foreach (PresentationContext context in information.PresentationContexts)
        {
            _contexts[context.Id] = context;
        }

        Performed = new PerformedOperations(Window(isRequester ? information.MaximumOperationsPerformed : information.MaximumOperationsInvoked));
        _pending = new PendingOperations(Window(isRequester ? information.MaximumOperationsInvoked : information.MaximumOperationsPerformed));
        upperLayer.IsPeersTurn = IsPeersTurn;
        upperLayer.SetDeadline(null);
    }

    public AssociationInformation Information { get; }

    private ObservedAssociation Observed => _upperLayer.Observed;

    public MessageWriter Writer { get; }

    /// <summary>The association as this end has it, for handlers that invoke operations at the other end.</summary>
    public Association? Association { get; set; }

    /// <summary>Called when the other end asked for release and nothing is under way any more, before it gets the answer, with which the association ends.</summary>
    public Action? Releasing { get; init; }

    /// <summary>Makes an instance that the other end takes of one that it does not; null when nobody does.</summary>
    public Func<StoreOperation, IReadOnlyList<TransferSyntax>, CancellationToken, ValueTask<StoreOperation?>>? Transcode { get; init; }

    /// <summary>Whether this is the end that requested the association.</summary>
    public bool IsRequester { get; }

    /// <summary>What is performed for the other end.</summary>
    public PerformedOperations Performed { get; }

    /// <summary>Cancelled when the association ends.</summary>
    public CancellationToken Ended { get; }

    /// <summary>Why the association ended; null while it stands.</summary>
    public AssociationException? End => _pending.End;

    /// <summary>Whether nothing can be answered any more: whatever failed then, it is no fault of a handler.</summary>
    public bool IsLost => End is not null || Writer.IsBroken || !_upperLayer.CanSend;

    /// <summary>Whether operations are waiting for responses.</summary>
    public bool HasPending => _pending.Any;

    /// <summary>Reads until the association ends, and sees that everything that hangs on it ends with it. Never throws.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever ends the loop must end what waits for it, and nothing else.")]
    public async Task RunAsync()
    {
        try
        {
            await ReadAsync().ConfigureAwait(false);
            Observed.EndsWith(new AssociationEnd(AssociationEndKind.Released, _released));
            await FailAsync(new AssociationException("The association was released.", AssociationFault.Aborted)).ConfigureAwait(false);
        }
        catch (ProtocolViolationException violation)
        {
            NetworkLog.ProtocolViolation(_logger, Information.Remote, violation.Abort, violation.Message);
            Observed.EndsWith(new AssociationEnd(AssociationEndKind.AbortedHere, violation.Message) { Abort = violation.Abort });
            await EndAsync(new AssociationException(violation.Message, AssociationFault.Aborted, violation), UpperLayerEvent.InvalidPduReceived, violation.Abort).ConfigureAwait(false);
        }
        catch (AssociationException exception)
        {
            Observed.EndsWith(exception);
            await (exception.Fault == AssociationFault.ConnectionLost
                ? EndAsync(exception, UpperLayerEvent.TransportClosed, null)
                : EndAsync(exception, UpperLayerEvent.AbortRequested, AssociationAbort.User)).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            NetworkLog.UnexpectedFault(_logger, exception, Information.Remote);
            Observed.EndsWith(new AssociationEnd(AssociationEndKind.AbortedHere, "A fault of this program.") { Abort = AssociationAbort.NoReason });
            await EndAsync(new AssociationException("The association failed.", AssociationFault.Aborted, exception), UpperLayerEvent.InvalidPduReceived, AssociationAbort.NoReason).ConfigureAwait(false);
        }

        await Performed.WhenIdleAsync().ConfigureAwait(false);
        await _refusing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _releasing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Task stopped = Writer.StopAsync();
        if (!stopped.IsCompleted)
        {
            // Whoever still writes, writes for an association that has ended.
            _upperLayer.CancelFlush();
        }

        await stopped.ConfigureAwait(false);
        Observed.CountPdusReceived(_reader.TakePduCount());
        Observed.Complete();
    }

    /// <summary>Invokes an operation when the window has room for it.</summary>
    public async Task<PendingOperation> InvokeAsync(PresentationContext context, CommandSet command, IReadOnlyList<EncodedSegment>? data, int capacity, CancellationToken cancellationToken)
    {
        PendingOperation operation = await _pending.AddAsync(capacity, cancellationToken).ConfigureAwait(false);
        operation.Observed = Observed.Begin(command, context, isPerformed: false);
        foreach (EncodedSegment segment in data ?? [])
        {
            operation.Bytes += segment.Length;
        }

        try
        {
            await Writer.WriteAsync(context.Id, command with { MessageId = operation.MessageId }, data, isMoreToCome: false, cancellationToken).ConfigureAwait(false);
            return operation;
        }
        catch (Exception exception)
        {
            if (_pending.Remove(operation.MessageId))
            {
                Observed.End(operation.Observed, null, operation.Bytes);
            }

            if (exception is not OperationCanceledException)
            {
                // The loop that reads finds out that nothing can be sent any more.
                _upperLayer.CancelRead();
            }

            throw;
        }
    }

    /// <summary>Asks the other end to stop an operation.</summary>
    public Task CancelAsync(PresentationContext context, ushort messageId) => Writer.WriteAsync(
        context.Id,
        new CommandSet { Field = CommandField.CancelRequest, MessageIdBeingRespondedTo = messageId },
        null,
        isMoreToCome: false,
        CancellationToken.None);

    /// <summary>Ends the association once what is under way, in both directions, is done. Nothing new is begun.</summary>
    public void Stop()
    {
        _isStopping = true;
        _upperLayer.CancelRead();
    }

    /// <summary>Ends the association, whatever is under way.</summary>
    public void Abandon()
    {
        _isAbandoned = true;
        _abandoned.Cancel();
        _upperLayer.CancelRead();
    }

    /// <summary>Sends an A-ABORT if there is still someone to send it to.</summary>
    public async Task AbortAsync(AssociationAbort abort, UpperLayerEvent happened)
    {
        Observed.EndsWith(new AssociationEnd(AssociationEndKind.AbortedHere, abort.ToString()) { Abort = abort });
        try
        {
            await Writer.WriteAbortAsync(abort, happened).ConfigureAwait(false);
        }
        catch (AssociationException)
        {
            // Nobody is there to be told.
            return;
        }
    }

    public void Dispose()
    {
        _ended.Dispose();
        _abandoned.Dispose();
        Performed.Dispose();
    }

    private static int Window(int negotiated) => negotiated is 0 or > 256 ? 256 : negotiated;

    private async Task ReadAsync()
    {
        while (true)
        {
            Observed.CountPdusReceived(_reader.TakePduCount());
            Indication indication = await _reader.ReadAsync(IsInterrupted).ConfigureAwait(false);
            if (indication.IsEnd)
            {
                if (_isReleased)
                {
                    return;
                }

                throw _isAbandoned || (_isStopping && IsQuiet) || _upperLayer.State == UpperLayerState.AwaitingTransportClose
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
                Releasing?.Invoke();
                await Writer.WritePduAsync(ReleasePdu.EncodeResponse, UpperLayerEvent.ReleaseResponded).ConfigureAwait(false);
                return _upperLayer.State == UpperLayerState.AwaitingTransportClose;
            case UpperLayerAction.ConfirmReleaseCollision:
                Releasing?.Invoke();
                await Writer.WritePduAsync(ReleasePdu.EncodeResponse, UpperLayerEvent.ReleaseResponded).ConfigureAwait(false);
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

    /// <summary>Sta8, Sta9: the release is answered once what is under way is done.</summary>
    private async Task AnswerReleaseAsync()
    {
        await Performed.WhenIdleAsync().ConfigureAwait(false);
        try
        {
            Releasing?.Invoke();
            await Writer.WritePduAsync(ReleasePdu.EncodeResponse, UpperLayerEvent.ReleaseResponded).ConfigureAwait(false);
            _isReleased = _upperLayer.State == UpperLayerState.AwaitingTransportClose;
        }
        catch (AssociationException)
        {
            // The loop that reads finds the same.
        }
        finally
        {
            _upperLayer.CancelRead();
        }
    }

    /// <summary>Whether nothing is under way in either direction.</summary>
    private bool IsQuiet => !Performed.Any && !_pending.Any;

    private bool IsInterrupted() =>
        Writer.IsBroken || _isAbandoned || (_isStopping && IsQuiet) || _upperLayer.State == UpperLayerState.AwaitingTransportClose;

    private bool IsPeersTurn() =>
        _isReceiving || _pending.Any || (!IsRequester && !Performed.Any) || _upperLayer.State == UpperLayerState.AwaitingReleaseResponse;

    /// <summary>The event comes first, so that what is performed sends no response any more; the abort comes last, as a peer that does not listen may hold it up.</summary>
    private async Task EndAsync(AssociationException end, UpperLayerEvent happened, AssociationAbort? abort)
    {
        bool isToldSo = _upperLayer.TryHappen(happened, out _) && abort is not null;
        await FailAsync(end).ConfigureAwait(false);
        if (!isToldSo)
        {
            return;
        }

        Observed.EndsWith(new AssociationEnd(AssociationEndKind.AbortedHere, abort!.ToString()) { Abort = abort });
        try
        {
            await Writer.WriteAbortAsync(abort, happened: null).ConfigureAwait(false);
        }
        catch (AssociationException)
        {
            // Nobody is there to be told.
            return;
        }
    }

    private async Task FailAsync(AssociationException exception)
    {
        FailPending(exception);
        await _ended.CancelAsync().ConfigureAwait(false);
    }

    private void FailPending(AssociationException exception)
    {
        foreach (PendingOperation operation in _pending.Fail(exception))
        {
            Observed.End(operation.Observed, null, operation.Bytes);
        }
    }
}
