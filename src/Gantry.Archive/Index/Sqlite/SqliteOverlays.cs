namespace Gantry.Archive;

/// <summary>Reads overlays on a connection, and tells which apply to an instance.</summary>
internal sealed class SqliteOverlays(SqliteDatabase database, string defaultIssuer)
{
    private const int Remembered = 1000;
    private readonly Dictionary<long, AppliedOverlay> _known = [];

    /// <summary>The overlays that apply to an instance, in order, the rejections among them.</summary>
    public static List<OverlayRecord> Of(SqliteDatabase database, long instanceKey)
    {
        SqliteStatement read = database.Prepare("""
            SELECT overlay.record FROM instance_overlay JOIN overlay ON overlay.overlay_key = instance_overlay.overlay_key
            WHERE instance_overlay.instance_key = ?1 ORDER BY instance_overlay.overlay_key
            """).Bind(1, instanceKey);
        List<OverlayRecord> overlays = [];
        while (read.Step())
        {
            overlays.Add(OverlayRecord.Of(read.Blob(0)));
        }

        read.Reset();
        return overlays;
    }

    /// <summary>
    /// Follows an instance through the overlays in force, in their order: each that aims at where the instance is by then applies, and may place it elsewhere.
    /// </summary>
    /// <param name="received">Where it was received.</param>
    /// <param name="instance">Its SOP Instance UID; empty when nothing aims at it alone.</param>
    /// <returns>Where it is in the view, and the overlays that apply.</returns>
    public (Placement Placement, List<AppliedOverlay> Overlays) Follow(in Placement received, string instance)
    {
        Placement placement = received;
        List<AppliedOverlay> overlays = [];
        long number = 0;
        while ((number = Next(placement, instance, number)) != 0)
        {
            AppliedOverlay overlay = Read(number)!;
            overlays.Add(overlay);
            placement = overlay.Record.Place(placement, defaultIssuer);
        }

        return (placement, overlays);
    }

    /// <summary>Forgets what was read: a transaction was taken back.</summary>
    public void Forget() => _known.Clear();

    /// <summary>Reads an overlay; null when there is none of this number.</summary>
    public AppliedOverlay? Read(long number)
    {
        if (_known.TryGetValue(number, out AppliedOverlay? known))
        {
            return known;
        }

        if (_known.Count >= Remembered)
        {
            _known.Clear();
        }

        SqliteStatement read = database.Prepare("SELECT record, last_instance FROM overlay WHERE overlay_key = ?1").Bind(1, number);
        known = read.Step() ? new AppliedOverlay(OverlayRecord.Of(read.Blob(0)), read.Number(1)) : null;
        read.Reset();
        if (known is not null)
        {
            _known.Add(number, known);
        }

        return known;
    }

    private long Next(in Placement placement, string instance, long after) => database.Number(
        """
        SELECT COALESCE(MIN(next), 0) FROM (
            SELECT MIN(overlay_key) AS next FROM overlay_target WHERE level = 0 AND identity = ?1 AND overlay_key > ?5
            UNION ALL SELECT MIN(overlay_key) FROM overlay_target WHERE level = 1 AND identity = ?2 AND overlay_key > ?5
            UNION ALL SELECT MIN(overlay_key) FROM overlay_target WHERE level = 2 AND identity = ?3 AND overlay_key > ?5
            UNION ALL SELECT MIN(overlay_key) FROM overlay_target WHERE level = 3 AND identity = ?4 AND overlay_key > ?5) AS candidates
        """,
        placement.PatientIdentity, placement.StudyIdentity, placement.SeriesIdentity, instance, after);
}

/// <summary>An overlay, and the last instance that was there when it was made: a rejection is not about later ones.</summary>
internal sealed record AppliedOverlay(OverlayRecord Record, long LastInstance)
{
    /// <summary>Whether it applies to an instance that is where it aims at.</summary>
    public bool IsAbout(long instanceKey) => Record.Kind != OverlayKind.Rejection || instanceKey <= LastInstance;
}
