using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Peers;
using Gantry.Dicom;

namespace Gantry.Cli.Echo;

/// <summary><c>gantry echo</c>: verifies that a peer answers (PS3.4 annex A).</summary>
internal static class EchoCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Option<int> count = NumberOption.Create("--count", "How often C-ECHO is asked, on one association.", 1, 1, 1_000_000);
        Option<int> interval = NumberOption.Create("--interval", "How many milliseconds lie between two of them.", 0, 0, 3_600_000);
        Option<bool> json = new("--json") { Description = "One JSON object a C-ECHO in place of text." };
        Command command = new("echo", "Verifies that a peer answers (C-ECHO).") { count, interval, json };
        PeerArguments peer = new(command, terminal, time);
        command.SetAction((parsed, cancellation) => new Echoing(terminal, time, peer.PeerOf(parsed), parsed.GetValue(json)).RunAsync(
            token => peer.RequestAsync(parsed, options => options.Propose(SopClasses.Verification), token),
            parsed.GetValue(count),
            TimeSpan.FromMilliseconds(parsed.GetValue(interval)),
            cancellation));
        return command;
    }
}
