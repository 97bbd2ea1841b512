using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Gantry.Dicom;

namespace Gantry.Corpus.Judges;

/// <summary>dcmtk's dcm2json as a judge. It can't write encapsulated pixel data: of files that have them it gets what stands before.</summary>
internal static class Dcm2Json
{
    private const string Program = "/usr/bin/dcm2json";

    // What a number of JSON ends at.
    private static readonly SearchValues<char> s_ends = SearchValues.Create(",]} \r\n");

    /// <summary>Reads a file.</summary>
    public static async Task<Judgement> ReadAsync(string path, CancellationToken cancellation)
    {
        byte[] bytes = await File.ReadAllBytesAsync(path, cancellation);
        int length = LengthToEncapsulated(bytes);
        using Process process = Process.Start(new ProcessStartInfo(Program, ["-q", "-fc", "-ee", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync(cancellation);
        Task writing = WriteAsync(process, bytes.AsMemory(0, length), cancellation);
        using MemoryStream output = new();
        await process.StandardOutput.BaseStream.CopyToAsync(output, cancellation);
        await writing;
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0)
        {
            return new Judgement(path, [], $"dcm2json ended with {process.ExitCode}: {(await error).Trim()}");
        }

        using JsonDocument document = JsonDocument.Parse(Repair(Encoding.UTF8.GetString(output.GetBuffer().AsSpan(0, (int)output.Length))), new JsonDocumentOptions { MaxDepth = 1024 });
        List<JudgedElement> elements = [];
        Collect(document.RootElement, string.Empty, elements);
        return new Judgement(path, elements, null, length < bytes.Length);
    }

    /// <summary>Whether it is there; a skipped test where it is not.</summary>
    public static void Require() => Assert.SkipUnless(File.Exists(Program), "dcmtk is not installed here.");

    /// <summary>Puts numbers between quotation marks: dcm2json copies decimal strings as they are, and 1. or 007 is no number of JSON.</summary>
    private static string Repair(string json)
    {
        StringBuilder repaired = new(json.Length + (json.Length / 8));
        bool isText = false;
        for (int i = 0; i < json.Length; i++)
        {
            char c = json[i];
            if (!isText && !(char.IsWhiteSpace(c) || "{}[]:,\"".Contains(c, StringComparison.Ordinal)))
            {
                int end = json.AsSpan(i).IndexOfAny(s_ends);
                string bare = json.Substring(i, end);
                repaired.Append(bare is "null" ? bare : $"\"{bare}\"");
                i += end - 1;
                continue;
            }

            isText ^= c == '"';
            repaired.Append(c);
            if (isText && c == '\\')
            {
                repaired.Append(json[++i]);
            }
        }

        return repaired.ToString();
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(bytes, cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It refused before it had read all; its exit code tells.
        }
    }

    private static int LengthToEncapsulated(byte[] bytes)
    {
        using DicomFile file = DicomFile.Parse(bytes);
        if (!file.DataSet.TryGetElement(Attributes.PixelData, out DataElement pixelData) || !pixelData.IsEncapsulated)
        {
            return bytes.Length;
        }

        // Tag, VR and length of 12 bytes, then the header of the item that holds the basic offset table.
        return (int)pixelData.Fragments[0].Offset - 20;
    }

    private static void Collect(JsonElement dataSet, string path, List<JudgedElement> elements)
    {
        foreach (JsonProperty property in dataSet.EnumerateObject())
        {
            string name = path + property.Name;
            string vr = property.Value.GetProperty("vr").GetString()!;
            if (vr == "SQ")
            {
                JsonElement[] items = property.Value.TryGetProperty("Value", out JsonElement value) ? [.. value.EnumerateArray()] : [];
                elements.Add(new JudgedElement(name, vr, [$"{items.Length}"]));
                for (int i = 0; i < items.Length; i++)
                {
                    Collect(items[i], $"{name}[{i}].", elements);
                }
            }
            else
            {
                elements.Add(new JudgedElement(name, vr, Values(property.Value)));
            }
        }
    }

    private static string[] Values(JsonElement element)
    {
        if (element.TryGetProperty("InlineBinary", out JsonElement binary))
        {
            return [JudgedText.Bytes(binary.GetBytesFromBase64())];
        }

        return element.TryGetProperty("Value", out JsonElement value) ? [.. value.EnumerateArray().Select(Text)] : [];
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object => string.Join('=', new[] { "Alphabetic", "Ideographic", "Phonetic" }.Select(group => value.TryGetProperty(group, out JsonElement name) ? name.GetString() : string.Empty)),
        _ => string.Empty,
    };
}
