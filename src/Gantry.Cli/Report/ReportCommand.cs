using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Objects.KeyObjects.Manifests;
using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Cli.Report;

/// <summary><c>gantry report</c>: structured reports as text, page and JSON, checked, and made of JSON.</summary>
internal static class ReportCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string> path = new("FILE") { Description = "The report or key object selection; with --from where the one that is made goes." };
        Option<bool> text = new("--text") { Description = "As plain text, which it is without anything else." };
        Option<bool> html = new("--html") { Description = "As a page that loads nothing and runs nothing." };
        Option<bool> json = new("--json") { Description = "As JSON: attributes in the DICOM JSON Model, content as a tree of items; --from takes it back. With --check an array of findings." };
        Option<bool> check = new("--check") { Description = "Checks relationships, names, values, evidence and the template instead of showing the report." };
        Option<string> profile = new("--profile") { Description = "What --check holds the document against: DICOM alone, or the IdéoLink manifest too.", HelpName = "dicom|ideolink", DefaultValueFactory = _ => "dicom" };
        profile.AcceptOnlyFromAmong("dicom", "ideolink");
        Option<string?> from = new("--from") { Description = "Makes a report of such JSON. What its attributes lack (identifiers, dates, series) is filled.", HelpName = "FILE.json" };
        Option<string?> output = new("--out") { Description = "Where it goes instead of standard output.", HelpName = "FILE" };
        Command command = new("report", "Shows, checks and makes structured reports.") { path, text, html, json, check, profile, from, output };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(text) ? 1 : 0) + (result.GetValue(html) ? 1 : 0) + (result.GetValue(json) ? 1 : 0) > 1)
            {
                result.AddError("Only one of --text, --html and --json is possible.");
            }

            if (result.GetValue(from) is not null && (result.GetValue(text) || result.GetValue(html) || result.GetValue(json) || result.GetValue(check) || result.GetValue(output) is not null))
            {
                result.AddError("--from makes FILE of the JSON and takes nothing else.");
            }

            if (result.GetValue(check) && (result.GetValue(text) || result.GetValue(html) || result.GetValue(output) is not null))
            {
                result.AddError("--check only goes with --json.");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            string file = parsed.GetRequiredValue(path);
            ReportForm form = parsed.GetValue(html) ? ReportForm.Html : parsed.GetValue(json) ? ReportForm.Json : ReportForm.Text;
            return parsed.GetValue(from) is { } source ? MakeAsync(source, file, time, cancellation)
                : parsed.GetValue(check) ? CheckAsync(terminal, file, parsed.GetRequiredValue(profile) == "ideolink", form == ReportForm.Json, cancellation)
                : ShowAsync(terminal, file, form, parsed.GetValue(output), cancellation);
        });
        return command;
    }

    private static async Task<int> ShowAsync(Terminal terminal, string path, ReportForm form, string? output, CancellationToken cancellation)
    {
        (StructuredReport report, _) = await ReportFile.ReadAsync(path, cancellation).ConfigureAwait(false);
        if (output is not null)
        {
            await ReportFile.WriteAsync(report, output, form, cancellation).ConfigureAwait(false);
        }
        else if (form == ReportForm.Text)
        {
            foreach (string line in ReportText.Render(report).TrimEnd('\n').Split('\n'))
            {
                terminal.Output.WriteLine(PrintableText.Of(line));
            }
        }
        else
        {
            terminal.WriteUtf8(ReportFile.Render(report, form));
        }

        return ExitCode.Done;
    }

    private static async Task<int> CheckAsync(Terminal terminal, string path, bool isManifest, bool asJson, CancellationToken cancellation)
    {
        (_, DataSet dataSet) = await ReportFile.ReadAsync(path, cancellation).ConfigureAwait(false);
        IReadOnlyList<ValidationFinding> findings = [.. ReportChecker.Check(dataSet).Concat(isManifest ? IdeoLinkManifestChecker.Check(dataSet) : []).Distinct()];
        if (asJson)
        {
            terminal.WriteJsonLine(writer =>
            {
                writer.WriteStartArray();
                foreach (ValidationFinding finding in findings)
                {
                    writer.WriteStartObject();
                    writer.WriteString("file", path);
                    finding.WriteTo(writer);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            });
        }
        else
        {
            foreach (ValidationFinding finding in findings)
            {
                terminal.Output.WriteLine(PrintableText.Of(finding.ToString()));
            }
        }

        return findings.Any(finding => finding.Severity == FindingSeverity.Error) ? ExitCode.Findings : ExitCode.Done;
    }

    private static async Task<int> MakeAsync(string source, string target, TimeProvider time, CancellationToken cancellation)
    {
        StructuredReport read = ReportJson.Read(await File.ReadAllBytesAsync(source, cancellation).ConfigureAwait(false));
        DataSet dataSet = ReportJson.Complete(read, new DocumentOptions { Time = time.GetLocalNow() }).ToDataSet();
        string path = Path.GetFullPath(target);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).SaveAsync(path, TransferSyntax.ExplicitVRLittleEndian, cancellation).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
