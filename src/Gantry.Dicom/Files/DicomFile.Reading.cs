using System.IO.Pipelines;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Dicom;

/// <content>Reading from files, memory, streams and pipes.</content>
public sealed partial class DicomFile
{
    /// <summary>Opens a file, reading its headers and short values.</summary>
    /// <exception cref="DicomException">The file is no DICOM file, or passes a limit.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Task<DicomFile> OpenAsync(string path, CancellationToken cancellationToken = default) => OpenAsync(path, DicomReadOptions.Default, cancellationToken);

    /// <summary>Opens a file, reading its headers and short values.</summary>
    /// <exception cref="DicomException">The file is no DICOM file, or passes a limit.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Task<DicomFile> OpenAsync(string path, DicomReadOptions options, CancellationToken cancellationToken = default) =>
        Task.Run(() => Open(path, options), cancellationToken);

    /// <summary>Opens a file, reading its headers and short values.</summary>
    /// <exception cref="DicomException">The file is no DICOM file, or passes a limit.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DicomFile Open(string path, DicomReadOptions? options = null)
    {
        SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        try
        {
            return Open(new FileBulkSource(handle), RandomAccess.GetLength(handle), path, handle, options ?? DicomReadOptions.Default);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file that is kept elsewhere than in a file system, reading its headers and short values.</summary>
    /// <param name="source">Where the bytes are; it must outlive the result.</param>
    /// <param name="length">How many they are.</param>
    /// <param name="options">How to read; the default when null.</param>
    /// <exception cref="DicomException">The bytes are no DICOM file, or pass a limit.</exception>
    public static DicomFile Open(IBulkSource source, long length, DicomReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Open(source, length, null, null, options ?? DicomReadOptions.Default);
    }

    /// <summary>Reads a file that is in memory; the result refers to these bytes.</summary>
    /// <exception cref="DicomException">The bytes are no DICOM file, or pass a limit.</exception>
    public static DicomFile Parse(ReadOnlyMemory<byte> bytes, DicomReadOptions? options = null)
    {
        options ??= DicomReadOptions.Default;
        DicomFileHead head = DicomFileHead.Read(bytes, options);
        return new DicomFile(head, DataSetParser.Parse(bytes, head.TransferSyntax, options, head.DataSetOffset), bytes.Length, null, null);
    }

    /// <summary>Reads a file from a stream, from where it stands. All that is read is in memory; the stream stays open, and may have been read further than needed.</summary>
    /// <exception cref="DicomException">The stream holds no DICOM file, or passes a limit.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static DicomFile Read(Stream stream, DicomReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= DicomReadOptions.Default;
        var head = new HeadReading(options, null);
        var source = new StreamSource(stream, 0);
        head.Run(source);
        if (head.Head!.TransferSyntax.IsDeflated)
        {
            using InflatingStream inflating = Inflate(head, stream, options);
            var inflated = new DataSetBuilder(head.Head.TransferSyntax, options, 0, null, null);
            inflated.Run(new StreamSource(inflating, 0));
            return new DicomFile(head.Head, inflated.Complete(), 0, null, null);
        }

        DataSetBuilder builder = Begin(head, options, null, null);
        builder.Run(source);
        return OfStream(head.Head, builder.Complete());
    }

    /// <summary>Reads a file from a stream, from where it stands. All that is read is in memory; the stream stays open, and may have been read further than needed.</summary>
    /// <exception cref="DicomException">The stream holds no DICOM file, or passes a limit.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async Task<DicomFile> ReadAsync(Stream stream, DicomReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= DicomReadOptions.Default;
        var head = new HeadReading(options, null);
        var source = new StreamSource(stream, 0);
        await head.RunAsync(source, cancellationToken).ConfigureAwait(false);
        if (head.Head!.TransferSyntax.IsDeflated)
        {
            using InflatingStream inflating = Inflate(head, stream, options);
            return await InflateAsync(head.Head, inflating, options, cancellationToken).ConfigureAwait(false);
        }

        DataSetBuilder builder = Begin(head, options, null, null);
        await builder.RunAsync(source, cancellationToken).ConfigureAwait(false);
        return OfStream(head.Head, builder.Complete());
    }

    /// <summary>
    /// Reads a file from a pipe. All that is read is in memory. Where reading stops at a tag, the pipe is left there, unless the data set is deflated; it is not completed.
    /// </summary>
    /// <exception cref="DicomException">The pipe holds no DICOM file, or passes a limit.</exception>
    public static async Task<DicomFile> ReadAsync(PipeReader pipe, DicomReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        options ??= DicomReadOptions.Default;
        var reading = new HeadReading(options, null);
        await reading.RunAsync(pipe, 0, cancellationToken).ConfigureAwait(false);
        DicomFileHead head = reading.Head!;
        if (head.TransferSyntax.IsDeflated)
        {
            Stream deflated = pipe.AsStream(leaveOpen: true);
            await using (deflated.ConfigureAwait(false))
            {
                using var inflating = new InflatingStream(deflated, null, options.Context.Limits);
                return await InflateAsync(head, inflating, options, cancellationToken).ConfigureAwait(false);
            }
        }

        var builder = new DataSetBuilder(head.TransferSyntax, options, head.DataSetOffset, null, null);
        await builder.RunAsync(pipe, head.DataSetOffset, cancellationToken).ConfigureAwait(false);
        return OfStream(head, builder.Complete());
    }

    private static DicomFile OfStream(DicomFileHead head, DataSetSource source) => new(head, source, source.IsPartial ? 0 : source.End, null, null);

    private static DicomFile Open(IBulkSource bulk, long length, string? path, SafeFileHandle? handle, DicomReadOptions options)
    {
        var head = new HeadReading(options, length);
        head.Run(bulk);
        if (head.Head!.TransferSyntax.IsDeflated)
        {
            DataSetSource inflated = DataSetParser.ParseDeflated(bulk, head.Head.DataSetOffset, length, head.Head.TransferSyntax, options);
            return new DicomFile(head.Head, inflated, length, path, handle);
        }

        DataSetBuilder builder = Begin(head, options, length, bulk);
        builder.Run(bulk);
        return new DicomFile(head.Head, builder.Complete(), length, path, handle);
    }

    private static async Task<DicomFile> InflateAsync(DicomFileHead head, InflatingStream inflating, DicomReadOptions options, CancellationToken cancellationToken)
    {
        var builder = new DataSetBuilder(head.TransferSyntax, options, 0, null, null);
        await builder.RunAsync(new StreamSource(inflating, 0), cancellationToken).ConfigureAwait(false);
        return new DicomFile(head, builder.Complete(), 0, null, null);
    }

    /// <summary>Begins the data set with what was read beyond the head.</summary>
    private static DataSetBuilder Begin(HeadReading head, DicomReadOptions options, long? end, IBulkSource? bulk)
    {
        var builder = new DataSetBuilder(head.Head!.TransferSyntax, options, head.Head.DataSetOffset, end, bulk);
        builder.Begin(head.Block, head.Count, 0);
        return builder;
    }

    /// <summary>Inflates what was read beyond the head, and then the rest of the stream.</summary>
    private static InflatingStream Inflate(HeadReading head, Stream rest, DicomReadOptions options) =>
        new(new CountingStream(rest, head.Block.AsMemory(0, head.Count)[(int)head.Head!.DataSetOffset..]), null, options.Context.Limits);
}
