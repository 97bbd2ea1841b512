namespace Gantry.Archive;

/// <summary>What becomes of an instance in which validation finds errors as it comes in.</summary>
public enum InvalidInstances
{
    /// <summary>It is kept and seen; its sender is warned, and a quality item tells a person.</summary>
    Warn,
    /// <summary>It is kept and hidden until a person releases or rejects it; its sender is warned.</summary>
    Quarantine,
    /// <summary>It is not kept.</summary>
    Refuse,
}
