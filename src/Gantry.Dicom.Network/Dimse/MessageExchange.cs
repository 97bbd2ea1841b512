using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Gantry.Dicom.Network;

/// <summary>
/// The exchange of DIMSE messages on an established association, the same for both ends (PS3.7 §7): one loop reads; operations that were invoked get their responses by message ID;
/// requests of the other end are performed beside each other while the loop reads on.
/// </summary>
internal sealed partial class MessageExchange : IDisposable
{
    private readonly UpperLayerConnection _upperLayer;
    private readonly MessageReader _reader;
    private readonly Func<IncomingRequest, Task> _perform;
    private readonly DicomLimits _limits;
    private readonly ILogger _logger;
    private readonly PresentationContext?[] _contexts = new PresentationContext?[256];
    private readonly PendingOperations _pending;
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _abandoned = new();
    private Task _refusing = Task.CompletedTask;
    private Task _releasing = Task.CompletedTask;
    private volatile bool _isStopping;
    private volatile bool _isAbandoned;
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

    private ObservedAssociation Observed => _upperLayer.Observed;

    /// <summary>Whether nothing is under way in either direction.</summary>
    private bool IsQuiet => !Performed.Any && !_pending.Any;

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
    /// <param name="abort">The abort.</param>
    /// <param name="happened">The event that leads to it; null when it has happened already.</param>
    public async Task AbortAsync(AssociationAbort abort, UpperLayerEvent? happened)
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

    private Task RespondToReleaseAsync()
    {
        Releasing?.Invoke();
        return Writer.WritePduAsync(ReleasePdu.EncodeResponse, UpperLayerEvent.ReleaseResponded);
    }

    /// <summary>Sta8, Sta9: the release is answered once what is under way is done.</summary>
    private async Task AnswerReleaseAsync()
    {
        await Performed.WhenIdleAsync().ConfigureAwait(false);
        try
        {
            await RespondToReleaseAsync().ConfigureAwait(false);
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

    private bool IsInterrupted() => Writer.IsBroken || _isAbandoned || _upperLayer.State == UpperLayerState.AwaitingTransportClose;

    // What has come before is heard: a release, above all.
    private bool EndsWhenSilent() => _isStopping && IsQuiet;

    private bool IsPeersTurn() =>
        _isReceiving || _pending.Any || (!IsRequester && !Performed.Any) || _upperLayer.State == UpperLayerState.AwaitingReleaseResponse;

    /// <summary>The event comes first, so that what is performed sends no response any more; the abort comes last, as a peer that does not listen may hold it up.</summary>
    private async Task EndAsync(AssociationException end, UpperLayerEvent happened, AssociationAbort? abort)
    {
        bool happens = _upperLayer.TryHappen(happened, out _);
        await FailAsync(end).ConfigureAwait(false);
        if (happens && abort is not null)
        {
            await AbortAsync(abort, null).ConfigureAwait(false);
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
