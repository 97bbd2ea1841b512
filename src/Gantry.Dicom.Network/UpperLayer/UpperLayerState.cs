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
