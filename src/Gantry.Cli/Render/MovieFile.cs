using System.Diagnostics;
using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Imaging;

namespace Gantry.Cli.Render;

/// <summary>Moving pictures as MP4, made by ffmpeg where it is installed. It gets our own pixels and nothing else.</summary>
internal static class MovieFile
{
    private const string Tool = "ffmpeg";

    /// <summary>Writes a moving picture.</summary>
    /// <param name="path">The whole path of the file.</param>
    /// <param name="images">The pictures, all of one size and kind; they are asked for one after the other.</param>
    /// <param name="frameTime">How long each is shown.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="UsageException">ffmpeg is not installed.</exception>
    /// <exception cref="IOException">It gave up.</exception>
    public static async Task WriteAsync(string path, IEnumerable<RenderedImage> images, TimeSpan frameTime, CancellationToken cancellation)
    {
        string tool = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, Tool), Path.Combine(folder, Tool + ".exe") }).FirstOrDefault(File.Exists)
            ?? throw new UsageException($"an .mp4 is made by {Tool}, which is not on the path: install it, or let the name end in .png.");
        using IEnumerator<RenderedImage> pictures = images.GetEnumerator();
        if (!pictures.MoveNext())
        {
            return;
        }

        RenderedImage first = pictures.Current;
        ProcessStartInfo start = new(tool) { RedirectStandardInput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (string argument in (string[])
            [
                "-loglevel", "error", "-y", "-f", "rawvideo", "-pixel_format", first.Samples == 1 ? "gray" : "rgb24",
                "-video_size", string.Create(CultureInfo.InvariantCulture, $"{first.Width}x{first.Height}"),
                "-framerate", string.Create(CultureInfo.InvariantCulture, $"{1 / Math.Max(frameTime.TotalSeconds, 0.001):0.###}"), "-i", "pipe:0",
                // Chrominance of every other pixel needs even sizes.
                "-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", "-pix_fmt", "yuv420p", "-movflags", "+faststart", "-f", "mp4", "file:" + path,
            ])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start) ?? throw new IOException($"{tool} did not start");
        Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            do
            {
                RenderedImage picture = pictures.Current;
                if ((picture.Width, picture.Height, picture.Samples) != (first.Width, first.Height, first.Samples))
                {
                    throw new IOException("frames are shown in several sizes or kinds, which an .mp4 has no room for");
                }

                await process.StandardInput.BaseStream.WriteAsync(picture.Pixels, cancellation).ConfigureAwait(false);
            }
            while (pictures.MoveNext());

            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException) when (process.HasExited)
        {
            // It closed its end first: its own words say why.
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }

        if (process.ExitCode != 0)
        {
            throw new IOException($"{Tool} gave up: {(await errors.ConfigureAwait(false)).Trim()}");
        }
    }
}
