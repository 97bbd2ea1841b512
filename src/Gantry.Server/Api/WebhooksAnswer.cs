using Gantry.Server.Webhooks;

namespace Gantry.Server.Api;

/// <summary>A webhook and how far it is.</summary>
public sealed record WebhookAnswer
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its address, without user, password and query.</summary>
    public required string Url { get; init; }

    /// <summary>The kinds of changes it is told; empty for all.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>Whether what it is sent is signed.</summary>
    public required bool Signed { get; init; }

    /// <summary>The sequence number of the last change that is dealt with.</summary>
    public required long Position { get; init; }

    /// <summary>How many changes came after it, those of other kinds among them.</summary>
    public required long Lag { get; init; }

    /// <summary>Why it does not go on; null when the last batch was taken.</summary>
    public required string? LastError { get; init; }

    /// <summary>When that was, UTC.</summary>
    public required DateTimeOffset? LastErrorAt { get; init; }

    /// <summary>How often the batch was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>What the receiver refused for good.</summary>
    public required IReadOnlyList<ParkedEvents> Parked { get; init; }
}

/// <summary>The webhooks.</summary>
/// <param name="Items">The webhooks, by name.</param>
public sealed record WebhooksAnswer(IReadOnlyList<WebhookAnswer> Items);
