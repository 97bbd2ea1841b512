namespace Gantry.Archive;

/// <summary>An operation of the archive, as policy and audit see it.</summary>
public enum ArchiveOperation
{
    /// <summary>Storing an instance.</summary>
    Ingest,
    /// <summary>Searching.</summary>
    Query,
    /// <summary>Choosing and reading stored instances.</summary>
    Retrieve,
    /// <summary>Reading the event feed, anomalies or statistics.</summary>
    Observe,
    /// <summary>Laying an overlay over what was received, or undoing one.</summary>
    Correct,
}

/// <summary>Decides what a caller may do.</summary>
public interface IAccessPolicy
{
    /// <summary>Returns whether the caller may do this.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="operation">What for.</param>
    /// <param name="studyInstanceUid">The study concerned, null where there is none yet or several.</param>
    bool Allows(Caller caller, ArchiveOperation operation, string? studyInstanceUid);
}

/// <summary>Lets every caller do everything.</summary>
public sealed class AllowAll : IAccessPolicy
{
    /// <inheritdoc/>
    public bool Allows(Caller caller, ArchiveOperation operation, string? studyInstanceUid) => true;
}

/// <summary>Receives a record of every operation, allowed or not.</summary>
public interface IAuditTrail
{
    /// <summary>Notes an operation. It must not block.</summary>
    /// <param name="caller">Who asked.</param>
    /// <param name="operation">What for.</param>
    /// <param name="allowed">Whether the policy let it pass.</param>
    /// <param name="studyInstanceUid">The study concerned, null where there is none or several.</param>
    /// <param name="outcome">What came of it, in a word.</param>
    void Record(Caller caller, ArchiveOperation operation, bool allowed, string? studyInstanceUid, string outcome);
}

/// <summary>The policy said no.</summary>
public sealed class AccessDeniedException : Exception
{
    /// <summary>Makes the exception.</summary>
    public AccessDeniedException() : base("The caller may not do this.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    public AccessDeniedException(string message) : base(message)
    {
    }

    /// <summary>Makes the exception with a message and a cause.</summary>
    public AccessDeniedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
