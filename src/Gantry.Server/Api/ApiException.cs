using Microsoft.AspNetCore.Http;

namespace Gantry.Server.Api;

/// <summary>A request to the API that is answered with problem details.</summary>
internal sealed class ApiException(int status, string detail) : Exception(detail)
{
    /// <summary>The HTTP status.</summary>
    internal int Status => status;

    /// <summary>What is named is not there.</summary>
    internal static ApiException NotFound(string detail) => new(StatusCodes.Status404NotFound, detail);

    /// <summary>It does not fit what is there.</summary>
    internal static ApiException Conflict(string detail) => new(StatusCodes.Status409Conflict, detail);

    /// <summary>A parameter, or a part of the body, is wrong.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="what">What is wrong, or what is to be given.</param>
    internal static ApiException Wrong(string name, string what) => new(StatusCodes.Status400BadRequest, $"{name}: {what}.");

    /// <summary>A parameter has a value that is not allowed.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    /// <param name="expected">What is to be given.</param>
    internal static ApiException NotAllowed(string name, string? value, string expected) => Wrong(name, $"\"{value}\" is not allowed; give {expected}");
}
