namespace Gantry.Dicom.Network;

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
