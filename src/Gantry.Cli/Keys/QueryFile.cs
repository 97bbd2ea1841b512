using Gantry.Cli.CommandLine;
using Gantry.Dicom;

namespace Gantry.Cli.Keys;

/// <summary>The keys of a query in a file: DICOM with or without meta header, or DICOM JSON.</summary>
internal static class QueryFile
{
    private const long Longest = 4 << 20;

    /// <summary>Reads it.</summary>
    /// <exception cref="UsageException">It can't be read.</exception>
    internal static async Task<DataSet> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            if (new FileInfo(path).Length > Longest)
            {
                throw new UsageException($"--query: '{path}' is longer than {Longest >> 20} MiB, too long for a query.");
            }

            byte[] bytes = await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false);
            return path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? DicomJson.Read(bytes) : DicomFile.Parse(bytes).DataSet.Clone();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DicomException)
        {
            throw new UsageException($"--query: '{path}' can't be read: {exception.Message}");
        }
    }
}
