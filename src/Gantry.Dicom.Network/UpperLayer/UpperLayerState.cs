namespace Gantry.Dicom.Network;

/// <summary>The states of the upper layer (PS3.8 tables 9-1 to 9-5).</summary>
internal enum UpperLayerState
{
    /// <summary>Sta1: idle.</summary>
    Idle = 1,

    /// <summary>Sta2: transport connection open, awaiting A-ASSOCIATE-RQ.</summary>
    AwaitingAssociateRequest,

    /// <summary>Sta3: awaiting the local A-ASSOCIATE response.</summary>
    AwaitingLocalAssociateResponse,

    /// <summary>Sta4: awaiting the transport connection to open.</summary>
    AwaitingTransport,

    /// <summary>Sta5: awaiting A-ASSOCIATE-AC or A-ASSOCIATE-RJ.</summary>
    AwaitingAssociateResponse,

    /// <summary>Sta6: association established, ready for data transfer.</summary>
    Established,

    /// <summary>Sta7: awaiting A-RELEASE-RP.</summary>
    AwaitingReleaseResponse,

    /// <summary>Sta8: awaiting the local A-RELEASE response.</summary>
    AwaitingLocalReleaseResponse,

    /// <summary>Sta9: release collision, requester side, awaiting the local A-RELEASE response.</summary>
    CollisionRequesterAwaitingLocalResponse,

    /// <summary>Sta10: release collision, acceptor side, awaiting A-RELEASE-RP.</summary>
    CollisionAcceptorAwaitingResponse,

    /// <summary>Sta11: release collision, requester side, awaiting A-RELEASE-RP.</summary>
    CollisionRequesterAwaitingResponse,

    /// <summary>Sta12: release collision, acceptor side, awaiting the local A-RELEASE response.</summary>
    CollisionAcceptorAwaitingLocalResponse,

    /// <summary>Sta13: awaiting the transport connection to close.</summary>
    AwaitingTransportClose,
}

/// <summary>The events of the upper layer (PS3.8 table 9-10).</summary>
internal enum UpperLayerEvent
{
    /// <summary>Evt1.</summary>
    AssociateRequested = 1,

    /// <summary>Evt2.</summary>
    TransportConnected,

    /// <summary>Evt3.</summary>
    AssociateAcceptReceived,

    /// <summary>Evt4.</summary>
    AssociateRejectReceived,

    /// <summary>Evt5.</summary>
    TransportAccepted,

    /// <summary>Evt6.</summary>
    AssociateRequestReceived,

    /// <summary>Evt7.</summary>
    AssociateAccepted,

    /// <summary>Evt8.</summary>
    AssociateRejected,

    /// <summary>Evt9.</summary>
    DataRequested,

    /// <summary>Evt10.</summary>
    DataReceived,

    /// <summary>Evt11.</summary>
    ReleaseRequested,

    /// <summary>Evt12.</summary>
    ReleaseRequestReceived,

    /// <summary>Evt13.</summary>
    ReleaseResponseReceived,

    /// <summary>Evt14.</summary>
    ReleaseResponded,

    /// <summary>Evt15.</summary>
    AbortRequested,

    /// <summary>Evt16.</summary>
    AbortReceived,

    /// <summary>Evt17.</summary>
    TransportClosed,

    /// <summary>Evt18.</summary>
    ArtimExpired,

    /// <summary>Evt19.</summary>
    InvalidPduReceived,
}

/// <summary>What an event makes the upper layer do, after PS3.8 tables 9-6 to 9-9; actions whose effects here are one have one name.</summary>
internal enum UpperLayerAction
{
    /// <summary>AE-1: open the transport connection.</summary>
    OpenTransport,

    /// <summary>AE-2: send A-ASSOCIATE-RQ.</summary>
    SendAssociateRequest,

    /// <summary>AE-3: confirm the acceptance.</summary>
    ConfirmAccept,

    /// <summary>AE-4: confirm the rejection, close the transport connection.</summary>
    ConfirmReject,

    /// <summary>AE-5: start ARTIM.</summary>
    StartArtim,

    /// <summary>AE-6: stop ARTIM, indicate the request or reject it.</summary>
    IndicateAssociate,

    /// <summary>AE-7: send A-ASSOCIATE-AC.</summary>
    SendAssociateAccept,

    /// <summary>AE-8: send A-ASSOCIATE-RJ, start ARTIM.</summary>
    SendAssociateReject,

    /// <summary>DT-1, AR-7: send P-DATA-TF.</summary>
    SendData,

    /// <summary>DT-2, AR-6: indicate data.</summary>
    IndicateData,

    /// <summary>AR-1: send A-RELEASE-RQ.</summary>
    SendReleaseRequest,

    /// <summary>AR-2, AR-8: indicate the release, or its collision.</summary>
    IndicateRelease,

    /// <summary>AR-3: confirm the release, close the transport connection.</summary>
    ConfirmRelease,

    /// <summary>AR-4: send A-RELEASE-RP, start ARTIM; AR-9: the same, without ARTIM.</summary>
    SendReleaseResponse,

    /// <summary>AR-5, AA-6: nothing.</summary>
    Ignore,

    /// <summary>AR-10: confirm the release, which the peer wanted too.</summary>
    ConfirmReleaseCollision,

    /// <summary>AA-1: send A-ABORT of the service user, start ARTIM.</summary>
    SendUserAbort,

    /// <summary>AA-2: close the transport connection.</summary>
    CloseTransport,

    /// <summary>AA-3: indicate the abort, close the transport connection.</summary>
    IndicateAbort,

    /// <summary>AA-4, AA-5: indicate that the transport is lost.</summary>
    IndicateTransportLoss,

    /// <summary>AA-7: send A-ABORT.</summary>
    SendAbort,

    /// <summary>AA-8: send A-ABORT of the provider, indicate it, start ARTIM.</summary>
    SendProviderAbort,
}
