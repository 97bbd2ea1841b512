using System.Diagnostics;

namespace Gantry.Dicom.Imaging.Tests;

/// <summary>A program of the distribution that judges what we wrote.</summary>
internal static class ForeignProgram
{
    /// <summary>Runs it; skips the test where it is not installed.</summary>
    /// <returns>What it wrote to standard output.</returns>
    public static byte[] Run(string name, params string[] arguments)
    {
        string? path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        if (path is null)
        {
            Assert.Skip($"{name} is not installed.");
        }

        using Process process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        using MemoryStream output = new();
        List<string?> errors = [];
        process.ErrorDataReceived += (_, line) => errors.Add(line.Data);
        process.BeginErrorReadLine();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{name}: {string.Join('\n', errors)}");
        return output.ToArray();
    }

    /// <summary>Reads a binary PGM or PPM.</summary>
    public static RenderedImage ReadPortableMap(byte[] bytes)
    {
        int position = 0;
        string Word()
        {
            int start = position;
            while (bytes[position] > ' ')
            {
                position++;
            }

            return System.Text.Encoding.ASCII.GetString(bytes, start, position++ - start);
        }

        int samples = Word() == "P6" ? 3 : 1;
        int width = int.Parse(Word()), height = int.Parse(Word());
        while (bytes[position] == (byte)'#')
        {
            position = Array.IndexOf(bytes, (byte)'\n', position) + 1;
        }

        Word().ShouldBe("255");
        return new RenderedImage(width, height, samples, bytes[position..]);
    }
}
