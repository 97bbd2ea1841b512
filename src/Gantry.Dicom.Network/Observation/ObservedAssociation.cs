using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;

namespace Gantry.Dicom.Network;

/// <summary>What is observed of one association, from its request to its end: spans, metrics, log lines and the record are all made from it.</summary>
internal sealed class ObservedAssociation
{
    /// <summary>How many combinations of service and status a record tells apart: a peer may answer with 65,536 different ones.</summary>
    private const int MaximumCounts = 100;

    private readonly NetworkTelemetry _telemetry;
    private readonly AssociationHistory? _history;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly AssociationRole _role;
    private readonly KeyValuePair<string, object?> _roleLabel;
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Service, bool IsPerformed, int Status), long> _counts = [];
    private AssociateRequest? _request;
    private IReadOnlyList<PresentationContextAnswer>? _answers;
    private EndPoint? _remote;
    private UserInformation? _theirs;
    private DateTimeOffset _started;
    private long _requested;
    private long _ended;
    private long _number;
    private bool _isEstablished;
    private bool _isComplete;
    private int _underWay;
    private long _bytesReceived;
    private long _bytesSent;
    private long _pdusReceived;
    private long _pdusSent;
    private AssociationEnd? _end;
    private Activity? _span;

    public ObservedAssociation(NetworkTelemetry telemetry, AssociationHistory? history, ILogger logger, TimeProvider time, AssociationRole role)
    {
        _telemetry = telemetry;
        _history = history;
        _logger = logger;
        _time = time;
        _role = role;
        _roleLabel = new("role", role == AssociationRole.Requester ? "requester" : "acceptor");
    }

    /// <summary>There is a transport connection.</summary>
    public void Connected(EndPoint? remote)
    {
        lock (_lock)
        {
            _remote = remote;
        }

        _telemetry.Connections.Add(1, _roleLabel);
    }

    /// <summary>The association is requested: from now on there is something to tell.</summary>
    public void Requested(AssociateRequest request)
    {
        lock (_lock)
        {
            _request = request;
            _theirs = _role == AssociationRole.Acceptor ? request.UserInformation : null;
            _started = _time.GetUtcNow();
            _requested = _time.GetTimestamp();
            if (_telemetry.Source.HasListeners())
            {
                Activity? before = Activity.Current;
                _span = _telemetry.Source.StartActivity("DICOM association", _role == AssociationRole.Requester ? ActivityKind.Client : ActivityKind.Server);
                Activity.Current = before;
                Describe(request);
            }

            _number = _history?.Add(this) ?? 0;
        }
    }

    /// <summary>It was accepted.</summary>
    public void Accepted(AssociateAccept accept)
    {
        lock (_lock)
        {
            _answers = accept.PresentationContexts;
            _theirs ??= accept.UserInformation;
            _isEstablished = true;
            _span?.SetTag("dicom.implementation", _theirs.ImplementationVersionName);
        }

        _telemetry.Open.Add(1, _roleLabel);
        _telemetry.Accepted.Add(1, _roleLabel);
    }

    public void CountReceived(long bytes)
    {
        Interlocked.Add(ref _bytesReceived, bytes);
        _telemetry.Bytes.Add(bytes, new KeyValuePair<string, object?>("direction", "in"));
    }

    public void CountSent(long bytes)
    {
        Interlocked.Add(ref _bytesSent, bytes);
        _telemetry.Bytes.Add(bytes, new KeyValuePair<string, object?>("direction", "out"));
    }

    public void CountPdusReceived(long count)
    {
        Interlocked.Add(ref _pdusReceived, count);
        _telemetry.Pdus.Add(count, new KeyValuePair<string, object?>("direction", "in"));
    }

    public void CountPdusSent(long count)
    {
        Interlocked.Add(ref _pdusSent, count);
        _telemetry.Pdus.Add(count, new KeyValuePair<string, object?>("direction", "out"));
    }

    /// <summary>An operation begins. Its span is current until the method that called this returns.</summary>
    /// <param name="command">The request.</param>
    /// <param name="context">Its presentation context.</param>
    /// <param name="isPerformed">Whether this end performs it; else it invokes it.</param>
    public ObservedOperation Begin(CommandSet command, PresentationContext context, bool isPerformed)
    {
        Interlocked.Increment(ref _underWay);
        string service = command.Field.ServiceName();
        Activity? span = null;
        if (_telemetry.Source.HasListeners())
        {
            // An operation that is invoked belongs to what its caller does; one that is performed, to its association.
            ActivityContext parent = isPerformed || Activity.Current is null ? _span?.Context ?? default : Activity.Current.Context;
            span = _telemetry.Source.StartActivity(service, isPerformed ? ActivityKind.Server : ActivityKind.Client, parent);
            if (span is not null)
            {
                span.SetTag("dicom.service", service);
                span.SetTag("dicom.sop_class", UidRegistry.TryGet(context.AbstractSyntax, out UidEntry? entry) ? entry.Name : "unknown");
                span.SetTag("dicom.sop_class_uid", context.AbstractSyntax.Value);
                span.SetTag("dicom.transfer_syntax_uid", context.TransferSyntax.Uid.Value);
                span.SetTag("dicom.calling_ae_title", _request?.CallingAETitle);
                span.SetTag("dicom.called_ae_title", _request?.CalledAETitle);
            }
        }

        return new ObservedOperation(service, isPerformed, _time.GetTimestamp(), span);
    }

    /// <summary>An operation is over.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="status">Its final status; null when it was never answered.</param>
    /// <param name="bytes">The length of its data sets.</param>
    public void End(in ObservedOperation operation, DimseStatus? status, long bytes)
    {
        lock (_lock)
        {
            (string, bool, int) key = (operation.Service, operation.IsPerformed, status?.Code ?? -1);
            if (_counts.Count >= MaximumCounts && !_counts.ContainsKey(key))
            {
                key.Item3 = -1;
            }

            _counts[key] = _counts.GetValueOrDefault(key) + 1;
        }

        Interlocked.Decrement(ref _underWay);
        if (_telemetry.Operations.Enabled)
        {
            _telemetry.Operations.Add(1, new("service", operation.Service), RoleOf(operation), new("status", ServiceNames.LabelOf(status)));
        }

        if (_telemetry.OperationDuration.Enabled)
        {
            _telemetry.OperationDuration.Record(_time.GetElapsedTime(operation.Started).TotalSeconds, new("service", operation.Service), RoleOf(operation));
        }

        if (operation.Span is { } span)
        {
            span.SetTag("dicom.status", status?.Code.ToString("X4", CultureInfo.InvariantCulture));
            span.SetTag("dicom.data_set_bytes", bytes);
            if (status is null or { IsFailure: true })
            {
                span.SetStatus(ActivityStatusCode.Error, status?.Name ?? "never answered");
            }

            span.Dispose();
        }
    }

    /// <summary>How the association ends. The first cause counts: what follows are its consequences.</summary>
    public void EndsWith(AssociationEnd end)
    {
        lock (_lock)
        {
            _end ??= end;
        }
    }

    /// <summary>How the association ends, as the exception says that ended it.</summary>
    public void EndsWith(AssociationException exception) => EndsWith(new AssociationEnd(
        exception.Fault switch
        {
            AssociationFault.Unreachable or AssociationFault.NotSecured => AssociationEndKind.Unreachable,
            AssociationFault.Rejected => AssociationEndKind.Rejected,
            AssociationFault.TimedOut => AssociationEndKind.TimedOut,
            AssociationFault.ConnectionLost => AssociationEndKind.ConnectionLost,
            _ => AssociationEndKind.AbortedHere,
        },
        exception.Message) { Rejection = exception.Rejection });

    /// <summary>Nothing more comes: the record is made, and whoever listens is told.</summary>
    public void Complete()
    {
        AssociationRecord record;
        AssociateRequest? request;
        lock (_lock)
        {
            if (_isComplete)
            {
                return;
            }

            _isComplete = true;
            request = _request;
            _end ??= new AssociationEnd(AssociationEndKind.ConnectionLost, "The connection was closed.");
            _ended = _time.GetTimestamp();
            record = ToRecord();
        }

        if (request is null)
        {
            return;
        }

        Measure(record);
        if (_isEstablished && _logger.IsEnabled(LogLevel.Information))
        {
            NetworkLog.AssociationEnded(_logger, record.CallingAETitle, record.CalledAETitle, record.Remote, record.End!.Name, AssociationSummary.Of(record));
        }

        _history?.End(record);
    }

    /// <summary>What is known so far.</summary>
    public AssociationRecord ToRecord()
    {
        lock (_lock)
        {
            return new AssociationRecord
            {
                Number = _number,
                Role = _role,
                CallingAETitle = _request?.CallingAETitle ?? string.Empty,
                CalledAETitle = _request?.CalledAETitle ?? string.Empty,
                Remote = _remote,
                ImplementationClassUid = _theirs?.ImplementationClassUid ?? default,
                ImplementationVersionName = _theirs?.ImplementationVersionName ?? string.Empty,
                UserIdentityType = _request?.UserInformation.UserIdentity?.Type,
                Started = _started,
                IsEstablished = _isEstablished,
                Duration = _time.GetElapsedTime(_requested, _isComplete ? _ended : _time.GetTimestamp()),
                PresentationContexts = [.. Contexts()],
                Operations =
                [
                    .. _counts.OrderBy(count => count.Key.Service, StringComparer.Ordinal).ThenBy(count => count.Key.Status).Select(count =>
                        new OperationCount(count.Key.Service, count.Key.IsPerformed, count.Key.Status < 0 ? null : new DimseStatus((ushort)count.Key.Status), count.Value)),
                ],
                OperationsUnderWay = Volatile.Read(ref _underWay),
                BytesReceived = Interlocked.Read(ref _bytesReceived),
                BytesSent = Interlocked.Read(ref _bytesSent),
                PdusReceived = Interlocked.Read(ref _pdusReceived),
                PdusSent = Interlocked.Read(ref _pdusSent),
                End = _isComplete ? _end : null,
            };
        }
    }

    private static KeyValuePair<string, object?> RoleOf(in ObservedOperation operation) => new("role", operation.IsPerformed ? "scp" : "scu");

    private IEnumerable<PresentationContextRecord> Contexts()
    {
        foreach (ProposedPresentationContext proposed in _request?.PresentationContexts ?? [])
        {
            PresentationContextAnswer? answer = _answers?.FirstOrDefault(answer => answer.Id == proposed.Id);
            Uid? syntax = answer?.Result == PresentationContextResult.Acceptance ? answer.TransferSyntax : null;
            yield return new PresentationContextRecord(proposed.Id, proposed.AbstractSyntax, proposed.TransferSyntaxes, answer?.Result, syntax);
        }
    }

    private void Describe(AssociateRequest request)
    {
        if (_span is not { } span)
        {
            return;
        }

        span.SetTag("dicom.calling_ae_title", request.CallingAETitle);
        span.SetTag("dicom.called_ae_title", request.CalledAETitle);
        span.SetTag("dicom.presentation_contexts_proposed", request.PresentationContexts.Count);
    }

    private void Measure(AssociationRecord record)
    {
        AssociationEnd end = record.End!;
        if (end.Kind == AssociationEndKind.Rejected)
        {
            _telemetry.Rejected.Add(1, _roleLabel, new("reason", end.BoundedReason));
        }
        else
        {
            _telemetry.Ended.Add(1, _roleLabel, new("end", end.Name), new("reason", end.BoundedReason));
        }

        if (_isEstablished)
        {
            _telemetry.Open.Add(-1, _roleLabel);
            _telemetry.AssociationDuration.Record(record.Duration.TotalSeconds, _roleLabel);
        }

        if (_span is { } span)
        {
            span.SetTag("dicom.presentation_contexts_accepted", record.PresentationContexts.Count(context => context.TransferSyntax is not null));
            if (record.Remote is IPEndPoint address)
            {
                span.SetTag("network.peer.address", address.Address.ToString());
                span.SetTag("network.peer.port", address.Port);
            }

            span.SetTag("dicom.association.end", end.Name);
            span.SetTag("dicom.bytes_received", record.BytesReceived);
            span.SetTag("dicom.bytes_sent", record.BytesSent);
            if (end.Kind != AssociationEndKind.Released)
            {
                span.SetStatus(ActivityStatusCode.Error, end.Reason);
            }

            span.Dispose();
        }
    }
}
