using System.CommandLine;
using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Imaging;

namespace Gantry.Cli.Render;

/// <summary><c>gantry render</c>: pictures of what a viewer shows.</summary>
internal static class RenderCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string[]> paths = new("PATH")
        {
            Description = "Files and folders, and last where pictures go: a .png or .jpg for one (.svg of a waveform, .html or .txt of a report, .pdf, .html, .stl, … of a document), else a folder.",
            HelpName = "IN… OUT",
            Arity = new ArgumentArity(2, 100_000),
        };
        Option<string> frame = new("--frame") { Description = "Which frame of each object: its number from 1, or all, one file each.", HelpName = "N|all", DefaultValueFactory = _ => "1" };
        Option<string?> window = new("--window") { Description = "Center, width, and linear, linear-exact or sigmoid. Without it each object's own.", HelpName = "C,W[,FUNCTION]" };
        Option<bool> realWorld = new("--real-world") { Description = "Show values of the world (Real World Value Mapping); --window is then in their units." };
        Option<string?> size = new("--size") { Description = "The box that pictures fit in. Without it they keep their size.", HelpName = "WxH" };
        Option<string> format = new("--format") { Description = "What is written into a folder.", HelpName = "png|jpeg|svg", DefaultValueFactory = _ => PictureForm.Png };
        format.AcceptOnlyFromAmong(PictureForm.Png, PictureForm.Jpeg, PictureForm.Svg);
        Option<int> quality = NumberOption.Create("--quality", "How good JPEG is: 1, the smallest, to 100, the best.", JpegEncoder.DefaultQuality, 1, 100);
        Option<bool> stored = new("--stored") { Description = "PNG of 16 bits with the stored values themselves, without window; signed ones are raised to begin at 0, colours spread over the 16 bits." };
        Option<string[]> over = new("--over") { Description = "A file or folder with the images that segmentations are laid over, found by their references or positions.", HelpName = "PATH" };
        Option<bool> animate = new("--animate") { Description = "All frames of an object as one moving PNG, or .mp4 where ffmpeg is installed, at the speed that the object says, else ten a second." };
        Option<string?> annotation = new("--annotation") { Description = "What is written into pictures: who, how, the directions of the patient, a bar of known length.", HelpName = "patient,technique,orientation,scale" };
        Option<bool> noOverlays = new("--no-overlays") { Description = "Leave out overlays." };
        WaveformOptions waveforms = new();
        Command command = new("render", "Writes pictures of what a viewer shows (PNG, JPEG), pages of waveforms too (SVG).") { paths, frame, window, realWorld, size, format, quality, stored, over, animate, annotation, noOverlays };
        waveforms.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string[] all = parsed.GetRequiredValue(paths);
            string[] words = parsed.GetValue(annotation)?.Split(',', StringSplitOptions.TrimEntries) ?? [];
            if (Array.Find(words, word => word is not ("patient" or "technique" or "orientation" or "scale")) is { } unknown)
            {
                throw new UsageException($"--annotation: '{unknown}' is none of patient, technique, orientation, scale.");
            }

            PictureOptions options = new()
            {
                Frame = NumberOrAll("--frame", parsed.GetRequiredValue(frame)),
                Render = new RenderOptions
                {
                    Window = RenderOptionsText.WindowOf(parsed.GetValue(window)),
                    RealWorldValues = parsed.GetValue(realWorld),
                    Viewport = RenderOptionsText.SizeOf(parsed.GetValue(size)),
                    Overlays = !parsed.GetValue(noOverlays),
                },
                Format = parsed.GetRequiredValue(format),
                Quality = parsed.GetValue(quality),
                IsStored = parsed.GetValue(stored),
                Below = parsed.GetValue(over) ?? [],
                IsAnimated = parsed.GetValue(animate),
                WithPatient = words.Contains("patient"),
                WithTechnique = words.Contains("technique"),
                WithOrientation = words.Contains("orientation"),
                WithScale = words.Contains("scale"),
                Page = NumberOrAll("--page", waveforms.PageOf(parsed)),
                Waveform = waveforms.Of(parsed),
            };
            return new Rendering(terminal, time, options).RunAsync(all[..^1], all[^1], cancellation);
        });
        return command;
    }

    private static int? NumberOrAll(string option, string text) => text == "all" ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int given) && given > 0 ? given
        : throw new UsageException($"{option}: '{text}' is no number: write one from 1, or all.");
}
