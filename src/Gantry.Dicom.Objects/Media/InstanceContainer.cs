using System.Buffers;
using System.Globalization;
using Gantry.Dicom.Imaging;

namespace Gantry.Dicom.Objects.Media;

/// <summary>
/// The instances in one file that holds many. Names of files in it are shown and never become paths: one that is to be sent is expanded into a file with a name of our own,
/// which goes when it was sent. Their number and sizes are bounded, and lengths and checksums must be what the container says.
/// </summary>
/// <param name="path">The container.</param>
internal abstract class InstanceContainer(string path) : IDisposable
{
    /// <summary>The most files that are taken.</summary>
    protected const int MaximumFiles = 200_000;

    private const long AnyRatio = 100 << 20;
    private const int HeadLength = 64 << 10;
    private const int CopyBuffer = 128 << 10;
    private static readonly DicomReadOptions s_whole = new() { StopAfter = Attributes.DirectoryRecordSequence };
    private readonly SemaphoreSlim _turn = new(1);
    private string? _folder;
    private int _expanded;

    /// <summary>What it is called: archive, image.</summary>
    internal abstract string Kind { get; }

    /// <summary>The files in it that are not empty.</summary>
    internal abstract IReadOnlyList<ContainedFile> Files { get; }

    /// <summary>What of it can't be read, though the rest can: names and reasons.</summary>
    internal List<(string Name, string Reason)> Faults { get; } = [];

    /// <summary>The name of a file where it is reported.</summary>
    internal string NameOf(ContainedFile file) => $"{path}!{file.Name}";

    /// <summary>Reads the identifiers of a file.</summary>
    /// <returns>Null when it is a DICOMDIR.</returns>
    /// <exception cref="DicomException">It is not DICOM, or not an instance.</exception>
    internal async Task<InstanceFile?> ReadAsync(ContainedFile file, CancellationToken cancellation)
    {
        byte[] head = await HeadAsync(file, cancellation).ConfigureAwait(false);
        try
        {
            using DicomFile read = DicomFile.Parse(head, InstanceFile.ReadOptions);
            return Of(read, file);
        }
        catch (DicomException) when (file.Length > head.Length && HasPrefix(head))
        {
            // What is to be known lies further behind, or is deflated.
            using OpenedFile expanded = await ExpandAsync(file, cancellation).ConfigureAwait(false);
            using DicomFile read = await DicomFile.OpenAsync(expanded.Path, InstanceFile.ReadOptions, cancellation).ConfigureAwait(false);
            return Of(read, file);
        }
    }

    /// <summary>Reads a file that is a DICOMDIR.</summary>
    internal async Task<DataSet> ReadDirectoryAsync(ContainedFile file, CancellationToken cancellation)
    {
        using OpenedFile expanded = await ExpandAsync(file, cancellation).ConfigureAwait(false);
        using DicomFile read = await DicomFile.OpenAsync(expanded.Path, s_whole, cancellation).ConfigureAwait(false);
        return read.DataSet;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        _turn.Dispose();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>Closes the container.</summary>
    protected abstract void Close();

    /// <summary>Refuses files that would take far more room than the container has.</summary>
    /// <param name="files">The files.</param>
    /// <param name="length">The length of the container.</param>
    /// <param name="ratio">How many times its length they may have.</param>
    /// <exception cref="InvalidDataException">They would.</exception>
    protected static void CheckTotal(IReadOnlyList<ContainedFile> files, long length, int ratio)
    {
        long most = AnyRatio + (ratio * length);
        long total = 0;
        foreach (ContainedFile file in files)
        {
            total = file.Length > most ? long.MaxValue : total + file.Length;
            if (total > most)
            {
                throw new InvalidDataException($"it would expand to more than {ratio} times its size: expand it with a program you trust, and send the folder.");
            }
        }
    }

    private static bool HasPrefix(ReadOnlySpan<byte> head) => head.Length >= 132 && head[128..132].SequenceEqual("DICM"u8);

    private InstanceFile? Of(DicomFile read, ContainedFile file) =>
        InstanceFile.Of(read, NameOf(file), file.Length, file.Modified, cancellation => ExpandAsync(file, cancellation));

    // An archive has one position: its files are read one after the other, while those found before are expanded for others.
    private async Task<byte[]> HeadAsync(ContainedFile file, CancellationToken cancellation)
    {
        byte[] head = new byte[(int)Math.Min(HeadLength, file.Length)];
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            Stream stream = await file.OpenAsync(cancellation).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                await stream.ReadExactlyAsync(head, cancellation).ConfigureAwait(false);
                return head;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<OpenedFile> ExpandAsync(ContainedFile contained, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(CopyBuffer);
        OpenedFile? file = null;
        try
        {
            _folder ??= Directory.CreateTempSubdirectory("gantry-files-").FullName;
            string expanded = Path.Combine(_folder, (++_expanded).ToString(CultureInfo.InvariantCulture));
            file = new OpenedFile(File.OpenHandle(expanded, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, FileOptions.DeleteOnClose), expanded);
            long length = 0;
            uint checksum = 0;
            Stream stream = await contained.OpenAsync(cancellation).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                int count;
                while ((count = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0 && length + count <= contained.Length)
                {
                    RandomAccess.Write(file.Handle, buffer.AsSpan(0, count), length);
                    checksum = Crc32.Append(checksum, buffer.AsSpan(0, count));
                    length += count;
                }

                if (count > 0 || length != contained.Length || (contained.Checksum is { } expected && checksum != expected))
                {
                    throw new InvalidDataException($"the {Kind} is damaged: the file's length or checksum is not what it says.");
                }
            }

            return file;
        }
        catch
        {
            file?.Dispose();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            _turn.Release();
        }
    }
}
