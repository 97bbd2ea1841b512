using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Gantry.Corpus.Judges;

/// <summary>pydicom as a judge: one process reads all files.</summary>
internal static class Pydicom
{
    // Debian's Python, which sees Debian's pydicom.
    private const string Python = "/usr/bin/python3";

    /// <summary>Reads files.</summary>
    public static async IAsyncEnumerable<Judgement> ReadAsync(IReadOnlyList<string> files)
    {
        Assert.SkipUnless(Directory.Exists("/usr/lib/python3/dist-packages/pydicom"), "pydicom is not installed here.");
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using Process process = Process.Start(new ProcessStartInfo(Python, [Script()]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        Task writing = WriteAsync(process, files, cancellation);
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 16 });
            JsonElement root = document.RootElement;
            yield return new Judgement(
                root.GetProperty("file").GetString()!,
                [.. root.GetProperty("elements").EnumerateArray().Select(element => new JudgedElement(
                    element[0].GetString()!, element[1].GetString()!, [.. element[2].EnumerateArray().Select(value => value.GetString()!)]))],
                root.GetProperty("error").GetString());
        }

        await writing;
        await process.WaitForExitAsync(cancellation);
    }

    private static async Task WriteAsync(Process process, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        foreach (string file in files)
        {
            await process.StandardInput.WriteLineAsync(file.AsMemory(), cancellation);
        }

        process.StandardInput.Close();
    }

    private static string Script([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "pydicom_values.py");
}
