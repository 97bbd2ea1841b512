using System.Collections.Concurrent;

namespace Gantry.Archive;

/// <summary>Overlays that were read, as they never change: one of many targets is not parsed again for each of its instances. Many threads may use it.</summary>
internal sealed class OverlayCache
{
    private const int Remembered = 1000;
    private readonly ConcurrentDictionary<long, AppliedOverlay> _known = new();

    /// <summary>Reads an overlay; null when there is none of this number.</summary>
    public AppliedOverlay? Read(SqliteDatabase database, long number)
    {
        if (_known.TryGetValue(number, out AppliedOverlay? known))
        {
            return known;
        }

        SqliteStatement read = database.Prepare("SELECT record, last_instance FROM overlay WHERE overlay_key = ?1").Bind(1, number);
        known = read.Step() ? new AppliedOverlay(OverlayRecord.Of(read.Blob(0)), read.Number(1)) : null;
        read.Reset();
        if (known is not null)
        {
            if (_known.Count >= Remembered)
            {
                _known.Clear();
            }

            _known[number] = known;
        }

        return known;
    }

    /// <summary>The overlays that apply to an instance, in order, the rejections among them.</summary>
    public List<OverlayRecord> Of(SqliteDatabase database, long instanceKey) =>
        [.. database.Numbers("SELECT overlay_key FROM instance_overlay WHERE instance_key = ?1 ORDER BY overlay_key", instanceKey).Select(number => Read(database, number)!.Record)];

    /// <summary>Forgets what was read: a transaction was taken back.</summary>
    public void Forget() => _known.Clear();
}

/// <summary>An overlay, and the last instance that was there when it was made: a rejection is not about later ones.</summary>
internal sealed record AppliedOverlay(OverlayRecord Record, long LastInstance)
{
    /// <summary>Whether it applies to an instance that is where it aims at.</summary>
    public bool IsAbout(long instanceKey) => Record.Kind != OverlayKind.Rejection || instanceKey <= LastInstance;
}
