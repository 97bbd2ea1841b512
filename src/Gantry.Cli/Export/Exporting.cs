using System.Globalization;
using System.Security.Cryptography;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Files;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Export;

/// <summary>
/// One run of <c>gantry export</c>. The same bytes under one name are copied once; other bytes under a known UID get a name of their own, made longer by a digest
/// of the bytes, so that neither replaces the other and another run changes nothing.
/// </summary>
/// <param name="terminal">Where it reports.</param>
/// <param name="time">The clock.</param>
/// <param name="tree">How files are named.</param>
/// <param name="folder">The folder of the tree.</param>
internal sealed class Exporting(Terminal terminal, TimeProvider time, ExportTree tree, string folder)
{
    private const int CompareBuffer = 128 << 10;
    private const int DigestBytes = 8;
    private static readonly DicomReadOptions s_options = new() { Only = ExportTree.TagsNeeded };
    private long _copied;
    private long _there;
    private bool _hasFailed;

    /// <summary>Copies what the paths name.</summary>
    internal async Task<int> RunAsync(string[] paths, CancellationToken cancellation)
    {
        string root = OutputFolder.Make("--out", folder, paths);
        using (Progress progress = new(terminal, time))
        {
            foreach (DicomPath path in DicomPaths.Expand(paths, Report))
            {
                cancellation.ThrowIfCancellationRequested();
                try
                {
                    if ((path.IsNamed || DicomPaths.HasPrefix(path.Path)) && NameOf(path) is { } name)
                    {
                        await CopyAsync(path.Path, Path.Combine(root, name), cancellation).ConfigureAwait(false);
                    }
                }
                catch (Exception exception) when (exception is DicomException or FileNotFoundException or UnauthorizedAccessException)
                {
                    Report(path.Path, exception.Message);
                }

                progress.Show(string.Create(CultureInfo.InvariantCulture, $"exported {_copied} instances"));
            }
        }

        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_copied} instances exported, {_there} were there already"));
        return _hasFailed ? ExitCode.Findings : ExitCode.Done;
    }

    private string? NameOf(DicomPath path)
    {
        using DicomFile file = DicomFile.Open(path.Path, s_options);
        if (file.FileMetaInformation.GetString(Attributes.MediaStorageSOPClassUID) == SopClasses.MediaStorageDirectoryStorage.ToString())
        {
            // A DICOMDIR tells where files lie, and would not be true any more.
            return path.IsNamed ? throw new DicomException("This is a DICOMDIR, not an instance: export the folder it describes.") : null;
        }

        return tree.PathOf(file.DataSet).Replace('/', Path.DirectorySeparatorChar);
    }

    private async Task CopyAsync(string source, string target, CancellationToken cancellation)
    {
        string target2 = target;
        if (File.Exists(target) && !await AreSameAsync(source, target, cancellation).ConfigureAwait(false))
        {
            target2 = $"{target[..^".dcm".Length]}-{await DigestAsync(source, cancellation).ConfigureAwait(false)}.dcm";
            Report(source, $"other bytes than {Path.GetFileName(target)} under the same SOP Instance UID; kept beside it as {Path.GetFileName(target2)}.");
        }

        if (File.Exists(target2))
        {
            _there++;
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target2)!);
        string partial = Path.Combine(Path.GetDirectoryName(target2)!, $".{Guid.NewGuid():N}.partial");
        try
        {
            File.Copy(source, partial);
            File.SetAttributes(partial, FileAttributes.Normal);
            File.Move(partial, target2);
            _copied++;
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private static async Task<bool> AreSameAsync(string one, string other, CancellationToken cancellation)
    {
        using FileStream left = new(one, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.Asynchronous);
        using FileStream right = new(other, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.Asynchronous);
        byte[] buffer = new byte[CompareBuffer * 2];
        Memory<byte> leftBytes = buffer.AsMemory(0, CompareBuffer), rightBytes = buffer.AsMemory(CompareBuffer);
        int read = left.Length == right.Length ? 1 : 0;
        bool areSame = read > 0;
        while (areSame && read > 0)
        {
            read = await left.ReadAtLeastAsync(leftBytes, CompareBuffer, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            int readRight = await right.ReadAtLeastAsync(rightBytes, CompareBuffer, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            areSame = read == readRight && leftBytes.Span[..read].SequenceEqual(rightBytes.Span[..read]);
        }

        return areSame;
    }

    private static async Task<string> DigestAsync(string path, CancellationToken cancellation)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.Asynchronous);
        return Convert.ToHexString((await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false)).AsSpan(0, DigestBytes));
    }

    private void Report(string path, string reason)
    {
        terminal.Report($"{path}: {reason}");
        _hasFailed = true;
    }
}
