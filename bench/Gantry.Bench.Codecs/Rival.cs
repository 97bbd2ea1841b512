using System.Globalization;
using Gantry.Dicom;

namespace Gantry.Bench.Codecs;

/// <summary>Whom we are compared with.</summary>
/// <param name="Name">The name.</param>
/// <param name="WhyNot">Why nothing can be measured; null when something can.</param>
/// <param name="Measure">Gives the seconds of processor time that a frame takes.</param>
internal sealed record Rival(string Name, string? WhyNot, Func<Trial, Direction, double> Measure)
{
    /// <summary>
    /// A program that converts DICOM files. What it takes for a file of many frames less what it takes for one frame is what the other frames take; what it takes to copy as
    /// many native frames goes off that, as reading and writing.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="copy">Copies a native file.</param>
    /// <param name="decode">Decodes a file.</param>
    /// <param name="encode">Encodes a file.</param>
    public static Rival Program(string name, string[] copy, string[] decode, string[] encode) => new(name, ForeignProcess.WhyNot(decode[0]), (trial, direction) =>
    {
        double Beyond(string[] command, Func<int, string> file) =>
            (ForeignProcess.Run([.. command, file(trial.Frames), trial.TargetFile]) - ForeignProcess.Run([.. command, file(1), trial.TargetFile])) / (trial.Frames - 1);
        return (direction == Direction.Decode ? Beyond(decode, trial.EncodedFile) : Beyond(encode, trial.NativeFile)) - Beyond(copy, trial.NativeFile);
    });

    /// <summary>A library, called with the code stream alone.</summary>
    /// <param name="name">The name.</param>
    /// <param name="library">What libraries.py calls it.</param>
    /// <param name="setting">What it is to be encoded with.</param>
    public static Rival Library(string name, string library, double setting = 0)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "libraries.py");
        return new(name, ForeignProcess.WhyNot("python3", script, library), (trial, direction) => ForeignProcess.Ask(
            "python3", script, library, direction == Direction.Decode ? "decode" : "encode", trial.CodeStreamFile, trial.SamplesFile, setting.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Our own codec of another transfer syntax.</summary>
    public static Rival Ourselves(string name, TransferSyntax syntax) => new(name, null, (trial, direction) => trial.In(syntax).Measure(direction));
}
