using System.Globalization;
using Gantry.Dicom;

namespace Gantry.Bench.Codecs;

/// <summary>Whom we are compared with.</summary>
/// <param name="Name">The name.</param>
/// <param name="WhyNot">Why nothing can be measured; null when something can.</param>
/// <param name="MeasureAsync">Gives the seconds of processor time that a frame takes.</param>
internal sealed record Rival(string Name, string? WhyNot, Func<Trial, Direction, Task<double>> MeasureAsync)
{
    /// <summary>
    /// A program that converts DICOM files. What it takes for a file of many frames less what it takes for one frame is what the other frames take; what it takes to copy as
    /// many native frames goes off that, as reading and writing.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="copy">Copies a native file.</param>
    /// <param name="decode">Decodes a file.</param>
    /// <param name="encode">Encodes a file.</param>
    public static async Task<Rival> ProgramAsync(string name, string[] copy, string[] decode, string[] encode) => new(name, await ForeignProcess.WhyNotAsync(decode[0]), async (trial, direction) =>
    {
        async Task<double> BeyondAsync(string[] command, Func<int, string> file) =>
            (await ForeignProcess.RunAsync([.. command, file(trial.Frames), trial.TargetFile]) - await ForeignProcess.RunAsync([.. command, file(1), trial.TargetFile])) / (trial.Frames - 1);
        return await (direction == Direction.Decode ? BeyondAsync(decode, trial.EncodedFile) : BeyondAsync(encode, trial.NativeFile)) - await BeyondAsync(copy, trial.NativeFile);
    });

    /// <summary>A library, called with the code stream alone.</summary>
    /// <param name="name">The name.</param>
    /// <param name="library">What libraries.py calls it.</param>
    /// <param name="setting">What it is to be encoded with.</param>
    public static async Task<Rival> LibraryAsync(string name, string library, double setting = 0)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "libraries.py");
        return new(name, await ForeignProcess.WhyNotAsync("python3", script, library), (trial, direction) => ForeignProcess.AskAsync(
            "python3", script, library, direction == Direction.Decode ? "decode" : "encode", trial.CodeStreamFile, trial.SamplesFile, setting.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Our own codec of another transfer syntax.</summary>
    public static Rival Ourselves(string name, TransferSyntax syntax) => new(name, null, (trial, direction) => Task.FromResult(trial.In(syntax).Measure(direction)));
}
