namespace Gantry.Archive;

/// <summary>An instance whose bytes are durable in the staging area, and which is read and checked: ready to be committed.</summary>
internal sealed class StagedInstance(IndexEntry entry, Head head, IDisposable? file) : IDisposable
{
    /// <summary>What goes into the index.</summary>
    public IndexEntry Entry { get; } = entry;

    /// <inheritdoc/>
    public void Dispose()
    {
        file?.Dispose();
        head.Dispose();
    }
}
