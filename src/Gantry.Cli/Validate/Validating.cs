using System.Text.Json;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Objects.KeyObjects.Manifests;
using Gantry.Dicom.Objects.Media;
using Gantry.Dicom.Objects.Signatures;
using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Cli.Validate;

/// <summary>Validates files one after the other, each by itself and with those before, and shows what is found: a line each, or an array of JSON.</summary>
/// <param name="terminal">Where it is shown.</param>
/// <param name="options">What counts as an error.</param>
/// <param name="profile">The profile that key object selections are held against; null for none.</param>
/// <param name="least">The least severity shown.</param>
/// <param name="asJson">Whether an array is written.</param>
internal sealed class Validating(Terminal terminal, ValidationOptions options, ManifestProfile? profile, FindingSeverity least, bool asJson)
{
    private readonly EntityConsistency _together = new(options);
    private int _exitCode = ExitCode.Done;

    /// <summary>Validates the files.</summary>
    /// <returns>The exit code: 1 with errors, or where a file can't be read.</returns>
    internal async Task<int> RunAsync(string[] paths, CancellationToken cancellation)
    {
        await terminal.WriteJsonArrayAsync(asJson, async json =>
        {
            foreach (DicomPath path in DicomPaths.Expand(paths, (at, reason) => ReportUnreadable(json, at, reason)))
            {
                cancellation.ThrowIfCancellationRequested();
                if (path.IsNamed || DicomPaths.HasPrefix(path.Path))
                {
                    await ValidateAsync(json, path.Path, cancellation).ConfigureAwait(false);
                }
            }

            foreach ((string path, ValidationFinding finding) in _together.CheckReferences())
            {
                Take(json, path, finding);
            }
        }).ConfigureAwait(false);
        return _exitCode;
    }

    private async Task ValidateAsync(Utf8JsonWriter? json, string path, CancellationToken cancellation)
    {
        try
        {
            using DicomFile file = await DicomFile.OpenAsync(path, cancellation).ConfigureAwait(false);
            IEnumerable<ValidationFinding> content = file.DataSet.Get(Attributes.SOPClassUID) is { } sopClass && StructuredReport.IsReport(sopClass) ? ReportChecker.Check(file.DataSet) : [];
            if (profile is not null && ManifestProfile.IsAbout(file.DataSet))
            {
                content = content.Where(finding => !profile.Allows(finding)).Concat(profile.Check(file.DataSet));
            }

            IEnumerable<ValidationFinding> signatures = DigitalSignatures.Verify(file.DataSet).SelectMany(verification => verification.Findings);
            foreach (ValidationFinding finding in Validator.Validate(file, options).Findings.Concat(content).Concat(signatures).Concat(_together.Add(path, file.DataSet)))
            {
                Take(json, path, finding);
            }
        }
        catch (Exception exception) when (exception is DicomException or UnauthorizedAccessException or FileNotFoundException or EndOfStreamException)
        {
            ReportUnreadable(json, path, exception.Message);
        }
    }

    private void Take(Utf8JsonWriter? json, string path, ValidationFinding finding)
    {
        _exitCode = finding.Severity == FindingSeverity.Error ? ExitCode.Findings : _exitCode;
        if (finding.Severity >= least)
        {
            Show(json, path, finding);
        }
    }

    private void Show(Utf8JsonWriter? json, string path, ValidationFinding finding)
    {
        if (json is null)
        {
            string color = finding.Severity switch { FindingSeverity.Error => "31", FindingSeverity.Warning => "33", _ => string.Empty };
            terminal.Output.WriteLine(terminal.Colored(PrintableText.Of($"{path}: {finding}"), color));
            return;
        }

        json.WriteStartObject();
        json.WriteString("file", path);
        finding.WriteTo(json);
        json.WriteEndObject();
    }

    private void ReportUnreadable(Utf8JsonWriter? json, string path, string reason)
    {
        terminal.Report($"{path}: {reason}");
        if (json is not null)
        {
            Show(json, path, new ValidationFinding(FindingSeverity.Error, default, string.Empty, "unreadable", "PS3.10 §7", reason, "give a DICOM file"));
        }

        _exitCode = ExitCode.Findings;
    }
}
