namespace Gantry.Dicom.Network;

/// <summary>Which end of an association this is (PS3.8 §7.1).</summary>
public enum AssociationRole
{
    /// <summary>The end that asked for the association.</summary>
    Requester,

    /// <summary>The end that was asked.</summary>
    Acceptor,
}
