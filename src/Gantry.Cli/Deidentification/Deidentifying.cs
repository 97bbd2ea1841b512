using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Files;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Deidentification;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Deidentification;

/// <summary>One run of <c>gantry deidentify</c>: files read, de-identified, written and looked through, several at once.</summary>
/// <param name="terminal">Where it reports.</param>
/// <param name="time">The clock.</param>
/// <param name="deidentifier">What is done.</param>
/// <param name="tree">How files are named: by what they hold afterwards.</param>
/// <param name="folder">The folder of the tree.</param>
internal sealed class Deidentifying(Terminal terminal, TimeProvider time, Deidentifier deidentifier, ExportTree tree, string folder)
{
    private readonly Lock _reporting = new();
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private int _done;
    private bool _hasFindings;

    /// <summary>Frames are worked on one at a time: files already are several at once.</summary>
    internal static TranscodeOptions Transcoding { get; } = TranscodeOptions.Default with { MaximumParallelism = 1 };

    /// <summary>Where every change is listed; null for nowhere.</summary>
    internal string? Report { get; init; }

    /// <summary>Where originals are kept; null for nowhere.</summary>
    internal DeidentificationVault? Vault { get; init; }

    /// <summary>For whom originals are kept in the objects.</summary>
    internal X509Certificate2Collection Recipients { get; init; } = [];

    /// <summary>Whether what was written is opened and looked through.</summary>
    internal bool Checks { get; init; } = true;

    /// <summary>De-identifies what the paths name.</summary>
    internal async Task<int> RunAsync(string[] paths, CancellationToken cancellation)
    {
        string root = OutputFolder.Make("OUT", folder, paths);
        using DeidentificationReport? report = Report is { } path ? OpenReport(path) : null;
        using (Progress progress = new(terminal, time))
        {
            ParallelOptions parallel = new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
            await Parallel.ForEachAsync(DicomPaths.Expand(paths, Say), parallel, async (file, stop) =>
            {
                try
                {
                    if (file.IsNamed || DicomPaths.HasPrefix(file.Path))
                    {
                        await DeidentifyAsync(file.Path, root, report, stop).ConfigureAwait(false);
                    }
                }
                catch (Exception exception) when (exception is DicomException or IOException or UnauthorizedAccessException)
                {
                    Say(file.Path, exception.Message);
                    report?.AddFailure(file.Path, exception.Message);
                }

                progress.Show(string.Create(CultureInfo.InvariantCulture, $"de-identified {_done}"));
            }).ConfigureAwait(false);
        }

        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_done} file{(_done == 1 ? string.Empty : "s")} de-identified"));
        return _hasFindings ? ExitCode.Findings : ExitCode.Done;
    }

    private async Task DeidentifyAsync(string path, string root, DeidentificationReport? report, CancellationToken cancellation)
    {
        using DicomFile file = await DicomFile.OpenAsync(path, cancellation).ConfigureAwait(false);
        using DeidentifiedDataSet result = await deidentifier.DeidentifyAsync(file.DataSet, file.TransferSyntax, cancellation).ConfigureAwait(false);
        string name = tree.PathOf(result.DataSet);
        string target = Path.Combine(root, name.Replace('/', Path.DirectorySeparatorChar));
        lock (_reporting)
        {
            if (!_written.Add(target))
            {
                throw new DicomException($"{name} was written for another file of the same SOP Instance UID already");
            }
        }

        KeepOriginals(file.DataSet, result);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await result.ToFile().SaveAsync(target, result.TransferSyntax, Deidentifier.WriteOptions, cancellation).ConfigureAwait(false);
        IReadOnlyList<Residue> residues = Checks ? await new DeidentificationVerifier(file.DataSet, deidentifier.Profile).VerifyAsync(target, cancellation).ConfigureAwait(false) : [];
        foreach (string warning in result.Warnings.Concat(residues.Select(residue => residue.ToString())))
        {
            Say(path, warning);
        }

        Interlocked.Increment(ref _done);
        report?.Add(path, name, result, residues);
    }

    private void KeepOriginals(DataSet source, DeidentifiedDataSet result)
    {
        if (Vault is null && Recipients.Count == 0)
        {
            return;
        }

        DataSet originals = OriginalAttributes.Of(source, result);
        Vault?.Add(result.DataSet.GetString(Attributes.SOPInstanceUID) ?? throw new DicomException("The data set has no SOP Instance UID, by which it could be found again"), originals);
        if (Recipients.Count > 0)
        {
            EncryptedAttributes.Seal(result.DataSet, originals, Recipients);
        }
    }

    private DeidentificationReport OpenReport(string path)
    {
        try
        {
            return new DeidentificationReport(path, deidentifier.Profile);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--report: {exception.Message}");
        }
    }

    private void Say(string path, string reason)
    {
        lock (_reporting)
        {
            terminal.Report($"{path}: {reason}");
            _hasFindings = true;
        }
    }
}
