using System.Globalization;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Cli.CommandLine;

namespace Gantry.Cli.Check;

/// <summary>Runs a check and shows what it finds, at once.</summary>
internal sealed class Checking(Terminal terminal, TimeProvider time, bool asJson)
{
    /// <summary>Checks.</summary>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(ArchiveOptions options, IntegrityOptions how, CancellationToken cancellation)
    {
        using Progress progress = new(terminal, time);
        IntegrityReport report = await DicomArchive.CheckAsync(options, how, Show, new IntegrityProgressLine(progress), time: time, cancellationToken: cancellation).ConfigureAwait(false);
        progress.Clear();
        ShowSum(report);
        return report.Findings == 0 ? ExitCode.Done : ExitCode.Findings;

        void Show(IntegrityFinding finding)
        {
            progress.Clear();
            terminal.Report($"{NameOf(finding.Kind)} {finding.Subject}: {finding.Message}. {(finding.IsRepaired ? "Repaired" : "Remedy")}: {finding.Remedy}.");
            if (asJson)
            {
                terminal.WriteJsonLine(writer => Write(writer, finding));
            }
        }
    }

    private static string NameOf(IntegrityFindingKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static void Write(Utf8JsonWriter writer, IntegrityFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", NameOf(finding.Kind));
        writer.WriteString("subject", finding.Subject);
        writer.WriteString("message", finding.Message);
        writer.WriteString("remedy", finding.Remedy);
        writer.WriteBoolean("repaired", finding.IsRepaired);
        writer.WriteEndObject();
    }

    private void ShowSum(IntegrityReport report)
    {
        if (asJson)
        {
            terminal.WriteJsonLine(writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("objects", report.Objects);
                writer.WriteNumber("bytes", report.Bytes);
                writer.WriteNumber("journalLines", report.JournalLines);
                writer.WriteNumber("findings", report.Findings);
                writer.WriteNumber("repaired", report.Repaired);
                writer.WriteEndObject();
            });
            return;
        }

        terminal.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Objects} objects, {report.Bytes >> 20} MiB read, {report.JournalLines} lines of the journal: {report.Findings} findings, {report.Repaired} repaired"));
    }
}
