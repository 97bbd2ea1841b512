using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>What an instance says of its patient, study and series: the context that every composite instance carries.</summary>
/// <param name="Placement">Where it is.</param>
/// <param name="DataSet">Its header.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="IsIssuerAssumed">Whether its Patient ID names no issuer.</param>
internal sealed record CompositeContext(Placement Placement, DataSet DataSet, DateTimeOffset ReceivedAt, bool IsIssuerAssumed)
{
    /// <summary>The context of an instance as received.</summary>
    public static CompositeContext Of(IndexEntry entry, string defaultIssuer) => new(
        new Placement(entry.PatientId, entry.Issuer.Length > 0 ? entry.Issuer : defaultIssuer, entry.Record.StudyInstanceUid.Value, entry.SeriesInstanceUid.Value),
        entry.DataSet,
        entry.Record.At,
        entry.Issuer.Length == 0);

    /// <summary>A context that says where something is, and nothing else.</summary>
    public static CompositeContext Bare(in Placement placement) => new(placement, new DataSet(), DateTimeOffset.UnixEpoch, false);

    /// <summary>The context of an instance that overlays apply to.</summary>
    /// <param name="placement">Where they place it.</param>
    /// <param name="header">Its header as received; it is changed.</param>
    /// <param name="overlays">The overlays, in order.</param>
    /// <param name="receivedAt">When it came in.</param>
    public static CompositeContext Of(in Placement placement, DataSet header, IEnumerable<OverlayRecord> overlays, DateTimeOffset receivedAt)
    {
        foreach (OverlayRecord overlay in overlays)
        {
            overlay.Changes.ApplyTo(header);
        }

        return new CompositeContext(placement, header, receivedAt, header.GetString(Attributes.IssuerOfPatientID) is null);
    }
}
