namespace Gantry.Dicom.Network;

/// <summary>How an <see cref="AssociationPool"/> behaves.</summary>
public sealed record AssociationPoolOptions
{
    /// <summary>How many associations with the peer there may be at once. Operations beyond what these take wait.</summary>
    public int MaximumAssociations { get; init; } = 4;

    /// <summary>After how long without an operation an association is released.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often an operation is tried again on another association, where that is safe: C-STORE and C-ECHO, and whatever was never sent.</summary>
    public int MaximumRetries { get; init; } = 2;

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
