using System.Net;

namespace Gantry.Dicom.Network;

/// <summary>The establishment of an association by its requester (PS3.8 §7.1, §9.2).</summary>
internal static class AssociationRequester
{
    /// <summary>Sends A-ASSOCIATE-RQ and takes the answer.</summary>
    /// <exception cref="AssociationException">The peer rejected, aborted, or did not answer.</exception>
    public static async Task<AssociationInformation> RequestAsync(
        UpperLayerConnection upperLayer,
        EndPoint? remote,
        Peer peer,
        AssociateRequest request,
        AssociationOptions options,
        CancellationToken cancellationToken)
    {
        upperLayer.Happen(UpperLayerEvent.AssociateRequested);
        upperLayer.Happen(UpperLayerEvent.TransportConnected);
        request.Encode(upperLayer.Output);
        upperLayer.Observed.CountPdusSent(1);
        await upperLayer.FlushAsync().ConfigureAwait(false);
        upperLayer.SetDeadline(options.AssociationTimeout);
        try
        {
            (PduType Type, byte[] Field)? pdu = await upperLayer.ReadPduAsync(options.Limits.MaximumPduBeforeAssociation, cancellationToken).ConfigureAwait(false);
            return pdu switch
            {
                { Type: PduType.AssociateAccept } accept => Confirm(upperLayer, remote, request, AssociateAccept.Parse(accept.Field)),
                { Type: PduType.AssociateReject } reject => throw Reject(upperLayer, peer, AssociateReject.Parse(reject.Field)),
                { Type: PduType.Abort } abort => throw Abort(upperLayer, peer, AssociationAbort.Parse(abort.Field)),
                { Type: var other } => throw new ProtocolViolationException(AssociationAbort.UnexpectedPdu, $"The peer answered the request with a PDU of type {other}."),
                null => throw new AssociationException($"{peer} closed the connection without an answer.", AssociationFault.ConnectionLost),
            };
        }
        catch (ProtocolViolationException violation)
        {
            await AbortAsync(upperLayer, violation.Abort, UpperLayerEvent.InvalidPduReceived).ConfigureAwait(false);
            throw new AssociationException($"{peer} did not answer as DICOM asks: {violation.Message}", AssociationFault.Aborted, violation);
        }
        catch (Exception exception) when (exception is OperationCanceledException or AssociationException { Fault: AssociationFault.TimedOut })
        {
            if (exception is AssociationException silence)
            {
                upperLayer.Observed.EndsWith(silence);
            }

            await AbortAsync(upperLayer, AssociationAbort.User, UpperLayerEvent.AbortRequested).ConfigureAwait(false);
            throw;
        }
        catch (DicomException exception) when (exception is not AssociationException)
        {
            await AbortAsync(upperLayer, AssociationAbort.InvalidParameter, UpperLayerEvent.InvalidPduReceived).ConfigureAwait(false);
            throw new AssociationException($"The answer of {peer} can't be read: {exception.Message}", AssociationFault.Aborted, exception);
        }
    }

    /// <summary>The request that the options ask for.</summary>
    public static AssociateRequest ToRequest(Peer peer, AssociationOptions options)
    {
        List<SopClassExtendedNegotiation> extended =
        [
            .. options.Extended.Select(pair => new SopClassExtendedNegotiation(pair.Key, QueryRetrieveOptionsEncoding.Encode(pair.Value))),
        ];
        return new AssociateRequest
        {
            CalledAETitle = peer.AETitle,
            CallingAETitle = options.CallingAETitle,
            PresentationContexts =
            [
                .. options.Proposals.Select((proposal, i) =>
                    new ProposedPresentationContext((byte)((2 * i) + 1), proposal.AbstractSyntax, [.. proposal.TransferSyntaxes.Select(syntax => syntax.Uid)])),
            ],
            UserInformation = new UserInformation
            {
                MaximumLength = (uint)options.Limits.MaximumPdu,
                ImplementationClassUid = FileMetaInformation.ImplementationClassUid,
                ImplementationVersionName = FileMetaInformation.ImplementationVersionName,
                AsynchronousOperations = options is { MaximumOperationsInvoked: 1, MaximumOperationsPerformed: 1 }
                    ? null
                    : new AsynchronousOperationsWindow((ushort)options.MaximumOperationsInvoked, (ushort)options.MaximumOperationsPerformed),
                RoleSelections = [.. options.Roles.Select(pair => new RoleSelection(pair.Key, pair.Value.Scu, pair.Value.Scp))],
                ExtendedNegotiations = extended,
                CommonExtendedNegotiations = options.CommonExtended,
                UserIdentity = options.UserIdentity,
            },
        };
    }

