using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Peers;

/// <summary><c>--capture</c>: the one file that everything said in a run is written to.</summary>
internal sealed class CaptureOption
{
    private const long MaximumLength = 1L << 30;
    private readonly Option<string?> _path = new("--capture") { Description = "Write what is sent and received, up to 1 GiB, to a file for Wireshark and tshark. It holds patient data.", HelpName = "FILE" };

    /// <summary>Adds it to a command.</summary>
    internal CaptureOption(Command command) => command.Add(_path);

    /// <summary>Begins the file; null when none was asked for. It is written through, and lasts as long as the run.</summary>
    /// <exception cref="UsageException">It can't be written.</exception>
    internal PduCapture? Open(ParseResult parsed)
    {
        if (parsed.GetValue(_path) is not { } path)
        {
            return null;
        }

        try
        {
            return new PduCapture(path, MaximumLength);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--capture: {path} can't be written: {exception.Message}");
        }
    }
}
