using Gantry.Archive;
using Gantry.Server.Api;

namespace Gantry.Server.Configuration;

/// <summary>An address that events are sent to.</summary>
/// <param name="Name">Its name, unique among the webhooks.</param>
/// <param name="Url">The address, http or https; it may hold a user name and a password.</param>
public sealed record WebhookSettings(string Name, Uri Url)
{
    private const int LongestName = 64;

    /// <summary>The kinds of events that are sent; empty for all.</summary>
    public IReadOnlyList<ArchiveEventKind> Events { get; init; } = [];

    /// <summary>After which event a new webhook begins; null to begin with what happens from now on. One that has begun goes on where it is.</summary>
    public long? From { get; init; }

    /// <summary>The key of the signature; null for none.</summary>
    public string? Secret { get; init; }

    /// <summary>The address without what may be secret in it: user, password and query.</summary>
    public string PublicUrl => Url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    /// <summary>Whether both say the same.</summary>
    public bool Equals(WebhookSettings? other) =>
        other is not null && Name == other.Name && Url.OriginalString == other.Url.OriginalString && Secret == other.Secret && Events.SequenceEqual(other.Events);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name alone: nothing secret.</summary>
    public override string ToString() => Name;

    /// <summary>Reads and checks the list.</summary>
    internal static IReadOnlyList<WebhookSettings> Read(ConfigurationReader reader)
    {
        List<WebhookSettings> webhooks = [];
        foreach (string item in reader.ItemsOf("webhooks"))
        {
            if (reader.Get(item + ".url") is not { } url)
            {
                continue;
            }

            Uri address = new(url);
            string name = reader.Get(item + ".name") ?? address.Authority;
            if (name.Length > LongestName || !name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or ':' or '-' or '_'))
            {
                reader.Report(item + ".name", $"\"{name}\" is not a name of a webhook.", "Give letters, digits, dot, colon, hyphen and underscore, at most 64.");
            }

            if (webhooks.Exists(webhook => webhook.Name == name))
            {
                reader.Report(item + ".name", $"\"{name}\" is there twice.", "Give each webhook a name of its own.");
            }

            webhooks.Add(new WebhookSettings(name, address)
            {
                Events = ChangeKinds.Parse(reader.ListOf(item + ".events") ?? []) ?? [],
                From = reader.Get(item + ".from") is { } from ? long.Parse(from, System.Globalization.CultureInfo.InvariantCulture) : null,
                Secret = reader.Get(item + ".secret"),
            });
        }

        return webhooks;
    }
}
