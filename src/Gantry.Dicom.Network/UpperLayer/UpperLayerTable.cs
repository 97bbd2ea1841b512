using A = Gantry.Dicom.Network.UpperLayerAction;
using E = Gantry.Dicom.Network.UpperLayerEvent;
using S = Gantry.Dicom.Network.UpperLayerState;

namespace Gantry.Dicom.Network;

/// <summary>The state transition table of the upper layer (PS3.8 table 9-10): row by row, event and state to action and next state.</summary>
internal static class UpperLayerTable
{
    /// <summary>The action and the next state, or null where the table has an empty cell: the event can't happen there.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="state">The state it happens in.</param>
    /// <param name="isRequester">Which side of a release collision this is.</param>
    public static (A Action, S Next)? Next(E happened, S state, bool isRequester) => (happened, state) switch
    {
        (E.AssociateRequested, S.Idle) => (A.OpenTransport, S.AwaitingTransport),
        (E.TransportConnected, S.AwaitingTransport) => (A.SendAssociateRequest, S.AwaitingAssociateResponse),

        (E.AssociateAcceptReceived, S.AwaitingAssociateRequest) => (A.SendUserAbort, S.AwaitingTransportClose),
        (E.AssociateAcceptReceived, S.AwaitingAssociateResponse) => (A.ConfirmAccept, S.Established),
        (E.AssociateAcceptReceived, S.AwaitingTransportClose) => (A.Ignore, S.AwaitingTransportClose),
        (E.AssociateAcceptReceived, _) when IsOpen(state) => (A.SendProviderAbort, S.AwaitingTransportClose),

        (E.AssociateRejectReceived, S.AwaitingAssociateRequest) => (A.SendUserAbort, S.AwaitingTransportClose),
        (E.AssociateRejectReceived, S.AwaitingAssociateResponse) => (A.ConfirmReject, S.Idle),
        (E.AssociateRejectReceived, S.AwaitingTransportClose) => (A.Ignore, S.AwaitingTransportClose),
        (E.AssociateRejectReceived, _) when IsOpen(state) => (A.SendProviderAbort, S.AwaitingTransportClose),

        (E.TransportAccepted, S.Idle) => (A.StartArtim, S.AwaitingAssociateRequest),

        (E.AssociateRequestReceived, S.AwaitingAssociateRequest) => (A.IndicateAssociate, S.AwaitingLocalAssociateResponse),
        (E.AssociateRequestReceived, S.AwaitingTransportClose) => (A.SendAbort, S.AwaitingTransportClose),
        (E.AssociateRequestReceived, _) when IsOpen(state) => (A.SendProviderAbort, S.AwaitingTransportClose),

        (E.AssociateAccepted, S.AwaitingLocalAssociateResponse) => (A.SendAssociateAccept, S.Established),
        (E.AssociateRejected, S.AwaitingLocalAssociateResponse) => (A.SendAssociateReject, S.AwaitingTransportClose),

        (E.DataRequested, S.Established or S.AwaitingLocalReleaseResponse) => (A.SendData, state),

        (E.DataReceived, S.AwaitingAssociateRequest) => (A.SendUserAbort, S.AwaitingTransportClose),
        (E.DataReceived, S.Established or S.AwaitingReleaseResponse) => (A.IndicateData, state),
        (E.DataReceived, S.AwaitingTransportClose) => (A.Ignore, S.AwaitingTransportClose),
        (E.DataReceived, _) when IsOpen(state) => (A.SendProviderAbort, S.AwaitingTransportClose),

        (E.ReleaseRequested, S.Established) => (A.SendReleaseRequest, S.AwaitingReleaseResponse),

        (E.ReleaseRequestReceived, S.AwaitingAssociateRequest) => (A.SendUserAbort, S.AwaitingTransportClose),
        (E.ReleaseRequestReceived, S.Established) => (A.IndicateRelease, S.AwaitingLocalReleaseResponse),
        (E.ReleaseRequestReceived, S.AwaitingReleaseResponse) =>
            (A.IndicateRelease, isRequester ? S.CollisionRequesterAwaitingLocalResponse : S.CollisionAcceptorAwaitingResponse),
        (E.ReleaseRequestReceived, S.AwaitingTransportClose) => (A.Ignore, S.AwaitingTransportClose),
        (E.ReleaseRequestReceived, _) when IsOpen(state) => (A.SendProviderAbort, S.AwaitingTransportClose),

        (E.ReleaseResponseReceived, S.AwaitingAssociateRequest) => (A.SendUserAbort, S.AwaitingTransportClose),
        (E.ReleaseResponseReceived, S.AwaitingReleaseResponse or S.CollisionRequesterAwaitingResponse) => (A.ConfirmRelease, S.Idle),
        (E.ReleaseResponseReceived, S.CollisionAcceptorAwaitingResponse) => (A.ConfirmReleaseCollision, S.CollisionAcceptorAwaitingLocalResponse),
        (E.ReleaseResponseReceived, S.AwaitingTransportClose) => (A.Ignore, S.AwaitingTransportClose),
        (E.ReleaseResponseReceived, _) when IsOpen(state) => (A.SendProviderAbort, S.AwaitingTransportClose),

        (E.ReleaseResponded, S.AwaitingLocalReleaseResponse or S.CollisionAcceptorAwaitingLocalResponse) => (A.SendReleaseResponse, S.AwaitingTransportClose),
        (E.ReleaseResponded, S.CollisionRequesterAwaitingLocalResponse) => (A.SendReleaseResponse, S.CollisionRequesterAwaitingResponse),

        (E.AbortRequested, S.AwaitingTransport) => (A.CloseTransport, S.Idle),
        (E.AbortRequested, _) when IsOpen(state) => (A.SendUserAbort, S.AwaitingTransportClose),

        (E.AbortReceived, S.AwaitingAssociateRequest or S.AwaitingTransportClose) => (A.CloseTransport, S.Idle),
        (E.AbortReceived, _) when IsOpen(state) => (A.IndicateAbort, S.Idle),

        (E.TransportClosed, S.AwaitingTransportClose) => (A.Ignore, S.Idle),
        (E.TransportClosed, not S.Idle) => (A.IndicateTransportLoss, S.Idle),

        (E.ArtimExpired, S.AwaitingAssociateRequest or S.AwaitingTransportClose) => (A.CloseTransport, S.Idle),

        (E.InvalidPduReceived, S.AwaitingAssociateRequest) => (A.SendUserAbort, S.AwaitingTransportClose),
        (E.InvalidPduReceived, S.AwaitingTransportClose) => (A.SendAbort, S.AwaitingTransportClose),
        (E.InvalidPduReceived, _) when IsOpen(state) => (A.SendProviderAbort, S.AwaitingTransportClose),

        _ => null,
    };

    private static bool IsOpen(S state) => state is S.AwaitingLocalAssociateResponse or (>= S.AwaitingAssociateResponse and <= S.CollisionAcceptorAwaitingLocalResponse);
}
