using System.Text;
using Gantry.Dicom;
using Gantry.Dicom.Objects.StructuredReports;

namespace Gantry.Cli.Report;

/// <summary>Reports in files, and what is made of them.</summary>
internal static class ReportFile
{
    // What a report says is needed after its file is closed.
    private static readonly DicomReadOptions s_inMemory = new() { BulkThreshold = int.MaxValue };

    /// <summary>The form that the ending of a file's name means; null when it means none.</summary>
    internal static ReportForm? FormOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" => ReportForm.Html,
        ".txt" => ReportForm.Text,
        ".json" => ReportForm.Json,
        _ => null,
    };

    /// <summary>Reads a report.</summary>
    /// <exception cref="DicomException">The file is not DICOM, or no report.</exception>
    internal static async Task<(StructuredReport Report, DataSet DataSet)> ReadAsync(string path, CancellationToken cancellation)
    {
        using DicomFile file = await DicomFile.OpenAsync(path, s_inMemory, cancellation).ConfigureAwait(false);
        return IsReport(file.DataSet)
            ? (StructuredReport.Read(file.DataSet), file.DataSet)
            : throw new DicomException($"{path} is no structured report: it has neither Value Type (0040,A040) nor Content Sequence (0040,A730)");
    }

    /// <summary>Whether a file is a report.</summary>
    /// <exception cref="DicomException">The file is not DICOM.</exception>
    internal static async Task<bool> IsReportAsync(string path, CancellationToken cancellation)
    {
        using DicomFile file = await DicomFile.OpenAsync(path, cancellation).ConfigureAwait(false);
        return IsReport(file.DataSet);
    }

    /// <summary>The report in a form, in UTF-8.</summary>
    internal static byte[] Render(StructuredReport report, ReportForm form) => form switch
    {
        ReportForm.Html => Encoding.UTF8.GetBytes(ReportHtml.Render(report)),
        ReportForm.Json => [.. ReportJson.ToArray(report, isIndented: true), (byte)'\n'],
        _ => Encoding.UTF8.GetBytes(ReportText.Render(report)),
    };

    /// <summary>Writes a report into a file, in the form that its name means.</summary>
    internal static async Task WriteAsync(StructuredReport report, string target, ReportForm form, CancellationToken cancellation)
    {
        string path = Path.GetFullPath(target);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, Render(report, form), cancellation).ConfigureAwait(false);
    }

    private static bool IsReport(DataSet dataSet) => dataSet.Contains(Attributes.ContentSequence) || dataSet.GetString(Attributes.ValueType) is not null;
}
