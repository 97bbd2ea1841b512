namespace Gantry.Dicom.Imaging;

/// <summary>What a code stream holds of one tile.</summary>
/// <param name="parameters">How it is coded.</param>
internal sealed class TileStream(CodingParameters parameters)
{
    private readonly SortedDictionary<int, ReadOnlyMemory<byte>> _tileHeaders = [];
    private readonly List<ReadOnlyMemory<byte>> _mainHeaders = [];
    private readonly List<ReadOnlyMemory<byte>> _parts = [];

    public CodingParameters Parameters { get; } = parameters;

    /// <summary>Where in the code stream its first tile-part starts.</summary>
    public required int Offset { get; init; }

    /// <summary>Whether the code stream ends before its last tile-part does.</summary>
    public bool IsCut { get; set; }

    /// <summary>The packets of all its tile-parts.</summary>
    public ReadOnlyMemory<byte> Packets => Join(_parts);

    /// <summary>The packet headers that are kept apart from the packets (PPM, PPT); null where they are not.</summary>
    public ReadOnlyMemory<byte>? PackedHeaders =>
        _mainHeaders.Count + _tileHeaders.Count == 0 ? default(ReadOnlyMemory<byte>?) : Join([.. _mainHeaders, .. _tileHeaders.Values]);

    public void AddPart(ReadOnlyMemory<byte> packets) => _parts.Add(packets);

    /// <summary>Adds what PPM holds for one of its tile-parts.</summary>
    public void AddMainHeaders(ReadOnlyMemory<byte> headers) => _mainHeaders.Add(headers);

    /// <summary>Adds what a PPT holds.</summary>
    public void AddTileHeaders(int index, ReadOnlyMemory<byte> headers) => _tileHeaders[index] = headers;

    private static ReadOnlyMemory<byte> Join(List<ReadOnlyMemory<byte>> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        byte[] joined = new byte[parts.Sum(part => (long)part.Length)];
        int position = 0;
        foreach (ReadOnlyMemory<byte> part in parts)
        {
            part.CopyTo(joined.AsMemory(position));
            position += part.Length;
        }

        return joined;
    }
}
