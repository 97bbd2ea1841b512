using System.IO.Pipelines;
using System.Net;

namespace Gantry.Dicom.Network;

/// <summary>The establishment of an association by its acceptor: takes the request, asks the policy, answers (PS3.8 §9.2, Sta2 and Sta3).</summary>
internal sealed class AssociationEstablishment(UpperLayerConnection upperLayer, EndPoint? remote, TlsInformation? tls, ServiceMap services, DicomServiceOptions options)
{
    /// <summary>Takes the request and answers it. A peer's faults are answered and logged, never thrown.</summary>
    /// <returns>What was negotiated, and what is to be disposed of at the end; null when there is no association.</returns>
    public async Task<(AssociationInformation? Information, IDisposable? Lease)> RunAsync(CancellationToken stopping)
    {
        try
        {
            if (await upperLayer.ReadPduAsync(options.Limits.MaximumPduBeforeAssociation, stopping).ConfigureAwait(false) is not { } pdu)
            {
                upperLayer.TryHappen(UpperLayerEvent.TransportClosed, out _);
                return default;
            }

            if (pdu.Type == PduType.Abort)
            {
                upperLayer.Happen(UpperLayerEvent.AbortReceived);
                return default;
            }

            if (pdu.Type != PduType.AssociateRequest)
            {
                throw new ProtocolViolationException(AssociationAbort.UnexpectedPdu, $"A PDU of type {pdu.Type} came before any association.");
            }

            AssociateRequest request = AssociateRequest.Parse(pdu.Field, Math.Min(options.Limits.MaximumPresentationContexts, 128));
            upperLayer.Observed.Requested(request);
            upperLayer.Happen(UpperLayerEvent.AssociateRequestReceived);
            return await AnswerAsync(request, stopping).ConfigureAwait(false);
        }
        catch (ProtocolViolationException violation)
        {
            NetworkLog.ProtocolViolation(options.Logger, remote, violation.Abort, violation.Message);
            await AbortAsync(violation.Abort).ConfigureAwait(false);
        }
        catch (AssociationException exception)
        {
            upperLayer.Observed.EndsWith(exception);
            NetworkLog.NoAssociation(options.Logger, remote, exception.Message);
        }
        catch (DicomException exception)
        {
            NetworkLog.ProtocolViolation(options.Logger, remote, AssociationAbort.InvalidParameter, exception.Message);
            await AbortAsync(AssociationAbort.InvalidParameter).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            NetworkLog.NoAssociation(options.Logger, remote, "The service stops.");
        }

        return default;
    }

    private async Task<(AssociationInformation? Information, IDisposable? Lease)> AnswerAsync(AssociateRequest request, CancellationToken stopping)
    {
        uint maximum = request.UserInformation.MaximumLength ?? 0;
        if (maximum > 0 && maximum < MessageWriter.SmallestMaximum)
        {
            throw new ProtocolViolationException(AssociationAbort.InvalidParameter, $"The peer takes PDUs of {maximum} bytes at most, too few for a message.");
        }

        if (request.UserInformation.UserIdentity is { } identity)
        {
            NetworkLog.UserIdentityGiven(options.Logger, request.CallingAETitle, remote, identity);
        }

        AssociationDecision decision = AssociationAcceptor.Check(request) is { } rejection
            ? AssociationDecision.Reject(rejection)
            : await DecideAsync(new AssociationCandidate(request.CallingAETitle, request.CalledAETitle, remote, request) { Tls = tls }, stopping).ConfigureAwait(false);
        if (decision.Rejection is { } reason)
        {
            NetworkLog.AssociationRejected(options.Logger, request.CallingAETitle, remote, request.CalledAETitle, reason);
            upperLayer.Happen(UpperLayerEvent.AssociateRejected);
            upperLayer.Observed.EndsWith(new AssociationEnd(AssociationEndKind.Rejected, reason.ToString()) { Rejection = reason });
            reason.Encode(upperLayer.Output);
            upperLayer.Observed.CountPdusSent(1);
            await upperLayer.FlushAsync().ConfigureAwait(false);
            return default;
        }

        try
        {
            (AssociateAccept accept, AssociationInformation information) = new AssociationAcceptor(services, options).Negotiate(request, remote, decision);
            NetworkLog.AssociationAccepted(
                options.Logger,
                request.CallingAETitle,
                remote,
                request.CalledAETitle,
                information.PresentationContexts.Count,
                request.PresentationContexts.Count);
            upperLayer.Happen(UpperLayerEvent.AssociateAccepted);
            upperLayer.Observed.Accepted(accept);
            accept.Encode(upperLayer.Output);
            upperLayer.Observed.CountPdusSent(1);
            await upperLayer.FlushAsync().ConfigureAwait(false);
            return (information with { Tls = tls }, decision.Lease);
        }
        catch
        {
            decision.Lease?.Dispose();
            throw;
        }
    }

