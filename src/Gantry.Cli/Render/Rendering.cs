using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Report;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Media;
using Gantry.Dicom.Objects.StructuredReports;

namespace Gantry.Cli.Render;

/// <summary>One run of <c>gantry render</c>.</summary>
internal sealed class Rendering(Terminal terminal, TimeProvider time, PictureOptions options)
{
    private const double UsualRate = 10;
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private ImagesBelow? _below;
    private int _exitCode;
    private int _pictures;

    /// <summary>Makes the pictures. What can't be shown is named, and the others are made nevertheless.</summary>
    /// <param name="inputs">Files and folders.</param>
    /// <param name="output">A picture's file, or a folder.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal async Task<int> RunAsync(IReadOnlyList<string> inputs, string output, CancellationToken cancellation)
    {
        bool isOne = inputs.Count == 1 && File.Exists(inputs[0]) && !Directory.Exists(output) && Path.HasExtension(output);
        if (isOne && ReportFile.FormOf(output) is { } form && (RenderedDocument.FormOf(output) is null || await ReportFile.IsReportAsync(inputs[0], cancellation).ConfigureAwait(false)))
        {
            (StructuredReport report, _) = await ReportFile.ReadAsync(inputs[0], cancellation).ConfigureAwait(false);
            await ReportFile.WriteAsync(report, output, form, cancellation).ConfigureAwait(false);
            return ExitCode.Done;
        }

        string format = !isOne ? options.Format : Path.GetExtension(output).Equals(".mp4", StringComparison.OrdinalIgnoreCase) ? PictureForm.Mp4 : RenderedDocument.FormOf(output) ?? PictureForm.Of(output);
        if ((options.IsStored && format != PictureForm.Png) || (options.IsAnimated && format is not (PictureForm.Png or PictureForm.Mp4)))
        {
            throw new UsageException("--stored and --animate write PNG: let the name end in .png; --animate writes .mp4 too.");
        }

        if (format == PictureForm.Mp4 && !options.IsAnimated)
        {
            throw new UsageException("a file of the kind .mp4 shows all frames: add --animate.");
        }

        List<DicomPath> files = [.. DicomPaths.Expand(inputs, Report)];
        _below = options.Below.Count > 0 ? await ImagesBelow.GatherAsync(options.Below, Report, cancellation).ConfigureAwait(false) : null;
        using Progress progress = new(terminal, time);
        for (int i = 0; i < files.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Show("rendered", i, files.Count);
            if (!files[i].IsNamed && !DicomPaths.HasPrefix(files[i].Path))
            {
                continue;
            }

            try
            {
                string ending = isOne ? Path.GetExtension(output) : PictureForm.EndingOf(format);
                string stem = isOne ? output[..^ending.Length] : Path.Combine(output, NameOf(files[i].Path, inputs));
                await RenderAsync(files[i], stem, ending, format, cancellation).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is DicomException or IOException or UnauthorizedAccessException or ArgumentException)
            {
                Report(files[i].Path, exception.Message);
            }
        }

        progress.Dispose();
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_pictures} picture{(_pictures == 1 ? string.Empty : "s")} written"));
        return _exitCode;
    }

    // The place of a file below the folder it was found in, without its own ending.
    private static string NameOf(string path, IReadOnlyList<string> inputs)
    {
        string? folder = inputs.FirstOrDefault(input => Directory.Exists(input) && Path.GetFullPath(path).StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(input)) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        string name = folder is null ? Path.GetFileName(path) : Path.GetRelativePath(folder, path);
        return name.EndsWith(".dcm", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
    }

    private async Task RenderAsync(DicomPath path, string stem, string ending, string format, CancellationToken cancellation)
    {
        using DicomFile file = await DicomFile.OpenAsync(path.Path, cancellation).ConfigureAwait(false);
        if (Waveform.IsWaveform(file.DataSet))
        {
            await RenderAsync(Waveform.FromDataSet(file.DataSet), stem, ending, format, cancellation).ConfigureAwait(false);
            return;
        }

        if (RenderedDocument.Is(file.DataSet) && (path.IsNamed || RenderedDocument.IsModel(file.DataSet)))
        {
            byte[] document = RenderedDocument.Encode(file.DataSet, format, options.Render.Viewport, options.Quality);
            await WriteAsync(stem + ending, stream => stream.Write(document), cancellation).ConfigureAwait(false);
            return;
        }

        if (!path.IsNamed && !PixelDescription.HasPixels(file.DataSet))
        {
            return;
        }

        if (format is not (PictureForm.Png or PictureForm.Jpeg or PictureForm.Mp4))
        {
            throw new DicomException($"an image is not drawn as {format.ToUpperInvariant()}: let the name end in .png or .jpg, or give --format");
        }

        FrameReader frames = FrameReader.FromDataSet(file.DataSet);
        if (format == PictureForm.Mp4)
        {
            await MovieFile.WriteAsync(Claim(stem + ending), Enumerable.Range(1, frames.Count).Select(Show), FrameTimeOf(file.DataSet), cancellation).ConfigureAwait(false);
            _pictures++;
            return;
        }

        if (options.IsAnimated)
        {
            await WriteAsync(stem + ending, stream => PngEncoder.WriteAnimation(stream, Enumerable.Range(1, frames.Count).Select(Show), frames.Count, FrameTimeOf(file.DataSet)), cancellation).ConfigureAwait(false);
            return;
        }

        int[] numbers = options.Frame is { } single ? [single] : [.. Enumerable.Range(1, frames.Count)];
        foreach (int number in numbers)
        {
            string numbered = options.Frame is null && frames.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{stem}-{number:0000}") : stem;
            byte[] picture = options.IsStored ? StoredOf(frames.Read(number)) : PictureForm.Encode(Show(number), format, options.Quality);
            await WriteAsync(numbered + ending, stream => stream.Write(picture), cancellation).ConfigureAwait(false);
        }

        RenderedImage Show(int number)
        {
            RenderedImage image = _below is not null && Segmentation.IsKnown(file.DataSet.Get(Attributes.SOPClassUID))
                ? _below.Render(file.DataSet, number, options.Render)
                : Renderer.Render(frames.Read(number), file.DataSet, number, options.Render);
            if (options.WithPatient)
            {
                PictureText.WritePatient(image, file.DataSet);
            }

            if (options.WithTechnique)
            {
                PictureText.WriteTechnique(image, file.DataSet);
            }

            if (options.WithOrientation)
            {
                PictureMarks.WriteOrientation(image, file.DataSet, number, options.Render.Viewport);
            }

            if (options.WithScale)
            {
                PictureMarks.WriteScale(image, file.DataSet, number, options.Render.Viewport);
            }

            return image;
        }
    }

    private async Task RenderAsync(Waveform waveform, string stem, string ending, string format, CancellationToken cancellation)
    {
        if (format is not (PictureForm.Png or PictureForm.Jpeg or PictureForm.Svg))
        {
            throw new DicomException($"a waveform is not drawn as {format.ToUpperInvariant()}: let the name end in .png, .jpg or .svg");
        }

        WaveformPageOptions page = options.Waveform with { WithPatient = options.WithPatient, WithTechnique = options.WithTechnique, Viewport = options.Render.Viewport };
        (int first, int last) = options.Page is { } single ? (single, single) : (1, WaveformRenderer.CountPages(waveform, page));
        for (int number = first; number <= last; number++)
        {
            page = page with { Page = number };
            byte[] picture = format == PictureForm.Svg ? WaveformRenderer.RenderSvg(waveform, page) : PictureForm.Encode(WaveformRenderer.Render(waveform, page), format, options.Quality);
            string numbered = last > 1 && options.Page is null ? string.Create(CultureInfo.InvariantCulture, $"{stem}-{number:0000}") : stem;
            await WriteAsync(numbered + ending, stream => stream.Write(picture), cancellation).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(string target, Action<Stream> write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        FileStream stream = new(Claim(target), FileMode.Create, FileAccess.Write, FileShare.None, 64 << 10, useAsync: false);
        await using (stream.ConfigureAwait(false))
        {
            write(stream);
        }

        _pictures++;
    }

    // The whole path of a file that nothing else was written to.
    private string Claim(string target)
    {
        string path = Path.GetFullPath(target);
        if (!_written.Add(path))
        {
            throw new DicomException($"{path} was written for another file already: render them one by one");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private static byte[] StoredOf(NativeFrame frame) => frame.Description is { SamplesPerPixel: 3, Columns: var columns, Rows: var rows }
        ? PngEncoder.EncodeRgb16(columns, rows, ColorValues.Of(frame))
        : PngEncoder.EncodeGray16(frame.Description.Columns, frame.Description.Rows, GrayValues.Of(frame));

    // Frame Time (0018,1063) in milliseconds, else Cine Rate or Recommended Display Frame Rate in frames a second.
    private static TimeSpan FrameTimeOf(DataSet dataSet) =>
        dataSet.Get(Attributes.FrameTime) is { } milliseconds and > 0 ? TimeSpan.FromMilliseconds(milliseconds)
        : TimeSpan.FromSeconds(1 / Math.Max(1, (dataSet.Get(Attributes.CineRate) ?? dataSet.Get(Attributes.RecommendedDisplayFrameRate)) is { } rate and > 0 ? rate : UsualRate));

    private void Report(string path, string reason)
    {
        terminal.Report($"{path}: {reason}");
        _exitCode = ExitCode.Findings;
    }
}
