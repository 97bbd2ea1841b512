namespace Gantry.Archive;

/// <summary>Reads overlays on the connection that writes, and tells which apply to an instance.</summary>
internal sealed class SqliteOverlays(SqliteDatabase database, string defaultIssuer)
{
    private const int Remembered = 10_000;
    private readonly OverlayCache _cache = new();
    private readonly Dictionary<Placement, (Placement Placement, List<AppliedOverlay> Overlays)> _followed = [];

    /// <summary>The overlays that apply to an instance, in order, the rejections among them.</summary>
    public List<OverlayRecord> Of(long instanceKey) => _cache.Of(database, instanceKey);

    /// <summary>Reads an overlay; null when there is none of this number.</summary>
    public AppliedOverlay? Read(long number) => _cache.Read(database, number);

    /// <summary>
    /// Follows an instance through the overlays in force, in their order: each that aims at where the instance is by then applies, and may place it elsewhere.
    /// </summary>
    /// <param name="received">Where it was received.</param>
    /// <param name="instance">Its SOP Instance UID.</param>
    /// <returns>Where it is in the view, and the overlays that apply.</returns>
    public (Placement Placement, List<AppliedOverlay> Overlays) Follow(in Placement received, string instance)
    {
        if (database.Number("SELECT EXISTS (SELECT 1 FROM overlay_target WHERE level = 3 AND identity = ?1)", instance) != 0)
        {
            return FollowAnew(received, instance);
        }

        // Nothing aims at it alone: it goes where the rest of its series goes.
        if (!_followed.TryGetValue(received, out (Placement Placement, List<AppliedOverlay> Overlays) followed))
        {
            if (_followed.Count >= Remembered)
            {
                _followed.Clear();
            }

            followed = FollowAnew(received, string.Empty);
            _followed.Add(received, followed);
        }

        return followed;
    }

    /// <summary>What is in force has changed.</summary>
    public void Changed() => _followed.Clear();

    /// <summary>Forgets what was read: a transaction was taken back.</summary>
    public void Forget()
    {
        _cache.Forget();
        _followed.Clear();
    }

    private (Placement Placement, List<AppliedOverlay> Overlays) FollowAnew(in Placement received, string instance)
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
