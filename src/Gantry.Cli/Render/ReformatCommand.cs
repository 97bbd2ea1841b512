using System.CommandLine;
using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Render;

/// <summary><c>gantry reformat</c>: a picture of a cut through a series.</summary>
internal static class ReformatCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files and folders, and last the .png or .jpg that is written.", HelpName = "IN… OUT", Arity = new ArgumentArity(2, 100_000) };
        Option<string?> series = new("--series") { Description = "The Series Instance UID, where the files are of several series.", HelpName = "UID" };
        Option<string> plane = new("--plane") { Description = "The plane to cut along.", HelpName = "axial|coronal|sagittal", DefaultValueFactory = _ => "coronal" };
        plane.AcceptOnlyFromAmong("axial", "coronal", "sagittal");
        Option<double> at = new("--at") { Description = "How far the plane is from the middle, in millimetres; axial towards the head, coronal towards the back, sagittal towards the left.", HelpName = "MM" };
        Option<double> slab = new("--slab") { Description = "How thick the slab around the plane is, in millimetres.", HelpName = "MM" };
        Option<string> mode = new("--mode") { Description = "What is shown of a slab.", HelpName = "average|maximum|minimum", DefaultValueFactory = _ => "average" };
        mode.AcceptOnlyFromAmong("average", "maximum", "minimum");
        Option<string?> window = new("--window") { Description = "Center, width, and linear, linear-exact or sigmoid. Without it the series' own.", HelpName = "C,W[,FUNCTION]" };
        Option<int> quality = NumberOption.Create("--quality", "How good JPEG is: 1, the smallest, to 100, the best.", JpegEncoder.DefaultQuality, 1, 100);
        Command command = new("reformat", "Writes a picture of a cut through a series: axial, coronal or sagittal, thin or as a slab.") { paths, series, plane, at, slab, mode, window, quality };
        command.SetAction(async (parsed, cancellation) =>
        {
            string[] all = parsed.GetRequiredValue(paths);
            string form = PictureForm.Of(all[^1]);
            ReformatPlane cut = parsed.GetValue(plane) switch
            {
                "axial" => ReformatPlane.Axial,
                "sagittal" => ReformatPlane.Sagittal,
                _ => ReformatPlane.Coronal,
            };
            double offset = parsed.GetValue(at);
            double thickness = parsed.GetValue(slab);
            if (!double.IsFinite(offset) || !double.IsFinite(thickness) || thickness < 0)
            {
                throw new UsageException("--at and --slab are millimetres, the slab 0 or more.");
            }

            ReformatOptions options = new()
            {
                Plane = cut,
                Offset = cut.OffsetTowards(offset),
                Thickness = thickness,
                Mode = Enum.Parse<SlabMode>(parsed.GetRequiredValue(mode), ignoreCase: true),
                Window = RenderOptionsText.WindowOf(parsed.GetValue(window)),
            };
            int exitCode = ExitCode.Done;
            List<DicomFile> files = [];
            try
            {
                await foreach (DicomFile file in OpenAsync(all[..^1], parsed.GetValue(series), Report, cancellation).ConfigureAwait(false))
                {
                    files.Add(file);
                }

                if (files.GroupBy(SeriesOf, StringComparer.Ordinal).ToList() is { Count: > 1 } several)
                {
                    throw new UsageException("the files are of several series; choose one with --series:\n" + string.Join('\n', several.Select(group => $"{group.Key} ({group.Count()} files)")));
                }

                SliceStack stack = SliceStack.FromDataSets(files.Select(file => file.DataSet));
                foreach (string fault in stack.Faults)
                {
                    Report(all[0], fault);
                }

                using Progress progress = new(terminal, time);
                progress.Show(string.Create(CultureInfo.InvariantCulture, $"reading {stack.Slices.Count} slices"));
                RenderedImage picture = Reformation.Render(Volume.Load(stack, cancellation), stack, options, cancellation);
                await File.WriteAllBytesAsync(all[^1], PictureForm.Encode(picture, form, parsed.GetValue(quality)), cancellation).ConfigureAwait(false);
                progress.Dispose();
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{picture.Width} × {picture.Height} pixels of {stack.Slices.Count} slices"));
            }
            catch (ArgumentException exception)
            {
                throw new UsageException(exception.Message);
            }
            finally
            {
                files.ForEach(file => file.Dispose());
            }

            return exitCode;

            void Report(string path, string reason)
            {
                terminal.Report($"{path}: {reason}");
                exitCode = ExitCode.Findings;
            }
        });
        return command;
    }

    private static string SeriesOf(DicomFile file) => file.DataSet.GetString(Attributes.SeriesInstanceUID) ?? "a series without UID";

    private static async IAsyncEnumerable<DicomFile> OpenAsync(string[] inputs, string? wanted, Action<string, string> report, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (DicomPath path in DicomPaths.Expand(inputs, report))
        {
            if (!path.IsNamed && !DicomPaths.HasPrefix(path.Path))
            {
                continue;
            }

            DicomFile file = await DicomFile.OpenAsync(path.Path, cancellation).ConfigureAwait(false);
            if (!PixelDescription.HasPixels(file.DataSet) || (wanted is not null && SeriesOf(file) != wanted))
            {
                file.Dispose();
                continue;
            }

            yield return file;
        }
    }
}
