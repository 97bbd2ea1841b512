namespace Gantry.Archive;

/// <summary>How a quality item stands.</summary>
public enum QualityState
{
    /// <summary>The instance is seen, and nobody has looked at the item.</summary>
    Open,
    /// <summary>The instance is hidden and waits for a person.</summary>
    Quarantined,
    /// <summary>Somebody has looked at it; the instance was seen all the time.</summary>
    Acknowledged,
    /// <summary>The instance was hidden, and is seen since then.</summary>
    Released,
    /// <summary>The instance was rejected.</summary>
    Rejected,
}
