namespace Gantry.Archive;

/// <summary>Something the program keeps for itself in the index.</summary>
/// <param name="Name">Its name, unique within its subject.</param>
/// <param name="Value">What is kept: JSON.</param>
public sealed record StateRecord(string Name, string Value);
