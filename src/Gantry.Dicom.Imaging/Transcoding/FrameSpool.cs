using Microsoft.Win32.SafeHandles;

namespace Gantry.Dicom.Imaging;

/// <summary>Keeps encoded frames until they are written: in memory, and from some size on in a temporary file.</summary>
internal sealed class FrameSpool(long maximumInMemory, string folder) : IDisposable
{
    private SafeFileHandle? _file;
    private FileBulkSource? _source;
    private long _inMemory;
    private long _inFile;

    /// <summary>Keeps a frame.</summary>
    /// <exception cref="IOException">The temporary file can't be made or written.</exception>
    public EncodedSegment Add(ReadOnlyMemory<byte> frame)
    {
        if (_inMemory + frame.Length <= maximumInMemory)
        {
            _inMemory += frame.Length;
            return new EncodedSegment(frame);
        }

        _file ??= File.OpenHandle(Path.Combine(folder, $"gantry-{Guid.NewGuid():N}.frames"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        _source ??= new FileBulkSource(_file);
        RandomAccess.Write(_file, frame.Span, _inFile);
        EncodedSegment segment = new(default, _source, _inFile, frame.Length);
        _inFile += frame.Length;
        return segment;
    }

    /// <summary>Removes the temporary file.</summary>
    public void Dispose() => _file?.Dispose();
}