    /// <summary>Sta3: asks the policy, and listens meanwhile, as the peer may abort, close, or break the protocol.</summary>
    private async Task<AssociationDecision> DecideAsync(AssociationCandidate candidate, CancellationToken stopping)
    {
        using CancellationTokenSource gone = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Task<AssociationDecision> deciding = options.Policy(candidate, gone.Token).AsTask();
        try
        {
            await ListenAsync(deciding).ConfigureAwait(false);
        }
        catch
        {
            await gone.CancelAsync().ConfigureAwait(false);
            await ((Task)deciding).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (deciding.IsCompletedSuccessfully)
            {
                (await deciding.ConfigureAwait(false)).Lease?.Dispose();
            }

            throw;
        }

        return await deciding.ConfigureAwait(false);
    }

    private async Task ListenAsync(Task deciding)
    {
        // Stopping ARTIM (AE-6): how long a policy takes is not the peer's fault.
        upperLayer.IsPeersTurn = static () => false;
        upperLayer.SetDeadline(null);
        while (true)
        {
            ReadResult result;
            if (!deciding.IsCompleted)
            {
                Task<ReadResult> reading = upperLayer.ReadAsync().AsTask();
                if (await Task.WhenAny(deciding, reading).ConfigureAwait(false) != reading)
                {
                    upperLayer.CancelRead();
                }

                result = await reading.ConfigureAwait(false);
            }
            else if (!upperLayer.TryRead(out result))
            {
                return;
            }

            Judge(result);
            if (deciding.IsCompleted)
            {
                return;
            }
        }
    }

    private void Judge(ReadResult result)
    {
        try
        {
            System.Buffers.ReadOnlySequence<byte> buffer = result.Buffer;
            if (UpperLayerConnection.TryParsePdu(ref buffer, options.Limits.MaximumPduBeforeAssociation, out (PduType Type, byte[] Field) pdu))
            {
                if (pdu.Type == PduType.Abort)
                {
                    upperLayer.Happen(UpperLayerEvent.AbortReceived);
                    AssociationAbort abort = pdu.Field.Length >= 4 ? AssociationAbort.Parse(pdu.Field) : AssociationAbort.NoReason;
                    upperLayer.Observed.EndsWith(new AssociationEnd(AssociationEndKind.AbortedByPeer, abort.ToString()) { Abort = abort });
                    throw new AssociationException("The peer aborted before it was answered.");
                }

                throw new ProtocolViolationException(AssociationAbort.UnexpectedPdu, $"A PDU of type {pdu.Type} came before the request for an association was answered.");
            }

            if (result.IsCompleted)
            {
                upperLayer.TryHappen(UpperLayerEvent.TransportClosed, out _);
                throw new AssociationException("The peer closed the connection before it was answered.", AssociationFault.ConnectionLost);
            }
        }
        finally
        {
            upperLayer.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private async Task AbortAsync(AssociationAbort abort)
    {
        if (!upperLayer.TryHappen(UpperLayerEvent.InvalidPduReceived, out UpperLayerAction action))
        {
            return;
        }

        try
        {
            AssociationAbort sent = action == UpperLayerAction.SendUserAbort ? AssociationAbort.User : abort;
            upperLayer.Observed.EndsWith(new AssociationEnd(AssociationEndKind.AbortedHere, sent.ToString()) { Abort = sent });
            sent.Encode(upperLayer.Output);
            upperLayer.Observed.CountPdusSent(1);
            await upperLayer.FlushAsync().ConfigureAwait(false);
        }
        catch (AssociationException)
        {
            // Nobody is there to be told.
            return;
        }
    }
}
