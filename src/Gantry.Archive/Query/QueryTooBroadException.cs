namespace Gantry.Archive;

/// <summary>A query was given up because it cost more than a query may (<see cref="ArchiveOptions.QueryTime"/>, <see cref="ArchiveOptions.MaximumHeadersCompared"/>). The message says how to narrow it.</summary>
public sealed class QueryTooBroadException : Exception
{
    /// <summary>Makes one.</summary>
    public QueryTooBroadException()
    {
    }

    /// <summary>Makes one.</summary>
    public QueryTooBroadException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    public QueryTooBroadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
