using System.Security.Cryptography;
using Gantry.Archive;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>
/// Lets clients keep what they have got: the bytes received never change, so their digest names them. A client asks again before it uses its copy
/// (no-cache), as access or corrections may have changed since; shared caches keep nothing.
/// </summary>
internal static class CacheHeaders
{
    /// <summary>Names the answer by the instance's digest. True when the client has it already: the response is then 304 and complete.</summary>
    /// <param name="request">The request.</param>
    /// <param name="instance">The instance the answer is made of.</param>
    /// <param name="form">What tells this answer from others of the same instance, such as transfer syntax or window; part of the tag.</param>
    public static bool IsKnown(this DicomWebRequest request, StoredInstance instance, string form = "") =>
        request.IsKnown(Convert.ToHexStringLower(instance.Digest.Span[..Math.Min(16, instance.Digest.Length)]), form);

    /// <summary>Names the answer by the digests of several instances. True when the client has it already: the response is then 304 and complete.</summary>
    public static bool IsKnown(this DicomWebRequest request, IReadOnlyList<StoredInstance> instances, string form)
    {
        if (instances.Count == 1)
        {
            return request.IsKnown(instances[0], form);
        }

        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (StoredInstance instance in instances)
        {
            hash.AppendData(instance.Digest.Span);
        }

        return request.IsKnown(Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16)), form);
    }

    private static bool IsKnown(this DicomWebRequest request, string digest, string form)
    {
        HttpResponse response = request.Http.Response;
        string tag = $"\"{digest}{(form.Length > 0 ? $"-{StableHash(form):x}" : string.Empty)}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Append(HeaderNames.Vary, "Accept");
        foreach (string? known in request.Http.Request.Headers.IfNoneMatch)
        {
            if (known is not null && (known == "*" || known.Split(',').Any(one => one.Trim() == tag)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return true;
            }
        }

        return false;
    }

    private static ulong StableHash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return hash;
    }
}
