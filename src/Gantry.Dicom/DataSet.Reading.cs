using System.IO.Pipelines;

namespace Gantry.Dicom;

/// <content>Reading data sets without preamble and file meta information, as they come over networks.</content>
public sealed partial class DataSet
{
    /// <summary>Reads a data set from a stream, up to its end. All that is read is in memory.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="transferSyntax">How the data set is encoded.</param>
    /// <param name="options">How to read; the default when null.</param>
    /// <exception cref="DicomException">A limit is passed.</exception>
    public static DataSet Read(Stream stream, TransferSyntax transferSyntax, DicomReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(transferSyntax);
        options ??= DicomReadOptions.Default;
        using InflatingStream? inflating = transferSyntax.IsDeflated ? new InflatingStream(stream, null, options.Context.Limits) : null;
        var builder = new DataSetBuilder(transferSyntax, options, 0, null, null);
        builder.Run(new StreamSource(inflating ?? stream, 0));
        return new DataSet(builder.Complete());
    }

    /// <summary>Reads a data set from a stream, up to its end. All that is read is in memory.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="transferSyntax">How the data set is encoded.</param>
    /// <param name="options">How to read; the default when null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DicomException">A limit is passed.</exception>
    public static async Task<DataSet> ReadAsync(Stream stream, TransferSyntax transferSyntax, DicomReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(transferSyntax);
        options ??= DicomReadOptions.Default;
        using InflatingStream? inflating = transferSyntax.IsDeflated ? new InflatingStream(stream, null, options.Context.Limits) : null;
        var builder = new DataSetBuilder(transferSyntax, options, 0, null, null);
        await builder.RunAsync(new StreamSource(inflating ?? stream, 0), cancellationToken).ConfigureAwait(false);
        return new DataSet(builder.Complete());
    }

    /// <summary>Reads a data set from a pipe, up to its end or to the tag to stop at; the pipe is left there, unless the data set is deflated, and not completed.</summary>
    /// <param name="pipe">The pipe.</param>
    /// <param name="transferSyntax">How the data set is encoded.</param>
    /// <param name="options">How to read; the default when null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DicomException">A limit is passed.</exception>
    public static async Task<DataSet> ReadAsync(PipeReader pipe, TransferSyntax transferSyntax, DicomReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        ArgumentNullException.ThrowIfNull(transferSyntax);
        if (transferSyntax.IsDeflated)
        {
            Stream deflated = pipe.AsStream(leaveOpen: true);
            await using (deflated.ConfigureAwait(false))
            {
                return await ReadAsync(deflated, transferSyntax, options, cancellationToken).ConfigureAwait(false);
            }
        }

        var builder = new DataSetBuilder(transferSyntax, options ?? DicomReadOptions.Default, 0, null, null);
        await builder.RunAsync(pipe, 0, cancellationToken).ConfigureAwait(false);
        return new DataSet(builder.Complete());
    }

    /// <summary>Shows a visitor the elements of a data set that is in memory.</summary>
    /// <param name="bytes">The encoded data set, not deflated.</param>
    /// <param name="transferSyntax">How it is encoded.</param>
    /// <param name="visitor">Whom to show it.</param>
    /// <param name="options">How to read; the default when null.</param>
    /// <returns>What was found wrong.</returns>
    /// <exception cref="DicomException">A limit is passed.</exception>
    public static IReadOnlyList<Finding> Visit(ReadOnlySpan<byte> bytes, TransferSyntax transferSyntax, ElementVisitor visitor, DicomReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(transferSyntax);
        ArgumentNullException.ThrowIfNull(visitor);
        if (transferSyntax.IsDeflated)
        {
            throw new ArgumentException("A deflated data set is visited as it comes from a pipe.", nameof(transferSyntax));
        }

        options ??= DicomReadOptions.Default;
        visitor.Restart();
        visitor.StartDataSet(new DataSet(options.Context), transferSyntax);
        using var walk = new ElementWalk(visitor, transferSyntax, options, 0, bytes.Length);
        walk.ReadAll(bytes, 0);
        return walk.Findings;
    }

    /// <summary>Shows a visitor the elements of a data set as it comes through a pipe.</summary>
    /// <param name="pipe">The pipe; left where reading stops, unless the data set is deflated, and not completed.</param>
    /// <param name="transferSyntax">How the data set is encoded.</param>
    /// <param name="visitor">Whom to show it.</param>
    /// <param name="options">How to read; the default when null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was found wrong.</returns>
    /// <exception cref="DicomException">A limit is passed.</exception>
    public static async Task<IReadOnlyList<Finding>> VisitAsync(
        PipeReader pipe, TransferSyntax transferSyntax, ElementVisitor visitor, DicomReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        ArgumentNullException.ThrowIfNull(transferSyntax);
        ArgumentNullException.ThrowIfNull(visitor);
        options ??= DicomReadOptions.Default;
        visitor.Restart();
        visitor.StartDataSet(new DataSet(options.Context), transferSyntax);
        using var walk = new ElementWalk(visitor, transferSyntax, options, 0, null);
        if (!transferSyntax.IsDeflated)
        {
            await walk.RunAsync(pipe, 0, cancellationToken).ConfigureAwait(false);
            return walk.Findings;
        }

        Stream deflated = pipe.AsStream(leaveOpen: true);
        await using (deflated.ConfigureAwait(false))
        {
            using var inflating = new InflatingStream(deflated, null, options.Context.Limits);
            await walk.RunAsync(new StreamSource(inflating, 0), cancellationToken).ConfigureAwait(false);
            return walk.Findings;
        }
    }
}