    private static AssociationInformation Confirm(UpperLayerConnection upperLayer, EndPoint? remote, AssociateRequest request, AssociateAccept accept)
    {
        uint maximum = accept.UserInformation.MaximumLength ?? 0;
        if (maximum is > 0 && maximum < MessageWriter.SmallestMaximum)
        {
            throw new ProtocolViolationException(AssociationAbort.InvalidParameter, $"It takes PDUs of {maximum} bytes at most, too few for a message.");
        }

        upperLayer.Happen(UpperLayerEvent.AssociateAcceptReceived);
        upperLayer.Observed.Accepted(accept);
        AsynchronousOperationsWindow window = accept.UserInformation.AsynchronousOperations ?? new AsynchronousOperationsWindow(1, 1);
        return new AssociationInformation(request.CallingAETitle, request.CalledAETitle, remote)
        {
            ImplementationClassUid = accept.UserInformation.ImplementationClassUid ?? default,
            ImplementationVersionName = accept.UserInformation.ImplementationVersionName ?? string.Empty,
            UserIdentity = request.UserInformation.UserIdentity,
            UserIdentityResponse = accept.UserInformation.UserIdentityResponse,
            MaximumLength = maximum,
            MaximumOperationsInvoked = Smaller(request.UserInformation.AsynchronousOperations?.Invoked ?? 1, window.Invoked),
            MaximumOperationsPerformed = Smaller(request.UserInformation.AsynchronousOperations?.Performed ?? 1, window.Performed),
            PresentationContexts = [.. Accepted(request, accept)],
        };
    }

    private static IEnumerable<PresentationContext> Accepted(AssociateRequest request, AssociateAccept accept)
    {
        foreach (ProposedPresentationContext proposed in request.PresentationContexts)
        {
            PresentationContextAnswer? answer = accept.PresentationContexts.FirstOrDefault(context => context.Id == proposed.Id);
            if (answer is not { Result: PresentationContextResult.Acceptance } || !proposed.TransferSyntaxes.Contains(answer.TransferSyntax))
            {
                continue;
            }

            // The acceptor may take away from what was proposed, never add (PS3.7 §D.3.3.4).
            RoleSelection? asked = request.UserInformation.RoleSelections.FirstOrDefault(selection => selection.SopClass == proposed.AbstractSyntax);
            RoleSelection? role = asked is null ? null : accept.UserInformation.RoleSelections.FirstOrDefault(selection => selection.SopClass == proposed.AbstractSyntax);
            yield return new PresentationContext(proposed.Id, proposed.AbstractSyntax, TransferSyntax.Of(answer.TransferSyntax))
            {
                RequesterIsScu = role is null || (role.Scu && asked!.Scu),
                RequesterIsScp = role is not null && role.Scp && asked!.Scp,
                ExtendedNegotiation = accept.UserInformation.ExtendedNegotiations
                    .FirstOrDefault(negotiation => negotiation.SopClass == proposed.AbstractSyntax)?.Information ?? default,
            };
        }
    }

    /// <summary>The smaller of two windows, of which 0 is unlimited.</summary>
    private static int Smaller(int ours, int theirs) => ours == 0 ? theirs : theirs == 0 ? ours : Math.Min(ours, theirs);

    private static AssociationException Reject(UpperLayerConnection upperLayer, Peer peer, AssociateReject rejection)
    {
        upperLayer.Happen(UpperLayerEvent.AssociateRejectReceived);
        upperLayer.Observed.EndsWith(new AssociationEnd(AssociationEndKind.Rejected, rejection.ToString()) { Rejection = rejection });
        return new AssociationException($"{peer} answered: association {rejection}.", AssociationFault.Rejected) { Rejection = rejection };
    }

    private static AssociationException Abort(UpperLayerConnection upperLayer, Peer peer, AssociationAbort abort)
    {
        upperLayer.Happen(UpperLayerEvent.AbortReceived);
        upperLayer.Observed.EndsWith(new AssociationEnd(AssociationEndKind.AbortedByPeer, abort.ToString()) { Abort = abort });
        return new AssociationException($"{peer} answered the request for an association with an abort: {abort}.", AssociationFault.Aborted);
    }

    private static async Task AbortAsync(UpperLayerConnection upperLayer, AssociationAbort abort, UpperLayerEvent happened)
    {
        if (!upperLayer.TryHappen(happened, out _))
        {
            return;
        }

        try
        {
            upperLayer.Observed.EndsWith(new AssociationEnd(AssociationEndKind.AbortedHere, abort.ToString()) { Abort = abort });
            abort.Encode(upperLayer.Output);
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
