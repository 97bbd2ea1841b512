using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gantry.Cli.CommandLine;

/// <summary>Where a verb writes: results to the output, everything else to the error stream, progress only where a person looks on.</summary>
public sealed class Terminal : IDisposable
{
    private const int BufferLength = 64 << 10;
    // Readable names in other scripts; the output is for programs and terminals, never put into HTML.
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Stream _output;
    private readonly StreamWriter _text;
    private readonly Lock _errors = new();

    /// <summary>Makes a terminal over two streams.</summary>
    /// <param name="output">Standard output; left open.</param>
    /// <param name="error">Standard error; left open.</param>
    /// <param name="showsProgress">Whether progress is written to the error stream.</param>
    /// <param name="width">How many characters of a line are shown.</param>
    /// <param name="hasColors">Whether standard output shows colours.</param>
    public Terminal(Stream output, TextWriter error, bool showsProgress = false, int width = 120, bool hasColors = false)
    {
        _output = output;
        _text = new StreamWriter(output, new UTF8Encoding(false), BufferLength, leaveOpen: true) { NewLine = "\n" };
        Error = error;
        ShowsProgress = showsProgress;
        Width = width;
        HasColors = hasColors;
    }

    /// <summary>Standard output as text; it is flushed at the end, or by <see cref="Flush"/>.</summary>
    public TextWriter Output => _text;

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person looks on.</summary>
    public bool ShowsProgress { get; }

    /// <summary>How many characters of a line are shown.</summary>
    public int Width { get; }

    /// <summary>Whether standard output shows colours.</summary>
    public bool HasColors { get; }

    /// <summary>The program's own streams.</summary>
    public static Terminal Standard()
    {
        bool onTerminal = !Console.IsOutputRedirected;
        int width = onTerminal && Console.WindowWidth > 40 ? Console.WindowWidth : 120;
        return new Terminal(Console.OpenStandardOutput(), Console.Error, !Console.IsErrorRedirected, width, onTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
    }

    /// <summary>A text in a colour, where there are colours.</summary>
    /// <param name="text">The text.</param>
    /// <param name="color">The number that ECMA-48 gives the colour (SGR); empty for none.</param>
    internal string Colored(string text, string color) => HasColors && color.Length > 0 ? $"\e[{color}m{text}\e[0m" : text;

    /// <summary>Writes one line of JSON: whatever the action writes, and a line end.</summary>
    public void WriteJsonLine(Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArrayBufferWriter<byte> line = new();
        using (Utf8JsonWriter writer = new(line, s_json))
        {
            write(writer);
        }

        line.Write("\n"u8);
        WriteUtf8(line.WrittenSpan);
    }

    /// <summary>Writes an array of JSON, and a line end.</summary>
    /// <param name="isWanted">Whether there is to be one.</param>
    /// <param name="write">Writes the members; is given no writer where no array is wanted.</param>
    internal async Task WriteJsonArrayAsync(bool isWanted, Func<Utf8JsonWriter?, Task> write)
    {
        if (!isWanted)
        {
            await write(null).ConfigureAwait(false);
            return;
        }

        Utf8JsonWriter json = new(OpenOutput(), s_json);
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartArray();
            await write(json).ConfigureAwait(false);
            json.WriteEndArray();
        }

        Output.WriteLine();
    }

    /// <summary>Standard output as bytes, after the text written before; not to be closed.</summary>
    public Stream OpenOutput()
    {
        _text.Flush();
        return _output;
    }

    /// <summary>Writes bytes that are UTF-8 text already to standard output, after the text written before.</summary>
    public void WriteUtf8(ReadOnlySpan<byte> text)
    {
        _text.Flush();
        _output.Write(text);
    }

    /// <summary>Writes one line to standard error, its control characters made visible.</summary>
    public void Report(string line)
    {
        lock (_errors)
        {
            Error.WriteLine(PrintableText.Of(line));
        }
    }

    /// <summary>Sends what was written so far.</summary>
    public void Flush()
    {
        _text.Flush();
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _text.Dispose();
        }
        catch (IOException)
        {
            // Nobody reads any more, as behind `| head`.
        }
    }
}
