using System.CommandLine;
using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Render;

/// <summary><c>gantry contact-sheet</c>: many images on one picture.</summary>
internal static class ContactSheetCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files and folders, and last the .png or .jpg that is written.", HelpName = "IN… OUT", Arity = new ArgumentArity(2, 100_000) };
        Option<int> columns = NumberOption.Create("--columns", "How many images stand side by side.", 8, 1, 100);
        Option<int> size = NumberOption.Create("--size", "The edge of the square for each, in pixels.", 160, 16, 1024);
        Option<int> most = NumberOption.Create("--max", "How many images are shown; of more, some are left out evenly.", 200, 1, 10_000);
        Option<string?> window = new("--window") { Description = "Center, width, and linear, linear-exact or sigmoid. Without it each object's own.", HelpName = "C,W[,FUNCTION]" };
        Option<int> quality = NumberOption.Create("--quality", "How good JPEG is: 1, the smallest, to 100, the best.", JpegEncoder.DefaultQuality, 1, 100);
        Command command = new("contact-sheet", "Writes one picture with many images, in the order of series, instances and frames.") { paths, columns, size, most, window, quality };
        command.SetAction(async (parsed, cancellation) =>
        {
            string[] all = parsed.GetRequiredValue(paths);
            string form = PictureForm.Of(all[^1]);
            RenderOptions options = new() { Window = RenderOptionsText.WindowOf(parsed.GetValue(window)), Viewport = new Viewport(parsed.GetValue(size), parsed.GetValue(size)) { Enlarge = false } };
            int exitCode = ExitCode.Done;
            List<FramePlace> places = [.. Places(all[..^1], Report).OrderBy(place => place.Series, StringComparer.Ordinal).ThenBy(place => place.Instance).ThenBy(place => place.Path, StringComparer.Ordinal).ThenBy(place => place.Frame)];
            using Progress progress = new(terminal, time);
            List<RenderedImage> pictures = [];
            int shown = Math.Min(places.Count, parsed.GetValue(most));
            for (int i = 0; i < shown; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Show("rendered", i, shown);
                FramePlace place = places[(int)((long)i * places.Count / shown)];
                try
                {
                    using DicomFile file = await DicomFile.OpenAsync(place.Path, cancellation).ConfigureAwait(false);
                    pictures.Add(Renderer.Render(file.DataSet, place.Frame, options));
                }
                catch (Exception exception) when (exception is DicomException or IOException or UnauthorizedAccessException)
                {
                    Report(place.Path, exception.Message);
                }
            }

            progress.Dispose();
            if (pictures.Count == 0)
            {
                throw new UsageException("there is nothing to show: none of the files has pixels that can be shown.");
            }

            RenderedImage sheet = ContactSheet.Compose(pictures, parsed.GetValue(columns), parsed.GetValue(size));
            await File.WriteAllBytesAsync(all[^1], PictureForm.Encode(sheet, form, parsed.GetValue(quality)), cancellation).ConfigureAwait(false);
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pictures.Count} of {places.Count} images shown"));
            return exitCode;

            void Report(string path, string reason)
            {
                terminal.Report($"{path}: {reason}");
                exitCode = ExitCode.Findings;
            }
        });
        return command;
    }

    private static IEnumerable<FramePlace> Places(IReadOnlyList<string> inputs, Action<string, string> report)
    {
        foreach (DicomPath path in DicomPaths.Expand(inputs, report))
        {
            if (!path.IsNamed && !DicomPaths.HasPrefix(path.Path))
            {
                continue;
            }

            string series;
            int instance;
            int frames;
            try
            {
                using DicomFile file = DicomFile.Open(path.Path);
                if (!PixelDescription.HasPixels(file.DataSet))
                {
                    continue;
                }

                series = $"{file.DataSet.GetString(Attributes.StudyInstanceUID)} {file.DataSet.Get(Attributes.SeriesNumber):000000} {file.DataSet.GetString(Attributes.SeriesInstanceUID)}";
                instance = file.DataSet.Get(Attributes.InstanceNumber) ?? 0;
                frames = PixelDescription.ReadNumberOfFrames(file.DataSet);
            }
            catch (Exception exception) when (exception is DicomException or IOException or UnauthorizedAccessException)
            {
                report(path.Path, exception.Message);
                continue;
            }

            for (int frame = 1; frame <= frames; frame++)
            {
                yield return new FramePlace(path.Path, series, instance, frame);
            }
        }
    }

    private sealed record FramePlace(string Path, string Series, int Instance, int Frame);
}
