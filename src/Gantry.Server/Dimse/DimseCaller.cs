using System.Net;
using Gantry.Archive;
using Gantry.Dicom.Network;

namespace Gantry.Server.Dimse;

/// <summary>Who asks over an association.</summary>
internal static class DimseCaller
{
    /// <summary>The caller: its calling AE title, and the address it connects from.</summary>
    internal static Caller From(AssociationInformation association, string purpose) =>
        new(association.CallingAETitle, association.CallingAETitle, (association.Remote as IPEndPoint)?.Address.ToString(), purpose);
}
