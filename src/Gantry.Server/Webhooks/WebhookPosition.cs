using System.Text.Json;
using Gantry.Archive;
using Gantry.Server.Configuration;

namespace Gantry.Server.Webhooks;

/// <summary>How far a webhook is, as it is kept in the index.</summary>
/// <param name="Sequence">The sequence number of the last event that was delivered or parked.</param>
/// <param name="Parked">What was parked, oldest first.</param>
internal sealed record WebhookPosition(long Sequence, IReadOnlyList<ParkedEvents> Parked)
{
    private const string Subject = "webhook";
    private const int MostParked = 100;

    /// <summary>Reads the position of a webhook; a new one begins where it is told to, or with what happens from now on.</summary>
    internal static WebhookPosition Load(DicomArchive archive, WebhookSettings settings)
    {
        string name = settings.Name;
        if (archive.FindState(Subject, name) is { } kept && JsonSerializer.Deserialize<WebhookPosition>(kept.Value) is { } position)
        {
            return position;
        }

        WebhookPosition begun = new(Math.Min(settings.From ?? long.MaxValue, archive.LastChange), []);
        begun.Keep(archive, name);
        return begun;
    }

    /// <summary>Keeps it durably.</summary>
    internal void Keep(DicomArchive archive, string name) => archive.KeepState(Subject, new StateRecord(name, JsonSerializer.Serialize(this)));

    /// <summary>
    /// With more events parked. What follows on what is parked already joins it; when there are very many pieces so do the last two, and what was delivered between them
    /// will be delivered again: at least once.
    /// </summary>
    internal WebhookPosition Park(ParkedEvents events)
    {
        List<ParkedEvents> parked = [.. Parked.Append(events).OrderBy(piece => piece.After)];
        for (int i = parked.Count - 1; i > 0; i--)
        {
            if (parked[i].After <= parked[i - 1].Through || (i == parked.Count - 1 && parked.Count > MostParked))
            {
                parked[i - 1] = parked[i] with { After = parked[i - 1].After, Through = Math.Max(parked[i].Through, parked[i - 1].Through) };
                parked.RemoveAt(i);
            }
        }

        return this with { Parked = parked };
    }
}
