namespace Gantry.Dicom.Network.Tests;

/// <summary>Tests that measure the memory of the process, or need much of it, run with nothing beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
