using System.Buffers;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.DicomWeb.Negotiation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Gantry.Server.DicomWeb.Store;

/// <summary>The bulk data parts of a store request, by their Content-Location. Their bytes are in the staging area of the archive.</summary>
/// <param name="staged">Where the bytes go.</param>
/// <param name="message">The address of the request, to which relative locations refer.</param>
internal sealed class BulkDataParts(StagedBulkData staged, Uri message)
{
    private const int BufferLength = 128 << 10;
    private const int MaximumParts = 1_000_000;
    private readonly Dictionary<string, List<BulkDataPart>> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Where the bytes are, once all have come.</summary>
    public StagedBulkData Staged => staged;

    /// <summary>How many locations no metadata refer to.</summary>
    public int Unused => _parts.Count - _used.Count;

    /// <summary>Takes in a part. Parts of the same location are frames of the same value, in the order in which they come.</summary>
    /// <exception cref="DicomWebException">400: it has no location, or there are too many parts; 503: there is no room.</exception>
    public async Task AddAsync(MultipartSection part, CancellationToken cancellationToken)
    {
        if (part.Headers?.TryGetValue(HeaderNames.ContentLocation, out Microsoft.Extensions.Primitives.StringValues location) is not true || string.IsNullOrEmpty(location))
        {
            throw new DicomWebException(StatusCodes.Status400BadRequest, "A part of bulk data has no Content-Location, by which the metadata could refer to it.");
        }

        if (_count++ == MaximumParts)
        {
            throw new DicomWebException(StatusCodes.Status400BadRequest, $"The message has more than {MaximumParts} parts; send fewer instances at once.");
        }

        long offset = staged.Length;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            for (int read; (read = await part.Body.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                Write(buffer.AsSpan(0, read));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        string key = KeyOf(location.ToString());
        if (!_parts.TryGetValue(key, out List<BulkDataPart>? parts))
        {
            _parts.Add(key, parts = []);
        }

        parts.Add(new BulkDataPart(new ValueRange(offset, staged.Length - offset), part.ContentType is { } type ? MediaType.Parse(type) : null));
    }

    /// <summary>The parts that a reference means, in order; empty when there are none.</summary>
    public IReadOnlyList<BulkDataPart> Find(string uri)
    {
        string key = KeyOf(uri);
        if (_parts.TryGetValue(key, out List<BulkDataPart>? parts))
        {
            _used.Add(key);
            return parts;
        }

        return [];
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            staged.Write(bytes);
        }
        catch (IOException exception)
        {
            throw new DicomWebException(StatusCodes.Status503ServiceUnavailable, $"The bulk data can't be kept: {exception.Message}.");
        }
    }

    private string KeyOf(string uri) => Uri.TryCreate(message, uri.Trim(), out Uri? absolute) ? absolute.AbsoluteUri : uri;
}

/// <summary>A part of bulk data.</summary>
/// <param name="Range">Where its bytes are in the staged data.</param>
/// <param name="Type">Its media type; null when it names none.</param>
internal readonly record struct BulkDataPart(ValueRange Range, MediaType? Type);
