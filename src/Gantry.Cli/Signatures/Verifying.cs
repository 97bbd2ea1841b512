using System.Globalization;
using System.Text.Json;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Media;
using Gantry.Dicom.Objects.Signatures;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Cli.Signatures;

/// <summary>Verifies the signatures of files one after the other, and shows each: a line and its findings, or an array of JSON.</summary>
/// <param name="terminal">Where it is shown.</param>
/// <param name="options">Who is trusted.</param>
/// <param name="required">The profile that a signature of each file has to be of, "any", or null for none.</param>
/// <param name="asJson">Whether an array is written.</param>
internal sealed class Verifying(Terminal terminal, VerificationOptions options, string? required, bool asJson)
{
    private int _exitCode = ExitCode.Done;

    /// <summary>Verifies the files.</summary>
    /// <returns>The exit code: 1 where a signature does not hold, one is missing that is required, or a file can't be read.</returns>
    internal async Task<int> RunAsync(string[] paths, CancellationToken cancellation)
    {
        await terminal.WriteJsonArrayAsync(asJson, async json =>
        {
            foreach (DicomPath path in DicomPaths.Expand(paths, Report).Where(path => path.IsNamed || DicomPaths.HasPrefix(path.Path)))
            {
                cancellation.ThrowIfCancellationRequested();
                await VerifyAsync(json, path.Path, cancellation).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        return _exitCode;
    }

    private async Task VerifyAsync(Utf8JsonWriter? json, string path, CancellationToken cancellation)
    {
        IReadOnlyList<SignatureVerification> verifications;
        try
        {
            using DicomFile file = await DicomFile.OpenAsync(path, cancellation).ConfigureAwait(false);
            verifications = DigitalSignatures.Verify(file.DataSet, options);
        }
        catch (Exception exception) when (exception is DicomException or UnauthorizedAccessException or FileNotFoundException or EndOfStreamException)
        {
            Report(path, exception.Message);
            return;
        }

        foreach (SignatureVerification verification in verifications)
        {
            Show(json, path, verification);
            _exitCode = verification.Findings.Any(finding => finding.Severity == FindingSeverity.Error) ? ExitCode.Findings : _exitCode;
        }

        if (verifications.Count == 0 && json is null)
        {
            terminal.Output.WriteLine(PrintableText.Of($"{path}: no signature"));
        }

        if (required is not null && !verifications.Any(IsRequired))
        {
            Report(path, $"no signature that holds{(required == "any" ? string.Empty : $" of the profile {required}")}, which --require asks for");
        }
    }

    private bool IsRequired(SignatureVerification verification) => verification.Status == SignatureStatus.Valid && verification.IsTrusted != false
        && (required is "any" or "none" || verification.Profiles.Contains(SignatureNames.Profile(required!)));

    private void Show(Utf8JsonWriter? json, string path, SignatureVerification verification)
    {
        if (json is not null)
        {
            Write(json, path, verification);
            return;
        }

        DigitalSignature signature = verification.Signature;
        string trust = verification.IsTrusted switch { true => ", trusted", false => ", not trusted", _ => string.Empty };
        string place = signature.Path.Length > 0 ? $" of {signature.Path}" : string.Empty;
        string pixels = signature.Elements.Contains(Attributes.PixelData.Tag) ? ", pixel data among them" : string.Empty;
        string profiles = verification.Profiles.Count > 0 ? $", {string.Join(", ", verification.Profiles.Select(SignatureNames.Name))}" : string.Empty;
        string line = string.Create(CultureInfo.InvariantCulture, $"{path}: {Name(verification.Status)}: {signature.Uid}{place} by {signature.Signer ?? "nobody who is known"}{trust}, {signature.Time?.ToString() ?? "at no known time"}, {signature.MacAlgorithm}, {signature.Elements.Count} elements{pixels}{profiles}");
        terminal.Output.WriteLine(terminal.Colored(PrintableText.Of(line), verification.Status == SignatureStatus.Valid && verification.IsTrusted != false ? "32" : "31"));
        foreach (ValidationFinding finding in verification.Findings)
        {
            terminal.Output.WriteLine(PrintableText.Of($"{path}: {finding}"));
        }
    }

    private static void Write(Utf8JsonWriter json, string path, SignatureVerification verification)
    {
        DigitalSignature signature = verification.Signature;
        json.WriteStartObject();
        json.WriteString("file", path);
        json.WriteString("path", signature.Path);
        json.WriteString("uid", signature.Uid?.Value);
        json.WriteString("status", Name(verification.Status));
        json.WriteString("signer", signature.Signer);
        json.WriteString("issuer", signature.Issuer);
        json.WriteString("key", signature.Key);
        json.WritePropertyName("trusted");
        JsonSerializer.Serialize(json, verification.IsTrusted);
        json.WriteString("time", signature.Time?.ToString());
        json.WriteString("certifiedTime", verification.CertifiedTime?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("algorithm", signature.MacAlgorithm);
        json.WriteString("transferSyntax", signature.TransferSyntax?.Value);
        json.WriteString("purpose", signature.Purpose?.Meaning);
        json.WriteStartArray("profiles");
        foreach (DigitalSignatureProfile profile in verification.Profiles)
        {
            json.WriteStringValue(SignatureNames.Name(profile));
        }

        json.WriteEndArray();
        json.WriteStartArray("elements");
        foreach (Tag tag in signature.Elements)
        {
            json.WriteStringValue(tag.ToString());
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (ValidationFinding finding in verification.Findings)
        {
            json.WriteStartObject();
            finding.WriteTo(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Name(SignatureStatus status) => status.ToString().ToLowerInvariant();

    private void Report(string path, string reason)
    {
        terminal.Report($"{path}: {reason}");
        _exitCode = ExitCode.Findings;
    }
}
