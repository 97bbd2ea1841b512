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
            Description = "Files and folders, and last where pictures go: a .png or .jpg for one, else a folder.",
            HelpName = "IN… OUT",
            Arity = new ArgumentArity(2, 100_000),
        };
        Option<string> frame = new("--frame") { Description = "Which frame of each object: its number from 1, or all, one file each.", HelpName = "N|all", DefaultValueFactory = _ => "1" };
        Option<string?> window = new("--window") { Description = "Center, width, and linear, linear-exact or sigmoid. Without it each object's own.", HelpName = "C,W[,FUNCTION]" };
        Option<bool> realWorld = new("--real-world") { Description = "Show values of the world (Real World Value Mapping); --window is then in their units." };
        Option<string?> size = new("--size") { Description = "The box that pictures fit in. Without it they keep their size.", HelpName = "WxH" };
        Option<string> format = new("--format") { Description = "What is written into a folder.", HelpName = "png|jpeg", DefaultValueFactory = _ => PictureForm.Png };
        format.AcceptOnlyFromAmong(PictureForm.Png, PictureForm.Jpeg);
        Option<int> quality = NumberOption.Create("--quality", "How good JPEG is: 1, the smallest, to 100, the best.", JpegEncoder.DefaultQuality, 1, 100);
        Option<bool> stored = new("--stored") { Description = "Gray PNG of 16 bits with the stored values themselves, without window; signed ones are raised to begin at 0." };
        Option<bool> animate = new("--animate") { Description = "All frames of an object as one moving PNG, at the speed that the object says, else ten a second." };
        Command command = new("render", "Writes pictures of what a viewer shows (PNG, JPEG).") { paths, frame, window, realWorld, size, format, quality, stored, animate };
        command.SetAction((parsed, cancellation) =>
        {
            string[] all = parsed.GetRequiredValue(paths);
            string number = parsed.GetRequiredValue(frame);
            int? single = number == "all" ? null
                : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int given) && given > 0 ? given
                : throw new UsageException($"--frame: '{number}' is no frame: write a number from 1, or all.");
            PictureOptions options = new()
            {
                Frame = single,
                Render = new RenderOptions
                {
                    Window = RenderOptionsText.WindowOf(parsed.GetValue(window)),
                    RealWorldValues = parsed.GetValue(realWorld),
                    Viewport = RenderOptionsText.SizeOf(parsed.GetValue(size)),
                },
                Format = parsed.GetRequiredValue(format),
                Quality = parsed.GetValue(quality),
                IsStored = parsed.GetValue(stored),
                IsAnimated = parsed.GetValue(animate),
            };
            return new Rendering(terminal, time, options).RunAsync(all[..^1], all[^1], cancellation);
        });
        return command;
    }
}
