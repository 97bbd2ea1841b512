namespace Gantry.Dicom.Network;

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
