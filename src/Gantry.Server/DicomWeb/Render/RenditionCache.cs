using Gantry.Archive;
using Microsoft.Extensions.Caching.Memory;

namespace Gantry.Server.DicomWeb.Render;

/// <summary>
/// Pictures that were made lately, up to a number of bytes in all: lists of exams ask for the same thumbnails over and over. A picture is named by the digest of what was received and by
/// its last correction, so that what is found is never stale.
/// </summary>
internal sealed class RenditionCache : IDisposable
{
    private const long MaximumBytes = 64 << 20;
    private readonly MemoryCache _pictures = new(new MemoryCacheOptions { SizeLimit = MaximumBytes, CompactionPercentage = 0.1 });

    /// <summary>Finds a picture, or makes and keeps it.</summary>
    /// <param name="instance">The instance it shows.</param>
    /// <param name="frame">The frame, 1 for the first.</param>
    /// <param name="form">All that was asked for, with the media type.</param>
    /// <param name="make">Makes it.</param>
    /// <exception cref="Dicom.DicomException">It can't be made.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> GetAsync(StoredInstance instance, int frame, string form, Func<Task<ReadOnlyMemory<byte>>> make)
    {
        Name name = new(Convert.ToHexString(instance.Digest.Span), instance.TransferSyntax.Uid.Value, instance.View, frame, form);
        if (_pictures.TryGetValue(name, out ReadOnlyMemory<byte> known))
        {
            return known;
        }

        ReadOnlyMemory<byte> picture = await make();
        using ICacheEntry entry = _pictures.CreateEntry(name);
        entry.Size = picture.Length;
        entry.Value = picture;
        return picture;
    }

    /// <inheritdoc/>
    public void Dispose() => _pictures.Dispose();

    private sealed record Name(string Digest, string TransferSyntax, long View, int Frame, string Form);
}
