namespace Gantry.Archive;

/// <summary>What is wrong with an overlay that was asked for.</summary>
public enum OverlayFault
{
    /// <summary>It makes no sense, or has a value that is not allowed.</summary>
    Invalid,
    /// <summary>What it is about is not here.</summary>
    Unknown,
    /// <summary>It does not fit what is here now.</summary>
    Conflict,
    /// <summary>The archive can't write now.</summary>
    Unavailable,
}

/// <summary>An overlay was not made; nothing was changed.</summary>
public sealed class OverlayRefusedException : Exception
{
    /// <summary>Makes the exception.</summary>
    public OverlayRefusedException() : this(OverlayFault.Invalid, "The change is not possible.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    public OverlayRefusedException(string message) : this(OverlayFault.Invalid, message)
    {
    }

    /// <summary>Makes the exception with a message and a cause.</summary>
    public OverlayRefusedException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>Makes the exception.</summary>
    public OverlayRefusedException(OverlayFault fault, string message) : base(message) => Fault = fault;

    /// <summary>Makes the exception with a cause.</summary>
    public OverlayRefusedException(OverlayFault fault, string message, Exception innerException) : base(message, innerException) => Fault = fault;

    /// <summary>What is wrong.</summary>
    public OverlayFault Fault { get; }
}
