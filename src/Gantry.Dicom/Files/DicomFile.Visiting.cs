using System.IO.Pipelines;

namespace Gantry.Dicom;

/// <content>Showing a file's elements to a visitor.</content>
public sealed partial class DicomFile
{
    /// <summary>Shows a visitor the elements of a file that is in memory.</summary>
    /// <returns>What was found wrong.</returns>
    /// <exception cref="DicomException">The bytes are no DICOM file, or pass a limit.</exception>
    public static IReadOnlyList<Finding> Visit(ReadOnlyMemory<byte> bytes, ElementVisitor visitor, DicomReadOptions? options = null)
    {
        options ??= DicomReadOptions.Default;
        DicomFileHead head = DicomFileHead.Read(bytes, options);
        if (head.TransferSyntax.IsDeflated)
        {
            var source = new DataSetSource(head.TransferSyntax, options.Context, default, [new SparseSegment(0, bytes)]);
            using var deflated = new BulkStream(source, head.DataSetOffset, bytes.Length - head.DataSetOffset);
            return VisitDeflated(head, deflated, deflated.Length, visitor, options);
        }

        using ElementWalk walk = Begin(head, visitor, options, bytes.Length);
        walk.ReadAll(bytes.Span[(int)head.DataSetOffset..], head.DataSetOffset);
        return [.. head.Findings, .. walk.Findings];
    }

    /// <summary>Shows a visitor the elements of a file; what it does not want is not read.</summary>
    /// <returns>What was found wrong.</returns>
    /// <exception cref="DicomException">The file is no DICOM file, or passes a limit.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<Finding> Visit(string path, ElementVisitor visitor, DicomReadOptions? options = null)
    {
        options ??= DicomReadOptions.Default;
        using Microsoft.Win32.SafeHandles.SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var source = new FileBulkSource(handle);
        long length = RandomAccess.GetLength(handle);
        var reading = new HeadReading(options, length);
        reading.Run(source);
        DicomFileHead head = reading.Head!;
        if (head.TransferSyntax.IsDeflated)
        {
            using var deflated = new BulkStream(source, head.DataSetOffset, length - head.DataSetOffset);
            return VisitDeflated(head, deflated, deflated.Length, visitor, options);
        }

        using ElementWalk walk = Begin(head, visitor, options, length);
        walk.Begin(reading.Block, reading.Count, 0);
        walk.Run(source);
        return [.. head.Findings, .. walk.Findings];
    }

    /// <summary>Shows a visitor the elements of a file; what it does not want is not read.</summary>
    /// <returns>What was found wrong.</returns>
    /// <exception cref="DicomException">The file is no DICOM file, or passes a limit.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Task<IReadOnlyList<Finding>> VisitAsync(string path, ElementVisitor visitor, DicomReadOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Visit(path, visitor, options), cancellationToken);

    /// <summary>Shows a visitor the elements of a file as it comes through a pipe. Where reading stops, the pipe is left there, unless the data set is deflated; it is not completed.</summary>
    /// <returns>What was found wrong.</returns>
    /// <exception cref="DicomException">The pipe holds no DICOM file, or passes a limit.</exception>
    public static async Task<IReadOnlyList<Finding>> VisitAsync(PipeReader pipe, ElementVisitor visitor, DicomReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        options ??= DicomReadOptions.Default;
        var reading = new HeadReading(options, null);
        await reading.RunAsync(pipe, 0, cancellationToken).ConfigureAwait(false);
        DicomFileHead head = reading.Head!;
        using ElementWalk walk = Begin(head, visitor, options, null);
        if (!head.TransferSyntax.IsDeflated)
        {
            await walk.RunAsync(pipe, head.DataSetOffset, cancellationToken).ConfigureAwait(false);
            return [.. head.Findings, .. walk.Findings];
        }

        Stream deflated = pipe.AsStream(leaveOpen: true);
        await using (deflated.ConfigureAwait(false))
        {
            using var inflating = new InflatingStream(deflated, null, options.Context.Limits);
            await walk.RunAsync(new StreamSource(inflating, 0), cancellationToken).ConfigureAwait(false);
            return [.. head.Findings, .. walk.Findings];
        }
    }

    private static List<Finding> VisitDeflated(DicomFileHead head, Stream deflated, long length, ElementVisitor visitor, DicomReadOptions options)
    {
        using var inflating = new InflatingStream(deflated, length, options.Context.Limits);
        using ElementWalk walk = Begin(head, visitor, options, null);
        walk.Run(new StreamSource(inflating, 0));
        return [.. head.Findings, .. walk.Findings];
    }

    private static ElementWalk Begin(DicomFileHead head, ElementVisitor visitor, DicomReadOptions options, long? end)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        visitor.Restart();
        visitor.StartDataSet(head.MetaInformation, head.TransferSyntax);
        return new ElementWalk(visitor, head.TransferSyntax, options, head.TransferSyntax.IsDeflated ? 0 : head.DataSetOffset, end);
    }
}
