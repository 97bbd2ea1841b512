using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Peers;
using Gantry.Server.Dimse;

namespace Gantry.Cli.Send;

/// <summary><c>gantry send</c>: sends instances by C-STORE (PS3.4 annex B).</summary>
internal static class SendCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files, folders, ZIP archives, mail messages, and DICOMDIRs, whose files are sent. In folders and archives, what is not DICOM is passed over.", Arity = ArgumentArity.OneOrMore };
        Option<int> associations = NumberOption.Create("--associations", "How many associations send at once.", 1, 1, 64);
        Option<int> window = NumberOption.Create("--window", "How many operations each association asks to have outstanding; 1 for peers that mishandle the asynchronous window.", 16, 1, 64);
        Option<string?> resume = new("--resume") { Description = "A journal of what was stored; begun when it is not there. The same command goes on where it was interrupted.", HelpName = "FILE" };
        Option<bool> json = new("--json") { Description = "The sum as one JSON object in place of text." };
        Command command = new("send", "Sends instances to a peer (C-STORE).");
        PeerArguments peer = new(command, terminal, time);
        command.Add(paths);
        command.Add(associations);
        command.Add(window);
        command.Add(resume);
        command.Add(json);
        command.SetAction((parsed, cancellation) =>
        {
            int operations = parsed.GetValue(window);
            return new Sending(terminal, time, peer.PeerOf(parsed), (configure, token) => peer.RequestAsync(
                parsed,
                options =>
                {
                    options.MaximumOperationsInvoked = operations;
                    options.Transcode = StoreTranscoding.TranscodeAsync;
                    configure(options);
                },
                token)).RunAsync(parsed.GetValue(paths)!, parsed.GetValue(associations), parsed.GetValue(resume), parsed.GetValue(json), cancellation);
        });
        return command;
    }
}
