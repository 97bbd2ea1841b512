namespace Gantry.Archive;

/// <content>What the program keeps for itself, beside the images: small texts by subject and name, each written durably.</content>
public sealed partial class DicomArchive
{
    /// <summary>The records of a subject in the order of their names, or the other way round.</summary>
    /// <param name="subject">The subject, in a word.</param>
    /// <param name="after">Begin after this name; null to begin at the first.</param>
    /// <param name="limit">The most records returned.</param>
    /// <param name="descending">Whether the last names come first.</param>
    public IReadOnlyList<StateRecord> ReadState(string subject, string? after = null, int limit = int.MaxValue, bool descending = false) => _index.ReadState(subject, after, limit, descending);

    /// <summary>One record; null when there is none of this name.</summary>
    public StateRecord? FindState(string subject, string name) => _index.FindState(subject, name);

    /// <summary>Keeps a record, in place of one of the same name. It is durable when this returns.</summary>
    /// <exception cref="IOException">The index cannot be written.</exception>
    public void KeepState(string subject, StateRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        _index.WriteState(subject, record.Name, record.Value);
    }

    /// <summary>Forgets a record.</summary>
    /// <exception cref="IOException">The index cannot be written.</exception>
    public void ForgetState(string subject, string name) => _index.WriteState(subject, name, null);
}
