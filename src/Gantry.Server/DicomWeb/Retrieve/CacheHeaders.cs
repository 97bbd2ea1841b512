using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Gantry.Archive;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>
/// Lets clients keep what they have got: the bytes received never change, so their digest names them, and with it the correction that changed the view of them
/// last. A client asks again before it uses its copy
/// (no-cache), as access or corrections may have changed since; shared caches keep nothing.
/// </summary>
internal static class CacheHeaders
{
    /// <summary>Names the answer by the instance's digest. True when the client has it already: the response is then 304 and complete.</summary>
    /// <param name="request">The request.</param>
    /// <param name="instance">The instance the answer is made of.</param>
    /// <param name="form">What tells this answer from others of the same instance, such as transfer syntax or window; part of the tag.</param>
    /// <param name="isWeak">Whether the same answer may come in other bytes, as a multipart message does with its boundary.</param>
    public static bool IsKnown(this DicomWebRequest request, StoredInstance instance, string form = "", bool isWeak = false) =>
        request.IsKnown(Convert.ToHexStringLower(instance.Digest.Span[..Math.Min(16, instance.Digest.Length)]), instance.View == 0 ? form : $"{form} {instance.View}", isWeak);

    /// <summary>Names the answer by the digests of several instances. True when the client has it already: the response is then 304 and complete.</summary>
    public static bool IsKnown(this DicomWebRequest request, IReadOnlyList<StoredInstance> instances, string form, bool isWeak = false)
    {
        if (instances.Count == 1)
        {
            return request.IsKnown(instances[0], form, isWeak);
        }

        // Hashed at once: a call for each of thousands of digests costs more than the hash.
        ArrayBufferWriter<byte> named = new(instances.Count * (SHA256.HashSizeInBytes + sizeof(long)) + 1);
        foreach (StoredInstance instance in instances)
        {
            named.Write(instance.Digest.Span);
            BinaryPrimitives.WriteInt64LittleEndian(named.GetSpan(sizeof(long)), instance.View);
            named.Advance(sizeof(long));
        }

        return request.IsKnown(Convert.ToHexStringLower(SHA256.HashData(named.WrittenSpan).AsSpan(0, 16)), form, isWeak);
    }

    private static bool IsKnown(this DicomWebRequest request, string digest, string form, bool isWeak)
    {
        HttpResponse response = request.Http.Response;
        string tag = $"\"{digest}{(form.Length > 0 ? $"-{StableHash(form):x}" : string.Empty)}\"";
        response.Headers.ETag = isWeak ? "W/" + tag : tag;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Append(HeaderNames.Vary, "Accept");
        IHeaderDictionary asked = request.Http.Request.Headers;
        if (asked.IfMatch.Count > 0 && (isWeak ? !asked.IfMatch.Contains("*") : !Names(asked.IfMatch, tag)))
        {
            throw new DicomWebException(StatusCodes.Status412PreconditionFailed, "What is here is not what the If-Match header names.");
        }

        // Whoever recodes an answer on its way makes the tag a weak one.
        if (asked.IfNoneMatch.Count > 0 && Names(asked.IfNoneMatch, tag, "W/" + tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }

        return false;
    }

    private static bool Names(StringValues header, params ReadOnlySpan<string> tags)
    {
        foreach (string? value in header)
        {
            foreach (string one in (value ?? string.Empty).Split(',', StringSplitOptions.TrimEntries))
            {
                if (one == "*" || tags.Contains(one))
                {
                    return true;
                }
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
