using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Extract;

/// <summary>One run of <c>gantry extract</c>: files are read several at once, and written in the order in which they were named.</summary>
/// <param name="terminal">Where it reports.</param>
/// <param name="time">The clock.</param>
/// <param name="table">The columns.</param>
/// <param name="form">The form of the table.</param>
/// <param name="isSafe">Whether formulas are defused.</param>
internal sealed class Extracting(Terminal terminal, TimeProvider time, AttributeTable table, TableForm form, bool isSafe)
{
    private const int FilesAtOnce = 32;
    private bool _hasFailed;
    private long _count;

    /// <summary>Reads what the paths name and writes the table.</summary>
    internal async Task<int> RunAsync(string[] paths, string? output, CancellationToken cancellation)
    {
        if (output is null)
        {
            using ITableWriter writer = Open(terminal.OpenOutput(), string.Empty);
            await FillAsync(paths, writer, cancellation).ConfigureAwait(false);
            return _hasFailed ? ExitCode.Findings : ExitCode.Done;
        }

        string partial = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(output))!, $".{Guid.NewGuid():N}.partial");
        try
        {
            using (Stream file = form == TableForm.Sqlite ? Stream.Null : File.Create(partial))
            using (ITableWriter writer = Open(file, partial))
            {
                await FillAsync(paths, writer, cancellation).ConfigureAwait(false);
            }

            File.Move(partial, output, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }

        return _hasFailed ? ExitCode.Findings : ExitCode.Done;
    }

    private ITableWriter Open(Stream stream, string path) => form switch
    {
        TableForm.Sqlite => new SqliteTable(path, table.Columns),
        TableForm.JsonLines => new JsonLinesTable(stream, table.Columns),
        _ => new CsvTable(stream, table.Columns, isSafe),
    };

    private async Task FillAsync(string[] paths, ITableWriter writer, CancellationToken cancellation)
    {
        using Progress progress = new(terminal, time);
        Queue<Task<List<Extract>>> reading = [];
        foreach (DicomPath[] some in DicomPaths.Expand(paths, Report).Chunk(FilesAtOnce))
        {
            if (reading.Count >= Environment.ProcessorCount * 2)
            {
                Write(await reading.Dequeue().ConfigureAwait(false), writer, progress);
            }

            reading.Enqueue(Task.Run(() => Read(some, cancellation), cancellation));
        }

        while (reading.TryDequeue(out Task<List<Extract>>? next))
        {
            Write(await next.ConfigureAwait(false), writer, progress);
        }

        writer.Complete();
    }

    private List<Extract> Read(DicomPath[] paths, CancellationToken cancellation)
    {
        List<Extract> rows = new(paths.Length);
        foreach (DicomPath path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                if (path.IsNamed || DicomPaths.HasPrefix(path.Path))
                {
                    rows.Add(new Extract(path.Path, table.Read(path.Path), null));
                }
            }
            catch (Exception exception) when (exception is DicomException or IOException or UnauthorizedAccessException)
            {
                rows.Add(new Extract(path.Path, null, exception.Message));
            }
        }

        return rows;
    }

    private void Write(List<Extract> rows, ITableWriter writer, Progress progress)
    {
        foreach (Extract extract in rows)
        {
            if (extract.Row is not null)
            {
                writer.Write(extract.Path, extract.Row);
            }
            else
            {
                Report(extract.Path, extract.Failure!);
            }
        }

        _count += rows.Count;
        progress.Show(string.Create(CultureInfo.InvariantCulture, $"read {_count} files"));
    }

    private void Report(string path, string reason)
    {
        terminal.Report($"{path}: {reason}");
        _hasFailed = true;
    }

    private sealed record Extract(string Path, AttributeRow? Row, string? Failure);
}
